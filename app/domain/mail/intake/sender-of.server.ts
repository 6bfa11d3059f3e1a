import { and, eq, isNull } from "drizzle-orm";
import { ownHandover } from "~/app/domain/handovers/own-handover.server";
import type { Database } from "~/db/client.server";
import {
  enquiries,
  firmContacts,
  memberships,
  type messages,
  organisations,
  outgoingMails,
  users,
} from "~/db/schema/index.server";
import { normaliseAddress, splitAddress } from "~/emails/mailbox.server";
import { isPublicMailDomain } from "~/emails/public-domains.server";
import type { Thread } from "./find-thread.server";

export type SenderKind = NonNullable<typeof messages.$inferSelect.sender>;

const known = (rows: { email: string | null }[]) =>
  rows.flatMap(({ email }) => (email ? [normaliseAddress(email)] : []));

/** Whom a mail of this conversation has gone to. */
async function writtenTo(db: Database, thread: Thread): Promise<string[]> {
  const rows = await db
    .select({ email: outgoingMails.toEmail })
    .from(outgoingMails)
    .where(eq(outgoingMails.threadId, thread.id));
  return known(rows);
}

/** The firm's contact persons. */
async function atFirm(db: Database, { enquiryId }: Thread): Promise<string[]> {
  if (!enquiryId) return [];
  const rows = await db
    .select({ email: firmContacts.email })
    .from(firmContacts)
    .innerJoin(enquiries, eq(enquiries.firmId, firmContacts.firmId))
    .where(and(eq(enquiries.id, enquiryId), isNull(firmContacts.deletedAt)));
  return known(rows);
}

/** The unit's mailbox and its staff. */
async function atUnit(db: Database, { groupId, handoverId }: Thread): Promise<string[]> {
  const unitId = handoverId && (await ownHandover(db, groupId, handoverId)).unitId;
  if (!unitId) return [];
  const [unit, staff] = await Promise.all([
    db.select({ email: organisations.email }).from(organisations).where(eq(organisations.id, unitId)),
    db
      .select({ email: users.email })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .where(and(eq(memberships.organisationId, unitId), isNull(memberships.endedAt))),
  ]);
  return known([...unit, ...staff]);
}

/** Do two addresses share a domain that says who employs somebody? */
function isColleague(address: string, others: string[]): boolean {
  const domain = splitAddress(address)?.domain;
  if (!domain || isPublicMailDomain(domain)) return false;
  return others.some((other) => splitAddress(other)?.domain === domain);
}

/**
 * Who writes in a conversation, as the address says: a contact person or somebody we wrote to there, a colleague at
 * the same domain, or somebody else. Public mail domains make nobody a colleague.
 * @param address normalised
 */
export async function senderOf(db: Database, thread: Thread, address: string): Promise<SenderKind> {
  const addresses = [
    ...(await writtenTo(db, thread)),
    ...(await atFirm(db, thread)),
    ...(await atUnit(db, thread)),
  ];
  const [same, near] = thread.handoverId ? (["unit", "unit"] as const) : (["contact", "colleague"] as const);
  if (addresses.includes(address)) return same;
  return isColleague(address, addresses) ? near : "other";
}
