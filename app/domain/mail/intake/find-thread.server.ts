import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { incomingMails, outgoingMails, threads } from "~/db/schema/index.server";
import type { ReadMail } from "~/emails/reading/mail.server";
import { addressedThread, markedThreads, type Recipient } from "../mail-addresses.server";

export type Thread = typeof threads.$inferSelect;

/** The mail of ours that an incoming one reports on or answers, as far as it says so. */
export type Answered = Pick<typeof outgoingMails.$inferSelect, "id" | "threadId">;

/** The group's thread with this id, or null. */
export async function ownThread(db: Database, groupId: GroupId, threadId: string): Promise<Thread | null> {
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

/** The thread of the newest mail that came in under one of these Message-IDs: colleagues answer each other too. */
async function receivedNamed(db: Database, groupId: GroupId, messageIds: string[]): Promise<string | null> {
  if (messageIds.length === 0) return null;
  const rows = await db
    .select({ threadId: incomingMails.threadId })
    .from(incomingMails)
    .where(
      and(
        eq(incomingMails.groupId, groupId),
        inArray(incomingMails.messageId, messageIds),
        isNotNull(incomingMails.threadId),
      ),
    )
    .orderBy(incomingMails.id);
  return rows.at(-1)?.threadId ?? null;
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

async function byAddress(db: Database, recipient: Recipient, mail: ReadMail): Promise<Thread | null> {
  const { groupId } = recipient;
  if (recipient.kind === "thread") return ownThread(db, groupId, recipient.threadId);
  const about = await mailReportedOn(db, recipient, mail);
  if (about?.threadId) return ownThread(db, groupId, about.threadId);
  const addresses = [...mail.to, ...mail.cc].map(({ address }) => address).concat(mail.deliveredTo);
  return firstOwn(db, groupId, addresses.map(addressedThread));
}

async function byReferences(db: Database, groupId: GroupId, mail: ReadMail): Promise<Thread | null> {
  for (const ids of [mail.inReplyTo, mail.references]) {
    const threadId = (await mailNamed(db, groupId, ids))?.threadId ?? (await receivedNamed(db, groupId, ids));
    const thread = threadId ? await ownThread(db, groupId, threadId) : null;
    if (thread) return thread;
  }
  return null;
}

/** The first of these threads that is the group's. */
async function firstOwn(
  db: Database,
  groupId: GroupId,
  threadIds: (string | null)[],
): Promise<Thread | null> {
  for (const threadId of new Set(threadIds)) {
    const thread = threadId ? await ownThread(db, groupId, threadId) : null;
    if (thread) return thread;
  }
  return null;
}

/** A conversation, and what led a mail to it. */
export type Found = { thread: Thread; by: "address" | "references" | "marker" };

/**
 * The conversation that a mail belongs to: by the signed address that it was sent to, as the envelope or a header
 * says; else by what In-Reply-To and then References name; else by the marker in the text it quotes. Its subject
 * says nothing. Only ever a conversation of the group that the envelope recipient names.
 */
export async function findThread(db: Database, recipient: Recipient, mail: ReadMail): Promise<Found | null> {
  const { groupId } = recipient;
  const addressed = await byAddress(db, recipient, mail);
  if (addressed) return { thread: addressed, by: "address" };
  const referred = await byReferences(db, groupId, mail);
  if (referred) return { thread: referred, by: "references" };
  const marked = await firstOwn(db, groupId, markedThreads(`${mail.fullText}\n${mail.html ?? ""}`));
  return marked && { thread: marked, by: "marker" };
}
