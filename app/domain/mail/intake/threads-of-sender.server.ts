import { and, desc, eq, isNotNull, like, ne, or, type SQL } from "drizzle-orm";
import type { Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { enquiries, handovers, messages, outgoingMails, threads } from "~/db/schema/index.server";
import { splitAddress } from "~/emails/mailbox.server";
import { isPublicMailDomain } from "~/emails/public-domains.server";

const most = 200;

async function openThreads(db: Database, groupId: GroupId, sent: SQL, received: SQL): Promise<string[]> {
  const isOpen = and(
    eq(threads.groupId, groupId),
    or(
      and(isNotNull(enquiries.id), ne(enquiries.state, "ended")),
      and(isNotNull(handovers.id), ne(handovers.state, "closed")),
    ),
  );
  const [written, heard] = await Promise.all([
    db
      .selectDistinct({ id: threads.id })
      .from(threads)
      .innerJoin(outgoingMails, eq(outgoingMails.threadId, threads.id))
      .leftJoin(enquiries, eq(enquiries.id, threads.enquiryId))
      .leftJoin(handovers, eq(handovers.id, threads.handoverId))
      .where(and(isOpen, sent))
      .orderBy(desc(threads.id))
      .limit(most),
    db
      .selectDistinct({ id: threads.id })
      .from(threads)
      .innerJoin(messages, eq(messages.threadId, threads.id))
      .leftJoin(enquiries, eq(enquiries.id, threads.enquiryId))
      .leftJoin(handovers, eq(handovers.id, threads.handoverId))
      .where(and(isOpen, eq(messages.direction, "in"), received))
      .orderBy(desc(threads.id))
      .limit(most),
  ]);
  return [...new Set([...written, ...heard].map(({ id }) => id))];
}

/** In a pattern of LIKE these stand for others; an address may hold them. */
const isPlain = (domain: string) => /^[a-z0-9.-]+$/.test(domain);

/**
 * The group's open conversations with this address: it was written to there, or wrote itself. Where there is none,
 * those with others at its firm, which a public mail domain never says.
 */
export async function threadsOfSender(db: Database, groupId: GroupId, address: string): Promise<string[]> {
  const own = await openThreads(
    db,
    groupId,
    eq(outgoingMails.toEmail, address),
    eq(messages.fromEmail, address),
  );
  const domain = splitAddress(address)?.domain ?? "";
  if (own.length > 0 || !isPlain(domain) || isPublicMailDomain(domain)) return own;
  const colleagues = `%@${domain}`;
  return openThreads(
    db,
    groupId,
    like(outgoingMails.toEmail, colleagues),
    like(messages.fromEmail, colleagues),
  );
}
