import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { intakeKey } from "~/emails/reading/intake-key.server";

const head = ["From: Bo <bo@vask.example>", "Date: Mon, 13 Jul 2026 09:26:00 +0200", "Message-ID: <a@b>"];
const mail = (headers: string[], body: string) => Buffer.from([...headers, "", body].join("\r\n"));
const key = (headers: string[], body: string, mailbox = "group 1") => intakeKey(mail(headers, body), mailbox);
const plain = [...head, "Content-Type: text/plain; charset=utf-8"];

describe("the key of a mail", () => {
  test("is the same in another transfer encoding, with new headers on the way", async () => {
    const own = await key([...plain, "Content-Transfer-Encoding: 8bit"], "Vi vil gerne på torsdag.\r\n");
    const others = [
      key(
        [...plain, "Content-Transfer-Encoding: quoted-printable"],
        "Vi vil gerne p=C3=A5 tors=\r\ndag.  \r\n",
      ),
      key([...plain, "Content-Transfer-Encoding: base64"], btoa("Vi vil gerne pÃ¥ torsdag.\r\n")),
      key(["Received: from x by y; now", "X-Spam: no", ...plain], "Vi vil gerne på torsdag.\r\n\r\n"),
    ];
    for (const other of await Promise.all(others)) expect(other).toBe(own);
  });

  test("is another for another mailbox, sender, date, id or body", async () => {
    const own = await key(plain, "Ja");
    const others = await Promise.all([
      key(plain, "Ja", "group 2"),
      key(plain, "Nej"),
      ...["From: <ib@vask.example>", "Date: Mon, 13 Jul 2026 09:27:00 +0200", "Message-ID: <c@b>"].map(
        (line, n) => key(plain.with(n, line), "Ja"),
      ),
    ]);
    expect(new Set([own, ...others]).size).toBe(6);
  });

  test("is there for any bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(await intakeKey(Buffer.from(bytes), "x")).toMatch(/^[0-9a-f]{64}$/);
      }),
      { numRuns: 100 },
    );
  });
});
