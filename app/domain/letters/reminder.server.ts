import { and, asc, eq, isNotNull, isNull, lte } from "drizzle-orm";
import { plainDateAt, type PlainDate } from "~/app/domain/rules/plain-date";
import type { Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { enquiries, firms, followUps } from "~/db/schema/index.server";
import { isWorkday } from "./letter-times";

const MOST_NAMED = 12;
const MOST_READ = 200;

/** What a member is reminded of: firms by name, and nothing else of anybody. */
export type Reminder = {
  /** Promises to firms, the oldest first. */
  due: { firm: string; day: PlainDate }[];
  /** Promises to firms that are not named, for there are too many. */
  more: number;
  /** Promises that are about no firm. */
  others: number;
  /** Firms that wait for the member's answer, the longest wait first. */
  waiting: { firm: string; day: PlainDate }[];
};

/**
 * What waits for a member on a day, or null where that is nothing worth a letter: at weekends and on holidays only
 * what was promised for that very day is.
 */
export async function reminderOf(
  db: Database,
  groupId: GroupId,
  userId: string,
  day: PlainDate,
): Promise<Reminder | null> {
  const promised = await db
    .select({ dueOn: followUps.dueOn, firm: firms.name })
    .from(followUps)
    .leftJoin(firms, and(eq(firms.id, followUps.firmId), isNull(firms.deletedAt)))
    .where(
      and(
        eq(followUps.groupId, groupId),
        eq(followUps.assignedTo, userId),
        isNull(followUps.doneAt),
        isNull(followUps.deletedAt),
        lte(followUps.dueOn, day),
      ),
    )
    .orderBy(asc(followUps.dueOn), asc(followUps.id))
    .limit(MOST_READ);
  const waiting = await db
    .select({ firm: firms.name, since: enquiries.waitingSince })
    .from(enquiries)
    .innerJoin(firms, eq(firms.id, enquiries.firmId))
    .where(
      and(
        eq(enquiries.groupId, groupId),
        eq(enquiries.volunteerId, userId),
        isNotNull(enquiries.waitingSince),
      ),
    )
    .orderBy(asc(enquiries.waitingSince))
    .limit(MOST_NAMED);
  const isFor = isWorkday(day)
    ? promised.length + waiting.length > 0
    : promised.some(({ dueOn }) => dueOn === day);
  if (!isFor) return null;
  const toFirms = promised.flatMap(({ firm, dueOn }) => (firm === null ? [] : [{ firm, day: dueOn }]));
  return {
    due: toFirms.slice(0, MOST_NAMED),
    more: Math.max(0, toFirms.length - MOST_NAMED),
    others: promised.length - toFirms.length,
    waiting: waiting.flatMap(({ firm, since }) => (since ? [{ firm, day: plainDateAt(since) }] : [])),
  };
}
