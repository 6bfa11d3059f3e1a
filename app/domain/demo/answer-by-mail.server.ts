import { and, desc, eq } from "drizzle-orm";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { readStoredMails } from "~/app/domain/mail/intake/read-stored-mails.server";
import { storeIncoming } from "~/app/domain/mail/intake/store-incoming.server";
import { renderOutgoing } from "~/app/domain/mail/outbox/render-outgoing.server";
import { read } from "~/db/client.server";
import { outgoingMails } from "~/db/schema/index.server";
import { composeReply, type MailClient } from "~/emails/intake/compose-reply.server";

/** A firm's reply as its mail program sends it. */
export type MailedAnswer = { from: { name: string; address: string }; text: string; client: MailClient };

async function takeIn(mail: { raw: Buffer; envelope: { from: string; to: string[] } }): Promise<void> {
  const { raw, envelope } = mail;
  await storeIncoming({ raw, envelopeFrom: envelope.from, envelopeTo: envelope.to, receivedAt: new Date() });
  while ((await readStoredMails()) > 0);
}

/** Answers the newest enquiry to this address: the reply is stored, read and filed as any that comes in. */
export async function answerByMail({ from, text, client }: MailedAnswer): Promise<void> {
  const [row] = await read()
    .select()
    .from(outgoingMails)
    .where(and(eq(outgoingMails.toEmail, from.address), eq(outgoingMails.template, "enquiry")))
    .orderBy(desc(outgoingMails.id))
    .limit(1);
  if (!row) throw new Error("The demo has no enquiry to answer.");
  const asked = await renderOutgoing(read(), row);
  await takeIn(
    await composeReply({
      ...{ client, from, text, at: new Date() },
      messageId: `<${newRequestId()}@${from.address.split("@")[1] ?? ""}>`,
      answers: {
        ...{ from: asked.from, to: from, replyTo: asked.replyTo ?? asked.from.address },
        ...{ subject: asked.subject, text: asked.text, date: row.createdAt },
        ...{ messageId: asked.messageId, references: [] },
      },
    }),
  );
}

/** A mail to a group's own address that answers nothing of ours. */
export async function writeToGroup(mail: {
  from: { name: string; address: string };
  to: string;
  subject: string;
  text: string;
}): Promise<void> {
  const lines = [
    `From: ${mail.from.name} <${mail.from.address}>`,
    `To: <${mail.to}>`,
    `Subject: ${mail.subject}`,
    `Date: ${new Date().toUTCString()}`,
    `Message-ID: <${newRequestId()}@${mail.from.address.split("@")[1] ?? ""}>`,
    ...["MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit"],
    ...["", mail.text],
  ];
  const raw = Buffer.from(lines.join("\r\n"), "utf8");
  await takeIn({ raw, envelope: { from: mail.from.address, to: [mail.to] } });
}
