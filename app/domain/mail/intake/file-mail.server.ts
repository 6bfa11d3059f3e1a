import { and, eq, inArray, ne } from "drizzle-orm";
import { transact, type Tx } from "~/db/client.server";
import { incomingMails, outgoingMails } from "~/db/schema/index.server";
import { normaliseAddress } from "~/emails/mailbox.server";
import type { ReadMail } from "~/emails/reading/mail.server";
import type { Recipient } from "../mail-addresses.server";
import { fileMessage, type IncomingRow } from "./file-message.server";
import { findThread, mailReportedOn } from "./find-thread.server";

/** Has the same mail come by another address of the group's and been filed in this thread already? */
async function isThereAlready(tx: Tx, row: IncomingRow, mail: ReadMail, threadId: string): Promise<boolean> {
  const others = await tx
    .select({
      blobId: incomingMails.blobId,
      messageId: incomingMails.messageId,
      fromEmail: incomingMails.fromEmail,
    })
    .from(incomingMails)
    .where(
      and(
        eq(incomingMails.groupId, row.groupId),
        eq(incomingMails.threadId, threadId),
        ne(incomingMails.id, row.id),
      ),
    );
  const from = mail.from && normaliseAddress(mail.from.address);
  return others.some(
    (other) =>
      other.blobId === row.blobId ||
      (mail.messageId !== null && other.messageId === mail.messageId && other.fromEmail === from),
  );
}

/** A failure that came back: the mail counts as failed, with a reason that pages can say in words. */
async function markBounced(tx: Tx, mailId: string, mail: ReadMail): Promise<void> {
  await tx
    .update(outgoingMails)
    .set({ state: "failed", problem: mail.bounced?.hard ? "dead-address" : "bounced" })
    .where(and(eq(outgoingMails.id, mailId), inArray(outgoingMails.state, ["sent", "sending"])));
}

/**
 * Files a mail that has been read: in its conversation, with the mail of ours that it reports on, or in the
 * group's inbox. A mail that another worker has filed meanwhile is left alone.
 */
export async function fileMail(row: IncomingRow, recipient: Recipient, mail: ReadMail): Promise<void> {
  await transact(async (tx) => {
    const thread = await findThread(tx, recipient, mail);
    const reported = mail.kind === "delivery-failure" ? await mailReportedOn(tx, recipient, mail) : null;
    const isReadable = mail.kind !== "unreadable";
    const isReport = recipient.kind === "bounce" && mail.kind !== "answer";
    const isHome = isReadable && (thread !== null || reported !== null || isReport);
    const [mine] = await tx
      .update(incomingMails)
      .set({
        state: isHome ? "filed" : isReadable ? "inbox" : "unreadable",
        kind: mail.kind,
        messageId: mail.messageId,
        fromName: mail.from?.name || null,
        fromEmail: mail.from ? normaliseAddress(mail.from.address) : row.envelopeFrom,
        subject: mail.subject || null,
        threadId: thread?.id ?? null,
        claimedAt: null,
        handledAt: isHome ? new Date() : null,
        problem: mail.unreadableBecause ?? null,
      })
      .where(and(eq(incomingMails.id, row.id), eq(incomingMails.state, "stored")))
      .returning({ id: incomingMails.id });
    if (!mine) return;
    if (reported) await markBounced(tx, reported.id, mail);
    if (thread && isReadable && !(await isThereAlready(tx, row, mail, thread.id))) {
      await fileMessage(tx, row, mail, thread);
    }
  });
}
