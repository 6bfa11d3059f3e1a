import { and, asc, count, desc, eq, gt, gte, isNotNull, isNull, lt, lte, max } from "drizzle-orm";
import { instantInCopenhagen } from "~/app/domain/rules/copenhagen-clock";
import { addDays, plainDateAt, type PlainDate } from "~/app/domain/rules/plain-date";
import type { Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import {
  contacts,
  enquiries,
  firms,
  followUps,
  memberships,
  quietNotices,
  users,
} from "~/db/schema/index.server";

const MOST_NAMED = 10;
const UNHEARD_AFTER_DAYS = 30;

/** What the Monday letter tells a coordinator: firms and volunteers by name, candidates not even by number. */
export type MondayLetter = {
  /** Firms that wait for the group's answer, with the volunteer who has it; the longest wait first. */
  waiting: { firm: string; who: string; day: PlainDate }[];
  /** Promises made, and kept, in the week before. */
  promised: number;
  kept: number;
  /** Promises to firms that are due by Sunday, the oldest first. */
  due: { firm: string; who: string; day: PlainDate }[];
  /** All promises that are due by Sunday. */
  dueInAll: number;
  /** Firms that went quiet in the week before. */
  quiet: string[];
  /** Volunteers of whom nothing was heard in a month. */
  unheard: string[];
};

const start = (day: PlainDate) => instantInCopenhagen(`${day}T00:00`) ?? new Date(`${day}T00:00:00Z`);

async function waitingFirms(db: Database, groupId: GroupId) {
  const rows = await db
    .select({ firm: firms.name, who: users.name, since: enquiries.waitingSince })
    .from(enquiries)
    .innerJoin(firms, eq(firms.id, enquiries.firmId))
    .innerJoin(users, eq(users.id, enquiries.volunteerId))
    .where(and(eq(enquiries.groupId, groupId), isNotNull(enquiries.waitingSince)))
    .orderBy(asc(enquiries.waitingSince))
    .limit(MOST_NAMED);
  return rows.flatMap(({ since, ...row }) => (since ? [{ ...row, day: plainDateAt(since) }] : []));
}

async function promises(db: Database, groupId: GroupId, day: PlainDate) {
  const [from, to] = [start(addDays(day, -7)), start(day)];
  const own = and(eq(followUps.groupId, groupId), isNull(followUps.deletedAt));
  const due = and(own, isNull(followUps.doneAt), lte(followUps.dueOn, addDays(day, 6)));
  const many = async (where: ReturnType<typeof and>) => {
    const [row] = await db.select({ n: count() }).from(followUps).where(where);
    return row?.n ?? 0;
  };
  return {
    promised: await many(and(own, gte(followUps.createdAt, from), lt(followUps.createdAt, to))),
    kept: await many(and(own, gte(followUps.doneAt, from), lt(followUps.doneAt, to))),
    dueInAll: await many(due),
    due: await db
      .select({ firm: firms.name, who: users.name, day: followUps.dueOn })
      .from(followUps)
      .innerJoin(firms, and(eq(firms.id, followUps.firmId), isNull(firms.deletedAt)))
      .innerJoin(users, eq(users.id, followUps.assignedTo))
      .where(due)
      .orderBy(asc(followUps.dueOn), asc(followUps.id))
      .limit(MOST_NAMED),
  };
}

async function quietFirms(db: Database, groupId: GroupId, day: PlainDate): Promise<string[]> {
  const rows = await db
    .select({ name: firms.name })
    .from(quietNotices)
    .innerJoin(firms, and(eq(firms.id, quietNotices.firmId), isNull(firms.deletedAt)))
    .where(
      and(
        eq(quietNotices.groupId, groupId),
        isNull(quietNotices.closedAt),
        eq(quietNotices.kind, "firm"),
        gt(quietNotices.noticedAt, start(addDays(day, -7))),
      ),
    )
    .orderBy(desc(quietNotices.quietSince))
    .limit(MOST_NAMED);
  return rows.map(({ name }) => name);
}

/** Members of some time who have logged nothing and kept no promise for a month. */
async function unheardOf(db: Database, groupId: GroupId, day: PlainDate, reader: string): Promise<string[]> {
  const since = start(addDays(day, -UNHEARD_AFTER_DAYS));
  const members = await db
    .select({ userId: users.id, name: users.name })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.organisationId, groupId),
        isNull(memberships.endedAt),
        lt(memberships.joinedAt, since),
      ),
    )
    .orderBy(memberships.id);
  const wrote = await db
    .select({ userId: contacts.writtenBy, at: max(contacts.at) })
    .from(contacts)
    .where(and(eq(contacts.groupId, groupId), isNull(contacts.deletedAt), gte(contacts.at, since)))
    .groupBy(contacts.writtenBy);
  const kept = await db
    .selectDistinct({ userId: followUps.doneBy })
    .from(followUps)
    .where(and(eq(followUps.groupId, groupId), gte(followUps.doneAt, since)));
  const asked = await db
    .selectDistinct({ userId: enquiries.volunteerId })
    .from(enquiries)
    .where(and(eq(enquiries.groupId, groupId), gte(enquiries.sentAt, since)));
  const heard = new Set([...wrote, ...kept, ...asked].map(({ userId }) => userId).concat(reader));
  return members.filter(({ userId }) => !heard.has(userId)).map(({ name }) => name);
}

/**
 * What a coordinator is told on the first working day of a week, or null where there is nothing to tell.
 * @param day that day
 * @param reader who gets it: not told of themselves
 */
export async function mondayLetterOf(
  db: Database,
  groupId: GroupId,
  reader: string,
  day: PlainDate,
): Promise<MondayLetter | null> {
  const letter = {
    waiting: await waitingFirms(db, groupId),
    ...(await promises(db, groupId, day)),
    quiet: await quietFirms(db, groupId, day),
    unheard: (await unheardOf(db, groupId, day, reader)).slice(0, MOST_NAMED),
  };
  const { waiting, promised, kept, dueInAll, quiet, unheard } = letter;
  return waiting.length + promised + kept + dueInAll + quiet.length + unheard.length > 0 ? letter : null;
}
