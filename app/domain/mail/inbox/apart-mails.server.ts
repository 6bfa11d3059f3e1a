import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { read } from "~/db/client.server";
import { incomingMails, threads } from "~/db/schema/index.server";

/** A mail that was sent to a conversation by somebody whom nobody knows there. */
export type ApartMail = { id: string; from: string | null; subject: string | null; receivedAt: Date };

const most = 20;

/** The mails of strangers that wait beside an enquiry's conversation until a person accepts them, newest first. */
export async function apartMails(actor: GroupActor, enquiryId: string): Promise<ApartMail[]> {
  const rows = await read()
    .select({
      id: incomingMails.id,
      name: incomingMails.fromName,
      email: incomingMails.fromEmail,
      subject: incomingMails.subject,
      receivedAt: incomingMails.receivedAt,
    })
    .from(incomingMails)
    .innerJoin(threads, eq(threads.id, incomingMails.suggestedThreadId))
    .where(
      and(
        eq(incomingMails.groupId, actor.groupId),
        eq(incomingMails.state, "inbox"),
        isNotNull(incomingMails.foundBy),
        eq(threads.enquiryId, enquiryId),
      ),
    )
    .orderBy(desc(incomingMails.id))
    .limit(most);
  return rows.map(({ name, email, ...row }) => ({
    ...row,
    from: [name, email].filter(Boolean).join(", ") || null,
  }));
}
