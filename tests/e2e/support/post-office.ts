import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { v7 as newId } from "uuid";
import { composeReply, type MailClient } from "../../../emails/intake/compose-reply.server";
import { listMails, type KeptMail } from "../../../emails/intake/post-office.server";
import { sendAsFirm } from "../../../emails/intake/send-as-firm.server";

const WAIT_MS = 60_000;

/** Which mail is meant: everything that is given must hold. */
export type Wanted = { to: string; subject?: string | RegExp; after?: KeptMail };

/** The mail that a started product has sent, and the way to answer it. */
export type PostOffice = {
  /** Every mail sent so far, newest first. */
  mails(): Promise<KeptMail[]>;
  /** The newest mail that fits, as soon as it is there. @throws after a minute, with the mails there are */
  waitFor(wanted: Wanted): Promise<KeptMail>;
  /** Answers a mail over real SMTP, written as the client writes it; `from` may be a colleague. */
  answer(
    mail: KeptMail,
    reply: { text: string; client?: MailClient; from?: { name: string; address: string } },
  ): Promise<void>;
};

function fits(mail: KeptMail, { to, subject, after }: Wanted): boolean {
  const address = to.toLowerCase();
  if (!mail.envelopeTo.some((recipient) => recipient.toLowerCase() === address)) return false;
  if (after && mail.id <= after.id) return false;
  if (subject === undefined) return true;
  return typeof subject === "string" ? mail.subject.includes(subject) : subject.test(mail.subject);
}

/** The post office of a product that keeps its data in `dataDir` and takes incoming mail at `intakePort`. */
export function postOfficeOf({ dataDir, intakePort }: { dataDir: string; intakePort: number }): PostOffice {
  const mails = () => listMails(join(dataDir, "post-office"));
  return {
    mails,
    async waitFor(wanted) {
      const deadline = Date.now() + WAIT_MS;
      for (;;) {
        const all = await mails();
        const found = all.find((mail) => fits(mail, wanted));
        if (found) return found;
        if (Date.now() > deadline) {
          const there = all.map((mail) => `  ${mail.envelopeTo.join(", ")}: ${mail.subject}`).join("\n");
          throw new Error(
            `No mail to ${wanted.to} (${String(wanted.subject ?? "any subject")}). There are:\n${there}`,
          );
        }
        await pause(50);
      }
    },
    async answer(mail, { text, client = "outlook", from }) {
      const to = mail.to[0] ?? { name: "", address: mail.envelopeTo[0] ?? "" };
      const writer = from ?? to;
      const sender = mail.from ?? { name: "", address: mail.envelopeFrom };
      const composed = await composeReply({
        ...{ client, text, from: writer, at: new Date() },
        messageId: `<${newId()}@${writer.address.split("@")[1] ?? "example.org"}>`,
        answers: {
          ...{ from: sender, to, replyTo: mail.replyTo?.address ?? sender.address },
          ...{ subject: mail.subject, text: mail.text, references: mail.references },
          date: mail.date ?? mail.receivedAt,
          messageId: mail.messageId ?? "",
        },
      });
      await sendAsFirm(intakePort, composed);
    },
  };
}
