import { and, count, eq, isNull, ne, or } from "drizzle-orm";
import { read, type Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { candidates, enquiries, followUps, handovers } from "~/db/schema/index.server";
import { firmsOf } from "./firms-of.server";

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
