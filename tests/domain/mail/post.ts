import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asc, eq } from "drizzle-orm";
import { afterEach, beforeEach } from "vitest";
import { acceptsRecipient } from "~/app/domain/mail/intake/accepts-recipient.server";
import { readStoredMails } from "~/app/domain/mail/intake/read-stored-mails.server";
import { storeIncoming } from "~/app/domain/mail/intake/store-incoming.server";
import { sendDueMails } from "~/app/domain/mail/outbox/send-due-mails.server";
import { read } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { incomingMails, messages, outgoingMails, threads } from "~/db/schema/index.server";
import { composeReply, type MailClient } from "~/emails/intake/compose-reply.server";
import { listMails, startPostOffice, type KeptMail } from "~/emails/intake/post-office.server";
import { sendAsFirm } from "~/emails/intake/send-as-firm.server";
import { startIntake, type Intake, type IntakeEvent } from "~/emails/intake/smtp.server";
import { createTransport, type Transport } from "~/emails/outbox/transport.server";

type Outcome = typeof outgoingMails.$inferSelect.template;

/** The mail of a running product: a post office that takes what is sent, and an intake that takes answers. */
export type Post = {
  transport: Transport;
  /** Where mail leaves through. */
  smtpUrl: string;
  intakePort: number;
  /** What the intake refused. */
  refused: IntakeEvent[];
  /** Sends everything due. */
  send(): Promise<void>;
  /** Reads everything that has come in. */
  readIn(): Promise<void>;
  /** The mails that have left, oldest first. */
  sent(): Promise<KeptMail[]>;
  /** The newest mail to an address. @throws when there is none */
  to(address: string): Promise<KeptMail>;
  /** A mail as it left, byte by byte. */
  rawOf(mail: KeptMail): Promise<Buffer>;
  /** Answers a mail over SMTP as a mail program writes it; `recipient` sends it somewhere else. */
  answer(
    mail: KeptMail,
    text: string,
    how?: { client?: MailClient; recipient?: string; messageId?: string },
  ): Promise<void>;
  /** Hands raw bytes to the intake over SMTP. @throws with the `responseCode` of a refusal */
  deliver(raw: Buffer | string, to: string | string[], from?: string): Promise<void>;
};

/** Opens a post office and an intake on loopback for each test. */
export function usePost(): Post {
  let office: Intake;
  let intake: Intake;
  let transport: Transport;
  let dir = "";
  const refused: IntakeEvent[] = [];

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), "brobygger-post-"));
    refused.splice(0);
    const log = (event: IntakeEvent) => void refused.push(event);
    office = await startPostOffice({ host: "127.0.0.1", port: 0, dir, log: () => undefined });
    intake = await startIntake({
      ...{ host: "127.0.0.1", port: 0, log },
      ...{ accepts: acceptsRecipient, store: storeIncoming },
    });
    transport = createTransport({ smtpUrl: post.smtpUrl });
  });
  afterEach(async () => {
    transport.close();
    await Promise.all([office.close(), intake.close()]);
    await rm(dir, { recursive: true, force: true });
  });

  const report = (error: unknown) => {
    throw error;
  };
  const post: Post = {
    get transport() {
      return transport;
    },
    get smtpUrl() {
      return `smtp://127.0.0.1:${office.port}`;
    },
    get intakePort() {
      return intake.port;
    },
    refused,
    async send() {
      while ((await sendDueMails({ transport, report })) > 0);
    },
    async readIn() {
      while ((await readStoredMails({ report })) > 0);
    },
    sent: async () => (await listMails(dir)).reverse(),
    async to(address) {
      const mail = (await post.sent()).findLast(({ envelopeTo }) => envelopeTo.includes(address));
      if (!mail) throw new Error("No mail has gone there.");
      return mail;
    },
    rawOf: ({ id }) => readFile(join(dir, `${id}.eml`)),
    async answer(
      mail,
      text,
      { client = "outlook", recipient, messageId = `<${newId()}@vask.example>` } = {},
    ) {
      const to = mail.to[0] ?? { name: "", address: "" };
      const from = mail.from ?? { name: "", address: mail.envelopeFrom };
      const composed = await composeReply({
        ...{ client, text, from: to, at: new Date(), messageId },
        answers: {
          ...{ from, to, replyTo: recipient ?? mail.replyTo?.address ?? from.address },
          ...{ subject: mail.subject, text: mail.text, references: mail.references },
          ...{ date: mail.date ?? mail.receivedAt, messageId: mail.messageId ?? "" },
        },
      });
      await sendAsFirm(intake.port, composed);
    },
    async deliver(raw, to, from = "nogen@vask.example") {
      await sendAsFirm(intake.port, { raw: Buffer.from(raw), envelope: { from, to: [to].flat() } });
    },
  };
  return post;
}

/** The rows of one kind of mail, oldest first. */
export function outgoing(template: Outcome) {
  return read()
    .select()
    .from(outgoingMails)
    .where(eq(outgoingMails.template, template))
    .orderBy(asc(outgoingMails.id));
}

/** Everything that came in, oldest first. */
export function incoming() {
  return read().select().from(incomingMails).orderBy(asc(incomingMails.id));
}

/** The conversation of an enquiry. */
export async function threadOf(enquiryId: string): Promise<string> {
  const [row] = await read().select({ id: threads.id }).from(threads).where(eq(threads.enquiryId, enquiryId));
  return row?.id ?? "";
}

/** What came in in an enquiry's conversation, oldest first. */
export async function received(enquiryId: string) {
  const rows = await read()
    .select()
    .from(messages)
    .where(eq(messages.threadId, await threadOf(enquiryId)))
    .orderBy(messages.id);
  return rows.filter(({ direction }) => direction === "in");
}
