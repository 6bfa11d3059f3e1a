import { and, count, eq, gte, isNull, ne, or, sql } from "drizzle-orm";
import { read, type Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import {
  candidates,
  contactParticipants,
  contacts,
  enquiries,
  firmKeepers,
  firms,
  followUps,
  handovers,
} from "~/db/schema/index.server";

/** What a volunteer can have, in the order that the page shows it. */
export const portfolioKinds = ["firms", "candidates", "followUps", "enquiries", "handovers"] as const;
export type PortfolioKind = (typeof portfolioKinds)[number];

/** How many of each kind somebody has. */
export type Portfolio = Record<PortfolioKind, number>;

/** Enquiries under way that are theirs. */
export const openEnquiriesOf = (groupId: GroupId, userId: string) =>
  and(eq(enquiries.groupId, groupId), eq(enquiries.volunteerId, userId), ne(enquiries.state, "ended"));

/** Candidates they are responsible for. */
export const candidatesOf = (groupId: GroupId, userId: string) =>
  and(eq(candidates.groupId, groupId), eq(candidates.responsibleId, userId), isNull(candidates.deletedAt));

/** What they have promised and not done. */
export const followUpsOf = (groupId: GroupId, userId: string) =>
  and(
    eq(followUps.groupId, groupId),
    eq(followUps.assignedTo, userId),
    isNull(followUps.doneAt),
    isNull(followUps.deletedAt),
  );

/** Cases under way that they sent on, or were given. */
export const handoversOf = (groupId: GroupId, userId: string) =>
  and(
    eq(handovers.groupId, groupId),
    isNull(handovers.closedAt),
    or(eq(handovers.keptBy, userId), and(isNull(handovers.keptBy), eq(handovers.sentBy, userId))),
  );

/**
 * The firms that are somebody's: those they spoke with last, unless given to another since, and those given to
 * them, unless another has spoken with them since.
 */
export async function firmsOf(groupId: GroupId, userId: string, db: Database = read()): Promise<string[]> {
  const givenSince = db
    .select({ one: sql`1` })
    .from(firmKeepers)
    .where(and(eq(firmKeepers.firmId, firms.id), gte(firmKeepers.givenAt, firms.lastContactAt)));
  const spoken = await db
    .selectDistinct({ id: firms.id })
    .from(contacts)
    .innerJoin(contactParticipants, eq(contactParticipants.contactId, contacts.id))
    .innerJoin(
      firms,
      and(
        eq(firms.id, contactParticipants.firmId),
        eq(firms.lastContactAt, contactParticipants.at),
        isNull(firms.deletedAt),
      ),
    )
    .where(
      and(
        eq(contacts.groupId, groupId),
        eq(contacts.writtenBy, userId),
        isNull(contacts.deletedAt),
        sql`not exists ${givenSince}`,
      ),
    );
  const given = await db
    .select({ id: firms.id })
    .from(firmKeepers)
    .innerJoin(firms, and(eq(firms.id, firmKeepers.firmId), isNull(firms.deletedAt)))
    .where(
      and(
        eq(firmKeepers.groupId, groupId),
        eq(firmKeepers.userId, userId),
        or(isNull(firms.lastContactAt), gte(firmKeepers.givenAt, firms.lastContactAt)),
      ),
    );
  return [...new Set([...spoken, ...given].map(({ id }) => id))];
}

/** How much somebody has in the group, of each kind. */
export async function portfolioOf(
  groupId: GroupId,
  userId: string,
  db: Database = read(),
): Promise<Portfolio> {
  const [candidateRow] = await db
    .select({ n: count() })
    .from(candidates)
    .where(candidatesOf(groupId, userId));
  const [followUpRow] = await db.select({ n: count() }).from(followUps).where(followUpsOf(groupId, userId));
  const [enquiryRow] = await db
    .select({ n: count() })
    .from(enquiries)
    .where(openEnquiriesOf(groupId, userId));
  const [handoverRow] = await db.select({ n: count() }).from(handovers).where(handoversOf(groupId, userId));
  return {
    firms: (await firmsOf(groupId, userId, db)).length,
    candidates: candidateRow?.n ?? 0,
    followUps: followUpRow?.n ?? 0,
    enquiries: enquiryRow?.n ?? 0,
    handovers: handoverRow?.n ?? 0,
  };
}

/** Is there nothing left? */
export function isEmptyPortfolio(portfolio: Portfolio): boolean {
  return portfolioKinds.every((kind) => portfolio[kind] === 0);
}
