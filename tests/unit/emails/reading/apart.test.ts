import { describe, expect, it } from "vitest";
import {
  intakeKeyApart,
  readAttachmentsApart,
  readMailApart,
} from "~/emails/reading/apart/read-apart.server";
import { intakeKey } from "~/emails/reading/intake-key.server";
import { readMail } from "~/emails/reading/read-mail.server";
import { hostileMails } from "../../../fixtures/mail/hostile";

const hostile = () => Buffer.from(hostileMails.cells?.(24 * 1024 * 1024) ?? "");
const head = "From: Lars <lars@vvs.example>\r\nMessage-ID: <1@vvs.example>\r\nSubject: Stor\r\n";
const withFile = Buffer.from(
  `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nJa tak\r\n--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=plan.txt\r\n\r\n${"plan ".repeat(80_000)}\r\n--b--\r\n`,
);

describe("a large mail is read beside the process", () => {
  it("as it would be read within", async () => {
    expect(await readMailApart(withFile)).toEqual(await readMail(withFile));
    const [file] = await readAttachmentsApart(withFile);
    expect(file).toMatchObject({ meta: { filename: "plan.txt" }, content: { byteLength: 400_000 } });
    expect(await intakeKeyApart(withFile, "g")).toBe(await intakeKey(withFile, "g"));
  });

  it("and is given up when it runs away, without harm to the next", async () => {
    const raw = hostile();
    const [runaway, next] = await Promise.all([readMailApart(raw, { limitMs: 1 }), readMailApart(withFile)]);
    expect(runaway).toMatchObject({ kind: "unreadable", unreadableBecause: "too-slow" });
    expect(next.text).toBe("Ja tak");
    expect(await intakeKeyApart(raw, "g", { limitMs: 1 })).toMatch(/^[0-9a-f]{64}$/);
    expect(await readAttachmentsApart(withFile, { limitMs: 1 })).toEqual([]);
  });
});
