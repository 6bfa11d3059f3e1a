import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAttachments } from "~/emails/reading/attachments.server";
import { htmlToText } from "~/emails/reading/html-text.server";
import { readMail } from "~/emails/reading/read-mail.server";
import { splitReply } from "~/emails/reading/split-reply.server";
import { ownClock } from "../../setup/own-clock";

const pieces = fc.constantFrom(
  "Fra: ", "Sendt: ", "Til: ", "Emne: ", "*Fra:* ", "> ", ">> ", "\n", "\n\n", "Den ", "skrev ", "wrote:", " <a@b.dk>:", "13. jul. 2026 kl. 09.26 ",
  "-----", "Oprindelig meddelelse", "________________", "Med venlig hilsen", "-- ", "Sendt fra min iPhone", "Ja tak ", "<div>", "</div>", "<blockquote>",
  "</blockquote>", "<p class=MsoNormal>", "&nbsp;", "<!--", "-->", "<style>", "&#xD800;", "\u0000", "<", ">", "\r\n",
); // prettier-ignore
const tangles = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.array(pieces, { maxLength: 60 }).map((list) => list.join("")),
);
const words = (text: string) => text.split(/\s+/).filter(Boolean);

function mail(headers: string, body: string): Buffer {
  return Buffer.from(`From: Lars <lars@firma.example>\r\nSubject: SV: Praktik\r\n${headers}\r\n\r\n${body}`);
}

describe("reading never throws and invents nothing", () => {
  it("gives back only words that were there, each line of the reply as it stood", () => {
    fc.assert(
      fc.property(tangles, (text) => {
        const reply = splitReply(text);
        const bare = text.replace(/[\uFDD0-\uFDEF]/g, "");
        const all = `${reply.text} ${reply.signature} ${reply.quoted} ${reply.footer}`;
        for (const word of words(all)) expect(bare).toContain(word);
        if (bare.trim()) expect(all.trim()).not.toBe("");
      }),
    );
  });

  it("keeps the words of more elements than any mail has", () => {
    const text = htmlToText(
      `<p>Først</p>${"<b>x</b>".repeat(25_000)}<p>Ja, <i class="a>b">kom</i> kl. 8 < 9`,
    );
    expect(text).toMatch(/^Først/);
    expect(text).toMatch(/Ja, .*kom\s+kl\. 8 < 9$/);
  });

  it("reads any HTML", () => {
    fc.assert(fc.property(tangles, (html) => void expect(htmlToText(html)).toBeTypeOf("string")));
  });

  it("reads any bytes, and any tangle of headers and body", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), tangles, async (bytes, tangle) => {
        expect((await readMail(bytes)).kind).toBeTypeOf("string");
        const html = await readMail(mail("Content-Type: text/html; charset=utf-8", tangle));
        expect(`${html.text}${html.fullText}${html.subject}`).not.toContain("\u0000");
        expect(
          (await readMail(mail(`References: ${tangle.replace(/[\r\n]/g, " ")}`, tangle))).kind,
        ).toBeTypeOf("string");
      }),
    );
  });

  it("is unreadable, not an error, when there is nothing to read", async () => {
    expect(await readMail(Buffer.alloc(0))).toMatchObject({ kind: "unreadable", unreadableBecause: "empty" });
    const deep = Array.from(
      { length: 300 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
    ).join("");
    expect((await readMail(Buffer.from(deep))).unreadableBecause).toBe("TooDeep");
    expect(await readAttachments(Buffer.from(deep))).toEqual([]);
    expect((await readMail(Buffer.alloc(26 * 1024 * 1024, 32))).unreadableBecause).toBe("too-large");
  });

  it("reads what lies within its bounds of a mail beyond them", async () => {
    const huge = await readMail(Buffer.from(`Subject: ${"x".repeat(3_000_000)}\r\nFrom: a@b.dk\r\n\r\nhej`));
    expect(huge).toMatchObject({ kind: "answer", text: "hej" });
    const part = "--b\r\nContent-Type: text/plain\r\n\r\nJa\r\n";
    const many = await readMail(
      mail("Content-Type: multipart/mixed; boundary=b", `${part.repeat(10_000)}--b--`),
    );
    expect(many.text.startsWith("Ja\nJa")).toBe(true);
    const quote = `Ja tak\r\n\r\nDen 13.07.2026 kl. 09.26 skrev Anne Holm:\r\n${"> Kære Lars, og så videre i en lang sky\r\n".repeat(17_000)}`;
    expect((await readMail(mail("Content-Type: text/plain; charset=utf-8", quote))).text).toBe("Ja tak");
  });

  it("reads on with a wrong charset and a cut-off part", async () => {
    const wrong = await readMail(mail("Content-Type: text/plain; charset=findes-ikke", "Ja tak"));
    expect(wrong).toMatchObject({ kind: "answer", text: "Ja tak" });
    const cut = await readMail(
      mail('Content-Type: multipart/mixed; boundary="b"', "--b\r\nContent-Type: text/plain\r\n\r\nJa ta"),
    );
    expect(cut).toMatchObject({ kind: "answer", text: "Ja ta" });
  });
});

describe("reading takes time in proportion to the mail", () => {
  const size = 150_000;
  const hostile: Record<string, (size: number) => string> = {
    "one line of quote marks": (n) => ">".repeat(n),
    "many attributions that do not end": (n) =>
      "Den man. 13. jul. 2026 kl. 09.26 skrev Anne <a@b.dk\n".repeat(n / 50),
    "from lines only": (n) => "Fra: Anne\n".repeat(n / 10),
    "label lines": (n) => "Fra: a\n\nTil: b\n\n".repeat(n / 16),
    "one long line of from": (n) => "Fra: ".repeat(n / 5),
    "blank lines": (n) => "\n".repeat(n),
    spaces: (n) => " ".repeat(n),
    dashes: (n) => "-".repeat(n),
    "lines of dashes": (n) => `${"-".repeat(70)}\n`.repeat(n / 71),
    "sign-offs": (n) => "Med venlig hilsen\n".repeat(n / 18),
    "at signs": (n) => "a@".repeat(n / 2),
    "address lines": (n) => "Anne <a@b.dk> Anne (a@b.dk) ".repeat(n / 28),
    "quoted and not in turn": (n) => "> x\ny\n".repeat(n / 6),
    colons: (n) => "skrev:".repeat(n / 6),
    digits: (n) => "12.12.2026 kl. 09.26 ".repeat(n / 21),
  };
  const hostileHtml: Record<string, (size: number) => string> = {
    "open tags": (n) => "<div><blockquote type=cite>".repeat(n / 27),
    "angle brackets": (n) => "<".repeat(n),
    "open comments": (n) => "<!--".repeat(n / 4),
    "open styles": (n) => "<style>".repeat(n / 7),
    "unclosed tags": (n) => "<a ".repeat(n / 3),
    "ampersands": (n) => "&#x".repeat(n / 3),
    "spacer paragraphs": (n) => "<p><b><i>".repeat(n / 9),
    "classes": (n) => `<div class="${"gmail_".repeat(200)}">`.repeat(n / 1215),
    "one attribute": (n) => `<div class="${"id=".repeat(n / 3)}">`,
    "rows": (n) => "<tr><td>a<td>b".repeat(n / 14),
  }; // prettier-ignore

  /** Reads a mail and one four times as long until the second takes no more than in proportion, six times at most. */
  function expectInProportion(read: (text: string) => unknown, make: (size: number) => string): void {
    const texts = [make(size), make(4 * size)] as const;
    const msFor = (text: string) => {
      const start = ownClock();
      read(text);
      return ownClock() - start;
    };
    // The first run is the compiler's.
    read(texts[0]);
    let [one, four] = texts.map(msFor) as [number, number];
    const isFine = () => four < Math.max(9 * one, 90) && four < 600;
    for (let again = 0; again < 5 && !isFine(); again += 1) {
      one = Math.min(one, msFor(texts[0]));
      four = Math.min(four, msFor(texts[1]));
    }
    expect(four).toBeLessThan(Math.max(9 * one, 90));
    expect(four).toBeLessThan(600);
  }

  it.each(Object.entries(hostile))("text: %s", (_name, make) => {
    expectInProportion(splitReply, make);
  });

  it.each(Object.entries(hostileHtml))("html: %s", (_name, make) => {
    expectInProportion((html) => splitReply(htmlToText(html)), make);
  });
});
