import { and, eq, lt } from "drizzle-orm";
import { config } from "~/app/server/config.server";
import { transact, type Tx } from "~/db/client.server";
import { incomingMails } from "~/db/schema/index.server";
import { checksIn, isForged, type MailChecks } from "~/emails/intake/checks.server";
import { normaliseAddress } from "~/emails/mailbox.server";
import type { ReadMail } from "~/emails/reading/mail.server";
import { isFailureReport, mailCameBack } from "../addresses/came-back.server";
import type { Recipient } from "../mail-addresses.server";
import { fileMessage, type IncomingRow } from "./file-message.server";
import { findThread, mailReportedOn, type Thread } from "./find-thread.server";
import { senderOf, type SenderKind } from "./sender-of.server";
import { threadsOfSender } from "./threads-of-sender.server";

/** An earlier mail of the group's under the same Message-ID: another one, or it would be the same row. */
async function sameIdAs(tx: Tx, row: IncomingRow, messageId: string | null): Promise<string | null> {
  if (messageId === null) return null;
  const [earlier] = await tx
    .select({ id: incomingMails.id })
    .from(incomingMails)
    .where(
      and(
        eq(incomingMails.groupId, row.groupId),
        eq(incomingMails.messageId, messageId),
        lt(incomingMails.id, row.id),
      ),
    )
    .orderBy(incomingMails.id)
    .limit(1);
  return earlier?.id ?? null;
}

/** Who wrote in a thread. Whoever is not who they say they are is somebody else. */
function senderIn(
  tx: Tx,
  thread: Thread,
  mail: ReadMail,
  checks: MailChecks | null,
): SenderKind | Promise<SenderKind> {
  if (!mail.from || isForged(checks)) return "other";
  return senderOf(tx, thread, normaliseAddress(mail.from.address));
}

/** The sender's only open conversation: for a person to say whether the mail belongs there. */
async function suggestion(tx: Tx, { groupId }: IncomingRow, mail: ReadMail): Promise<string | null> {
  if (!mail.from) return null;
  const [only, ...more] = await threadsOfSender(tx, groupId, normaliseAddress(mail.from.address));
  return only && more.length === 0 ? only : null;
}

/**
 * Files a mail that has been read: in its conversation, with the mail of ours that it reports on, or in the
 * group's inbox. A mail that another worker has filed meanwhile is left alone.
 */
export async function fileMail(row: IncomingRow, recipient: Recipient, read: ReadMail): Promise<void> {
  const mail: ReadMail = isFailureReport(row.envelopeFrom, recipient, read)
    ? { ...read, kind: "delivery-failure" }
    : read;
  await transact(async (tx) => {
    const found = await findThread(tx, recipient, mail);
    const checks = checksIn(mail.authenticationResults, config().mailCheckedBy);
    const sender = found && mail.kind === "answer" ? await senderIn(tx, found.thread, mail, checks) : null;
    // A stranger's mail stays apart, beside the thread, until a person accepts it.
    const thread = sender === "other" ? null : (found?.thread ?? null);
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
        foundBy: found?.by ?? null,
        suggestedThreadId: isHome ? null : (found?.thread.id ?? (await suggestion(tx, row, mail))),
        checks,
        sameIdAs: await sameIdAs(tx, row, mail.messageId),
        claimedAt: null,
        handledAt: isHome ? new Date() : null,
        problem: mail.unreadableBecause ?? null,
      })
      .where(and(eq(incomingMails.id, row.id), eq(incomingMails.state, "stored")))
      .returning({ id: incomingMails.id });
    if (!mine) return;
    if (reported) await mailCameBack(tx, reported.id, mail, row.receivedAt);
    if (thread && isReadable) await fileMessage(tx, row, mail, thread, sender);
  });
}
