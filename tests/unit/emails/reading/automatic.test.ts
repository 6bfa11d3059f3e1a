import { describe, expect, it } from "vitest";
import { readMail } from "~/emails/reading/read-mail.server";
import { absences, acknowledgements, mailOf } from "../../../fixtures/mail/absences";
import { failures } from "../../../fixtures/mail/failures";

describe("an out-of-office", () => {
  it.each(absences.map((absence) => [absence.name, absence] as const))("%s", async (_name, absence) => {
    const mail = await readMail(mailOf(absence.head, absence.text));
    expect(mail.kind).toBe("out-of-office");
    expect(mail.away?.returnsOn ?? null).toBe(absence.returnsOn);
    if (absence.returnsOn) expect(absence.text).toContain(mail.away?.words?.split(" ")[0] ?? "?");
    expect(mail.hints).toEqual([]);
  });

  it("gives no day when nobody knows what day it was written", async () => {
    const raw = mailOf(
      ["Subject: Autosvar", "Auto-Submitted: auto-replied"],
      "Jeg er på ferie, tilbage den 12.",
    );
    const undated = Buffer.from(
      raw.toString().replace(/^Date: .*$/m, "Date: Thu, 1 Jan 1970 00:00:00 +0000"),
    );
    expect((await readMail(undated)).away).toEqual({ returnsOn: null, words: null });
  });
});

describe("automatic, and nobody is away", () => {
  it.each(acknowledgements.map((mail) => [mail.name, mail] as const))("%s", async (_name, { head, text }) => {
    const mail = await readMail(mailOf(head, text));
    expect(mail).toMatchObject({ kind: "auto-reply", away: null });
  });
});

describe("a person's answer is not automatic", () => {
  it.each([
    [["Subject: SV: Automatisk svar: Praktik hos jer?"], "Jeg er tilbage nu. Ring bare."],
    [["Subject: Auto til salg"], "Hej, det er noget med en bil, og jeg er på ferie i uge 30."],
    [
      ["Subject: SV: Praktik", "X-Auto-Response-Suppress: All"],
      "Vi holder ferielukket til den 3. august, men ja tak.",
    ],
    [["Subject: SV: Praktik", "Auto-Submitted: no"], "Ja tak"],
    [["Subject: SV: Praktik"], "Jeg fik jeres automatiske svar, men mangler stadig et rigtigt et."],
    [["Subject: Ferieplan og praktik"], "Vi har fri i uge 30."],
    [
      ["Subject: SV: Kan ikke leveres: Praktik hos jer?"],
      "Prøv min anden adresse, den her findes ikke længere.",
    ],
  ])("%s", async (head, text) => {
    expect((await readMail(mailOf(head, text))).kind).toBe("answer");
  });
});

describe("a delivery report", () => {
  it.each(failures.map((failure) => [failure.name, failure] as const))("%s", async (_name, failure) => {
    const mail = await readMail(failure.raw);
    expect(mail.kind).toBe(failure.kind);
    expect(mail.bounced).toEqual({
      recipient: "lars@tagdaekkeren.example",
      status: failure.status,
      hard: failure.hard,
      reason: failure.reason,
      originalMessageId: "<brev-1@gruppen.example>",
    });
  });
});

describe("other mail that nobody wrote", () => {
  const parts = (type: string) =>
    `Content-Type: multipart/report; report-type=${type}; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSe nedenfor\r\n--b--`;
  it.each([
    ["a read receipt", `Subject: Læst: Praktik\r\n${parts("disposition-notification")}`, "read-receipt"],
    [
      "a read receipt in words",
      "Subject: Read: Praktik\r\n\r\nYour message was read on Monday.",
      "read-receipt",
    ],
    ["an abuse report", `Subject: complaint\r\n${parts("feedback-report")}`, "abuse-report"],
    ["an unsubscribe", "Subject: unsubscribe\r\n\r\n", "unsubscribe"],
    [
      "an answer that is called so",
      "Subject: Afmelding\r\nIn-Reply-To: <brev-1@x>\r\n\r\nVi må afmelde os igen.",
      "answer",
    ],
  ])("%s", async (_name, rest, kind) => {
    expect((await readMail(Buffer.from(`From: Lars <lars@tagdaekkeren.example>\r\n${rest}`))).kind).toBe(
      kind,
    );
  });
});
