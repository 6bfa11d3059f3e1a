import fc from "fast-check";
import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { decodeTransfer } from "~/emails/reading/mime/decode.server";
import { unflow } from "~/emails/reading/mime/flowed.server";
import { parametersOf } from "~/emails/reading/mime/parameters.server";
import { parseMime } from "~/emails/reading/mime/parse.server";
import { danishReplies } from "../../../fixtures/mail/clients/replies";
import { failures } from "../../../fixtures/mail/failures";
import { mime } from "../../../fixtures/mail/clients/mime";

const even = (text: string) => text.replace(/[\u0080-\u009f–’“”…€]/g, "").replace(/\s+/g, " ").trim(); // prettier-ignore

describe("a mail taken apart", () => {
  it("is the same as postal-mime has it", async () => {
    for (const { raw } of [...danishReplies, ...failures]) {
      const [own, other] = [
        parseMime(raw),
        await PostalMime.parse(raw, { forceRfc822Attachments: true, maxNestingDepth: 100 }),
      ];
      expect(own.subject).toBe(other.subject);
      expect(own.from).toEqual([other.from]);
      const ownText = own.segments.map(({ text }) => text ?? "").join("\n");
      if (own.segments.every(({ text }) => text !== null)) expect(even(ownText)).toBe(even(other.text ?? ""));
      const html = own.segments.map((segment) => segment.html ?? "").join("\n");
      if (html) expect(even(html)).toBe(even(other.html ?? ""));
      expect(own.attachments.map(({ mimeType }) => mimeType)).toEqual(
        other.attachments.map(({ mimeType }) => mimeType),
      );
    }
  });

  it("gives back any text that was put in, whatever its encoding", () => {
    const words = fc.array(
      fc.constantFrom("Hej", "på", "=3D", "=", ".", "æøå", "  ", "\n", "--b", "-- ", "x".repeat(90)),
    );
    const encoding = fc.constantFrom("quoted-printable" as const, "base64" as const, "8bit" as const);
    fc.assert(
      fc.property(words, encoding, (list, chosen) => {
        const body = list.join(" ").replace(/[ \t]+$/gm, "");
        const parsed = parseMime(mime({}, [{ type: "text/plain", body, encoding: chosen }]));
        expect(parsed.segments[0]?.text?.replace(/\r\n/g, "\n").trimEnd()).toBe(body.trimEnd());
      }),
    );
  });

  it("reads any bytes as some transfer encoding", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom("base64", "quoted-printable", "x"),
        (bytes, name) => {
          expect(decodeTransfer(Buffer.from(bytes), name).length).toBeLessThanOrEqual(bytes.length);
        },
      ),
    );
  });

  it("ends where it was cut off, and keeps what came", () => {
    const whole = danishReplies.map(({ raw }) => raw);
    fc.assert(
      fc.property(fc.constantFrom(...whole), fc.double({ min: 0, max: 1, noNaN: true }), (raw, share) => {
        const parsed = parseMime(raw.subarray(0, Math.floor(raw.length * share)));
        expect(parsed.segments.length).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe("parameters", () => {
  it.each([
    [`attachment; filename="regning maj.pdf"`, "regning maj.pdf"],
    [`attachment; filename*=utf-8''pr%C3%B8ve.pdf`, "prøve.pdf"],
    [`attachment; filename*=iso-8859-1'da'pr%F8ve.pdf`, "prøve.pdf"],
    [`attachment; filename*0*=utf-8''pr%C3%B8; filename*1*=ve%20; filename*2="to.pdf"`, "prøve to.pdf"],
    [`attachment; filename="=?utf-8?Q?pr=C3=B8ve.pdf?="`, "prøve.pdf"],
    [`attachment; filename="a\\"b.pdf"`, 'a"b.pdf'],
    ["attachment; filename=a.pdf; size=3", "a.pdf"],
  ])("%s", (header, filename) => {
    expect(parametersOf(header)).toMatchObject({ value: "attachment" });
    expect(parametersOf(header).parameters.get("filename")).toBe(filename);
  });
});

describe("flowed text", () => {
  it("joins soft lines, keeps quotes and the mark of a signature", () => {
    expect(unflow("Hej \nAnne\n> ja \n> tak\n>> før\n \n-- \nLars", false)).toBe(
      "Hej Anne\n> ja tak\n>> før\n\n-- \nLars",
    );
    expect(unflow("sam \nmen", true)).toBe("sammen");
  });
});
