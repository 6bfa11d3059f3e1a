import { eq, sql } from "drizzle-orm";
import { addStep } from "~/app/domain/enquiries/add-step.server";
import { recordMailAnswer } from "~/app/domain/enquiries/record-mail-answer.server";
import { firmOfThread } from "~/app/domain/timeline/whose.server";
import type { Tx } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { enquiries, messages } from "~/db/schema/index.server";
import { normaliseAddress } from "~/emails/mailbox.server";
import type { ReadMail } from "~/emails/reading/mail.server";
import { longestText, type IncomingRow } from "./file-message.server";
import type { Thread } from "./find-thread.server";
import type { Member } from "./member-of.server";
import { senderOf } from "./sender-of.server";

/** What the firm wrote and a member passed on: it counts as if it had come here by itself. */
async function filePassedOn(tx: Tx, row: IncomingRow, mail: ReadMail, thread: Thread): Promise<void> {
  const { groupId } = thread;
  const passedOn = mail.forwarded;
  const email = passedOn?.from ? normaliseAddress(passedOn.from.address) : null;
  const fromName = passedOn?.from?.name || passedOn?.from?.address || null;
  const id = newId();
  await tx.insert(messages).values({
    id,
    groupId,
    threadId: thread.id,
    firmId: firmOfThread(thread.id),
    direction: "in",
    via: "mail",
    at: row.receivedAt,
    fromName,
    fromEmail: email,
    subject: passedOn?.subject || mail.subject || null,
    text: (passedOn?.text ?? mail.text).slice(0, longestText),
    // With what the member wrote above it.
    quoted: mail.text.slice(0, longestText) || null,
    incomingMailId: row.id,
    sender: email ? await senderOf(tx, thread, email) : "other",
  });
  if (!thread.enquiryId) return;
  const told = { groupId, messageId: id, fromName, at: row.receivedAt };
  await recordMailAnswer(tx, { ...told, enquiryId: thread.enquiryId });
}

/** What a member wrote to the firm from their own mailbox: we have answered, so the clock stops. */
async function fileWritten(
  tx: Tx,
  row: IncomingRow,
  mail: ReadMail,
  thread: Thread,
  member: Member,
): Promise<void> {
  const { groupId, enquiryId } = thread;
  const id = newId();
  await tx.insert(messages).values({
    id,
    groupId,
    threadId: thread.id,
    firmId: firmOfThread(thread.id),
    direction: "out",
    via: "mail",
    at: row.receivedAt,
    writtenBy: member.id,
    fromName: member.name,
    subject: mail.subject || null,
    text: (mail.forwarded?.text ?? mail.text).slice(0, longestText),
    quoted: mail.quoted.slice(0, longestText) || null,
    incomingMailId: row.id,
    sender: "member",
  });
  if (!enquiryId) return;
  await tx
    .update(enquiries)
    .set({ waitingSince: null, version: sql`${enquiries.version} + 1` })
    .where(eq(enquiries.id, enquiryId));
  await addStep(tx, {
    groupId,
    enquiryId,
    kind: "replied",
    at: row.receivedAt,
    byUserId: member.id,
    details: { messageId: id, via: "own-mail" },
  });
}

/** Files a mail from a member's own mailbox: what they passed on as the firm's, what they wrote as ours. */
export function fileOwnMail(
  tx: Tx,
  row: IncomingRow,
  mail: ReadMail,
  thread: Thread,
  member: Member,
): Promise<void> {
  return mail.forwarded?.from && normaliseAddress(mail.forwarded.from.address) !== row.fromEmail
    ? filePassedOn(tx, row, mail, thread)
    : fileWritten(tx, row, mail, thread, member);
}
