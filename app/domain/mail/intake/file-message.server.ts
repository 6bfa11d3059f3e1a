import { noteAway } from "~/app/domain/enquiries/note-away.server";
import { noteOptOutHint } from "~/app/domain/enquiries/opt-out-hint.server";
import { recordMailAnswer } from "~/app/domain/enquiries/record-mail-answer.server";
import { fileUnitMail } from "~/app/domain/handovers/file-unit-mail.server";
import { firmOfThread } from "~/app/domain/timeline/whose.server";
import type { Tx } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { messages, type incomingMails } from "~/db/schema/index.server";
import { normaliseAddress } from "~/emails/mailbox.server";
import type { ReadMail } from "~/emails/reading/mail.server";
import { addressAnswered } from "../addresses/works-again.server";
import type { Thread } from "./find-thread.server";
import type { SenderKind } from "./sender-of.server";

export type IncomingRow = typeof incomingMails.$inferSelect;

/** A mail is kept whole in its original; a page needs no more of it than this, in characters. */
export const longestText = 100_000;
/** Reports of mail servers carry pages of detail; the first lines say what happened. */
const longestReport = 2_000;

/**
 * Puts a mail into a conversation as a message, and tells the enquiry or the case of it where a person wrote it.
 * What machines send (out of office, delivery failures) is shown and is no answer.
 * @param sender who wrote it; null for what no person wrote
 */
export async function fileMessage(
  tx: Tx,
  row: IncomingRow,
  mail: ReadMail,
  thread: Thread,
  sender: SenderKind | null,
): Promise<void> {
  const { groupId } = thread;
  const id = newId();
  const fromName = mail.from?.name || mail.from?.address || null;
  const isWritten = mail.kind === "answer";
  await tx.insert(messages).values({
    id,
    groupId,
    threadId: thread.id,
    firmId: firmOfThread(thread.id),
    direction: "in",
    via: "mail",
    at: row.receivedAt,
    fromName,
    fromEmail: mail.from ? normaliseAddress(mail.from.address) : null,
    subject: mail.subject || null,
    // A mail of nothing but history is shown by its history.
    text: (mail.text || mail.quoted).slice(0, isWritten ? longestText : longestReport),
    quoted: isWritten && mail.text ? mail.quoted.slice(0, longestText) || null : null,
    incomingMailId: row.id,
    sender,
  });
  if (mail.kind === "out-of-office" && thread.enquiryId) {
    const returnsOn = mail.away?.returnsOn ?? null;
    await noteAway(tx, { groupId, enquiryId: thread.enquiryId, returnsOn, at: row.receivedAt });
  }
  if (!isWritten) return;
  if (mail.from) await addressAnswered(tx, groupId, normaliseAddress(mail.from.address), row.receivedAt);
  const optOut = mail.hints.find(({ kind }) => kind === "opt-out");
  if (optOut && mail.from && thread.enquiryId) {
    const email = normaliseAddress(mail.from.address);
    const about = { groupId, enquiryId: thread.enquiryId, messageId: id, at: row.receivedAt };
    await noteOptOutHint(tx, { ...about, email, words: optOut.words });
  }
  const told = { groupId, messageId: id, fromName, at: row.receivedAt };
  if (thread.enquiryId) await recordMailAnswer(tx, { ...told, enquiryId: thread.enquiryId });
  else if (thread.handoverId) await fileUnitMail(tx, { ...told, handoverId: thread.handoverId });
}
