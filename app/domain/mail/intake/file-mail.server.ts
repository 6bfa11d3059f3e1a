import { and, eq, lt } from "drizzle-orm";
import { config } from "~/app/server/config.server";
import { transact, type Tx } from "~/db/client.server";
import { incomingMails } from "~/db/schema/index.server";
import { checksIn } from "~/emails/intake/checks.server";
import { normaliseAddress } from "~/emails/mailbox.server";
import type { ReadMail } from "~/emails/reading/mail.server";
import { isFailureReport, mailCameBack } from "../addresses/came-back.server";
import { isOwnMail } from "../loops/own-mail.server";
import { watchSender } from "../loops/sender-flags.server";
import { forwardingCameBack } from "../forwarding/came-back.server";
import type { Recipient } from "../mail-addresses.server";
import { fileMessage, type IncomingRow } from "./file-message.server";
import { fileOwnMail } from "./file-own-mail.server";
import { mailReportedOn } from "./find-thread.server";
import { nowhere, placeMail } from "./place-mail.server";

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

/** Does the mail still wait? What is begun for it must not be begun twice. */
async function isWaiting(tx: Tx, mailId: string): Promise<boolean> {
  const [row] = await tx
    .select({ state: incomingMails.state })
    .from(incomingMails)
    .where(eq(incomingMails.id, mailId));
  return row?.state === "stored";
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
    if (!(await isWaiting(tx, row.id))) return;
    const checks = checksIn(mail.authenticationResults, config().mailCheckedBy);
    const isTest = await forwardingCameBack(tx, recipient, mail, row.receivedAt);
    const isOwn = !isTest && (await isOwnMail(tx, mail));
    const { thread, member, ...place } =
      isTest || isOwn ? nowhere : await placeMail(tx, row, recipient, mail, checks);
    const reported = mail.kind === "delivery-failure" ? await mailReportedOn(tx, recipient, mail) : null;
    const isReadable = mail.kind !== "unreadable";
    const isReport = recipient.kind === "bounce" && mail.kind !== "answer";
    const isHome = isReadable && (isTest || isOwn || thread !== null || reported !== null || isReport);
    const [filed] = await tx
      .update(incomingMails)
      .set({
        state: isHome ? "filed" : isReadable ? "inbox" : "unreadable",
        kind: isOwn ? "own-mail" : mail.kind,
        messageId: mail.messageId,
        fromName: mail.from?.name || null,
        fromEmail: mail.from ? normaliseAddress(mail.from.address) : row.envelopeFrom,
        subject: mail.subject || null,
        threadId: thread?.id ?? null,
        foundBy: place.foundBy,
        suggestedThreadId: isHome ? null : place.suggestedThreadId,
        passedOnBy: member?.id ?? null,
        checks,
        sameIdAs: await sameIdAs(tx, row, mail.messageId),
        claimedAt: null,
        handledAt: isHome ? new Date() : null,
        problem: mail.unreadableBecause ?? null,
      })
      .where(and(eq(incomingMails.id, row.id), eq(incomingMails.state, "stored")))
      .returning();
    if (!filed) return;
    if (filed.fromEmail) await watchSender(tx, row.groupId, filed.fromEmail, row.receivedAt);
    if (reported) await mailCameBack(tx, reported.id, mail, row.receivedAt);
    if (!thread || !isReadable) return;
    if (member) await fileOwnMail(tx, filed, mail, thread, member);
    else await fileMessage(tx, filed, mail, thread, place.sender);
  });
}
