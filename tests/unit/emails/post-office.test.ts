import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { locales } from "~/app/i18n/words";
import { composeReply, mailClients, type AnsweredMail } from "~/emails/intake/compose-reply.server";
import { listMails, readKept, startPostOffice } from "~/emails/intake/post-office.server";
import { sendAsFirm } from "~/emails/intake/send-as-firm.server";
import { type IncomingMail, type Intake, startIntake } from "~/emails/intake/smtp.server";
import { createTransport } from "~/emails/outbox/transport.server";
import { readMail } from "~/emails/reading/read-mail.server";
import { renderMail } from "~/emails/templates/render-mail.server";

let dir: string;
let office: Intake;
let intake: Intake;
const came: IncomingMail[] = [];
const quiet = () => undefined;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "postkontor-"));
  office = await startPostOffice({ host: "127.0.0.1", port: 0, dir, log: quiet });
  intake = await startIntake({
    host: "127.0.0.1",
    port: 0,
    accepts: (address) => Promise.resolve(address.startsWith("stevns+t.")),
    store: (mail) => Promise.resolve(void came.push(mail)),
    log: quiet,
  });
  came.length = 0;
});

afterEach(async () => {
  await Promise.all([office.close(), intake.close()]);
  await rm(dir, { recursive: true });
});

async function sendEnquiry(): Promise<AnsweredMail> {
  const mail = await renderMail(
    "enquiry",
    {
      subject: "Kunne I tage en praktikant?",
      body: "Kære Lars\n\nKunne I tænke jer at tage en eller to i praktik til foråret? Det koster ikke andet end lidt tid, og vi er med hele vejen.",
      answerLink: "https://brobygger.example/svar/abc",
      sender: { name: "Anne Holm", phone: "12 34 56 78", group: "Velkomstgruppen" },
      addressFrom: "jeres hjemmeside",
      privacyLink: "https://brobygger.example/privat",
      ownDataLink: "https://brobygger.example/mine/abc",
      optOutLink: "https://brobygger.example/nej/abc",
    },
    "da",
  );
  const transport = createTransport({ smtpUrl: `smtp://127.0.0.1:${office.port}` });
  await transport.send({
    from: { name: "Anne Holm via Velkomstgruppen", address: "stevns@svar.example" },
    to: "lars@firma.example",
    replyTo: "stevns+t.abc.def@svar.example",
    envelopeFrom: "b.abc@svar.example",
    messageId: "<1@svar.example>",
    ...mail,
  });
  transport.close();
  const [kept] = await listMails(dir);
  if (!kept?.from || !kept.to[0] || !kept.date || !kept.messageId) throw new Error("nothing was kept");
  return {
    from: kept.from,
    to: kept.to[0],
    replyTo: kept.replyTo?.address ?? kept.from.address,
    subject: kept.subject,
    date: kept.date,
    messageId: kept.messageId,
    references: kept.references,
    text: kept.text,
  };
}

describe("the post office", () => {
  it("keeps mail for anybody, newest first, with envelope and links", async () => {
    expect(await listMails(dir)).toEqual([]);
    await sendEnquiry();
    await sendEnquiry();
    const mails = await listMails(dir);
    expect(mails).toHaveLength(2);
    expect(mails[0]?.receivedAt.getTime()).toBeGreaterThanOrEqual(mails[1]?.receivedAt.getTime() ?? NaN);
    expect(mails[0]).toMatchObject({
      envelopeFrom: "b.abc@svar.example",
      envelopeTo: ["lars@firma.example"],
      subject: "Kunne I tage en praktikant?",
      replyTo: { address: "stevns+t.abc.def@svar.example" },
      messageId: "<1@svar.example>",
    });
    expect(mails[0]?.links).toEqual([
      "https://brobygger.example/svar/abc",
      "https://brobygger.example/privat",
      "https://brobygger.example/mine/abc",
      "https://brobygger.example/nej/abc",
    ]);
    expect(await readKept(dir, mails[0]?.id ?? "")).toEqual(mails[0]);
    expect(await readKept(dir, "../../etc/passwd")).toBeNull();
    expect(await readKept(dir, "0198c0de-0000-7000-8000-000000000001")).toBeNull();
  });

  it.each(locales.flatMap((locale) => mailClients.map((client) => [client, locale] as const)))(
    "answers as %s writes in %s, and the reader finds the words again",
    async (client, locale) => {
      const answers = await sendEnquiry();
      const words = "Hej Anne\n\nJa, lad os tale om det. Ring i morgen før 12.\n\nVi er otte mand i smedjen.";
      const reply = await composeReply({
        client,
        locale,
        from: { name: "Lars Sørensen", address: "lars@firma.example" },
        text: words,
        at: new Date("2026-07-14T06:30:00Z"),
        messageId: "<svar@firma.example>",
        answers,
      });
      expect((await sendAsFirm(intake.port, reply)).response).toMatch(/^250/);
      const mail = await readMail(came[0]?.raw ?? Buffer.alloc(0));
      expect(mail).toMatchObject({
        kind: "answer",
        from: { name: "Lars Sørensen", address: "lars@firma.example" },
        inReplyTo: ["<1@svar.example>"],
        references: ["<1@svar.example>"],
        text: words,
      });
      expect(mail.quoted).toContain("Kunne I tænke jer");
      expect(mail.html).not.toBeNull();
    },
  );

  it("is refused as anybody would be when the thread is unknown", async () => {
    const answers = { ...(await sendEnquiry()), replyTo: "ukendt@svar.example" };
    const from = { name: "Lars", address: "lars@firma.example" };
    const reply = await composeReply({
      client: "gmail",
      from,
      text: "Ja",
      at: new Date(),
      messageId: "<x@y.dk>",
      answers,
    });
    await expect(sendAsFirm(intake.port, reply)).rejects.toMatchObject({ responseCode: 550 });
  });
});
