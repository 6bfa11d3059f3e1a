import { and, desc, eq, inArray, lt } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { read } from "~/db/client.server";
import { incomingMails } from "~/db/schema/index.server";

const perPage = 25;

/** Mails that found no conversation: those that wait, or those that were set aside. */
export type Shelf = "waiting" | "set-aside";

/** One line of the list of mails that found no conversation. */
export type InboxMail = {
  id: string;
  from: string | null;
  subject: string | null;
  receivedAt: Date;
  isReadable: boolean;
};

/**
 * The group's mails that found no conversation, newest first.
 * @param after the cursor of the page before
 */
export async function listInbox(
  actor: GroupActor,
  { shelf = "waiting", after }: { shelf?: Shelf; after?: string | null } = {},
): Promise<{ mails: InboxMail[]; next: string | null }> {
  const states: (typeof incomingMails.$inferSelect.state)[] =
    shelf === "waiting" ? ["inbox", "unreadable"] : ["set-aside"];
  const rows = await read()
    .select({
      id: incomingMails.id,
      name: incomingMails.fromName,
      email: incomingMails.fromEmail,
      subject: incomingMails.subject,
      receivedAt: incomingMails.receivedAt,
      kind: incomingMails.kind,
    })
    .from(incomingMails)
    .where(
      and(
        eq(incomingMails.groupId, actor.groupId),
        inArray(incomingMails.state, states),
        // Ids sort by time of arrival.
        after ? lt(incomingMails.id, after) : undefined,
      ),
    )
    .orderBy(desc(incomingMails.id))
    .limit(perPage + 1);
  const mails = rows.slice(0, perPage).map(({ name, email, kind, ...row }) => ({
    ...row,
    from: name ?? email,
    isReadable: kind !== "unreadable",
  }));
  return { mails, next: rows.length > perPage ? (mails.at(-1)?.id ?? null) : null };
}
