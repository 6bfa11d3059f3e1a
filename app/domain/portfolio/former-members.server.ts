import { and, eq, inArray, isNotNull, isNull, ne, or } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { notFound } from "~/app/domain/errors.server";
import { danishSortKey } from "~/app/domain/rules/danish-sort-key";
import { read, type Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { candidates, enquiries, followUps, handovers, memberships, users } from "~/db/schema/index.server";
import { firmsHeld } from "./firms-of.server";

/** Somebody with a place in the group, or whose place has ended. */
export type Holder = { membershipId: string; userId: string; name: string; hasLeft: boolean };

const columns = {
  membershipId: memberships.id,
  userId: users.id,
  name: users.name,
  endedAt: memberships.endedAt,
};

/** Whose place in the group this is, ended or not. @throws 404 */
export async function holderAt(
  { groupId }: GroupActor,
  membershipId: string,
  db: Database = read(),
): Promise<Holder> {
  const [row] = await db
    .select(columns)
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.id, membershipId), eq(memberships.organisationId, groupId)));
  if (!row) return notFound();
  const { endedAt, ...holder } = row;
  return { ...holder, hasLeft: endedAt !== null };
}

/** Which of these people have something in the group that nobody was given. */
async function stillHolding(groupId: GroupId, ids: string[]): Promise<Set<string>> {
  const db = read();
  const [ofCandidates, ofFollowUps, ofEnquiries, ofHandovers, ofFirms] = await Promise.all([
    db
      .selectDistinct({ userId: candidates.responsibleId })
      .from(candidates)
      .where(
        and(
          eq(candidates.groupId, groupId),
          inArray(candidates.responsibleId, ids),
          isNull(candidates.deletedAt),
        ),
      ),
    db
      .selectDistinct({ userId: followUps.assignedTo })
      .from(followUps)
      .where(
        and(
          eq(followUps.groupId, groupId),
          inArray(followUps.assignedTo, ids),
          isNull(followUps.doneAt),
          isNull(followUps.deletedAt),
        ),
      ),
    db
      .selectDistinct({ userId: enquiries.volunteerId })
      .from(enquiries)
      .where(
        and(
          eq(enquiries.groupId, groupId),
          inArray(enquiries.volunteerId, ids),
          ne(enquiries.state, "ended"),
        ),
      ),
    db
      .select({ keptBy: handovers.keptBy, sentBy: handovers.sentBy })
      .from(handovers)
      .where(
        and(
          eq(handovers.groupId, groupId),
          isNull(handovers.closedAt),
          or(inArray(handovers.keptBy, ids), and(isNull(handovers.keptBy), inArray(handovers.sentBy, ids))),
        ),
      ),
    firmsHeld(groupId, ids),
  ]);
  const rows = [...ofCandidates, ...ofFollowUps, ...ofEnquiries, ...ofFirms];
  const sent = ofHandovers.map(({ keptBy, sentBy }) => keptBy ?? sentBy);
  return new Set([...rows.map(({ userId }) => userId), ...sent]);
}

/**
 * Those whose place has ended and who still have firms, candidates, promises or cases that others are to have, by
 * name in Danish order.
 */
export async function formerHolders({ groupId }: GroupActor): Promise<Holder[]> {
  const rows = await read()
    .select(columns)
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.organisationId, groupId), isNotNull(memberships.endedAt)))
    .orderBy(memberships.id);
  if (rows.length === 0) return [];
  const present = await read()
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(and(eq(memberships.organisationId, groupId), isNull(memberships.endedAt)));
  const here = new Set(present.map(({ userId }) => userId));
  // Whoever came and left twice stands there once, with their last place.
  const former = new Map(rows.filter(({ userId }) => !here.has(userId)).map((row) => [row.userId, row]));
  if (former.size === 0) return [];
  const holding = await stillHolding(groupId, [...former.keys()]);
  return [...former.values()]
    .filter(({ userId }) => holding.has(userId))
    .map(({ endedAt: _endedAt, ...row }) => ({
      row: { ...row, hasLeft: true },
      key: danishSortKey(row.name),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
}
