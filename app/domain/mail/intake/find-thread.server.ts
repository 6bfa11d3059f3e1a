import { and, eq, inArray } from "drizzle-orm";
import type { Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { outgoingMails, threads } from "~/db/schema/index.server";
import type { ReadMail } from "~/emails/reading/mail.server";
import type { Recipient } from "../mail-addresses.server";

export type Thread = typeof threads.$inferSelect;

/** The mail of ours that an incoming one reports on or answers, as far as it says so. */
export type Answered = Pick<typeof outgoingMails.$inferSelect, "id" | "threadId">;

async function ownThread(db: Database, groupId: GroupId, threadId: string): Promise<Thread | null> {
  const [thread] = await db
    .select()
    .from(threads)
    .where(and(eq(threads.id, threadId), eq(threads.groupId, groupId)));
  return thread ?? null;
}

/** Of the group's own mails the newest that is named by its Message-ID. Another group's are never found. */
async function mailNamed(db: Database, groupId: GroupId, messageIds: string[]): Promise<Answered | null> {
  if (messageIds.length === 0) return null;
  const rows = await db
    .select({ id: outgoingMails.id, threadId: outgoingMails.threadId })
    .from(outgoingMails)
    .where(and(eq(outgoingMails.organisationId, groupId), inArray(outgoingMails.messageIdHeader, messageIds)))
    .orderBy(outgoingMails.id);
  return rows.at(-1) ?? null;
}

/** The mail of ours that an incoming one is about: by its bounce address, else as the report names it. */
export async function mailReportedOn(
  db: Database,
  recipient: Recipient,
  mail: ReadMail,
): Promise<Answered | null> {
  if (recipient.kind === "bounce") {
    const [row] = await db
      .select({ id: outgoingMails.id, threadId: outgoingMails.threadId })
      .from(outgoingMails)
      .where(eq(outgoingMails.id, recipient.mailId));
    return row ?? null;
  }
  const named = mail.bounced?.originalMessageId;
  return named ? mailNamed(db, recipient.groupId, [named]) : null;
}

/**
 * The conversation that a mail belongs to: as its address says, else as References and In-Reply-To say.
 * Only ever one of the group that the envelope recipient names.
 */
export async function findThread(db: Database, recipient: Recipient, mail: ReadMail): Promise<Thread | null> {
  const { groupId } = recipient;
  if (recipient.kind === "thread") return ownThread(db, groupId, recipient.threadId);
  const about =
    (await mailReportedOn(db, recipient, mail)) ??
    (await mailNamed(db, groupId, [...mail.inReplyTo, ...mail.references]));
  return about?.threadId ? ownThread(db, groupId, about.threadId) : null;
}
