import { and, eq, lte, sql } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { roleMay } from "~/app/access/matrix";
import { addDays, daysBetween, type PlainDate } from "~/app/domain/rules/plain-date";
import { builtOnce } from "~/db/client.server";
import { dataRequests } from "~/db/schema/index.server";

const SOON_DAYS = 7;
const MOST_COUNTED = 100;

/** Requests about data that are due within a week: how many, and the days left of the first (negative: overdue). */
export type UrgentRequests = { count: number; daysLeft: number };

const due = builtOnce((db) =>
  db
    .select({ dueOn: dataRequests.dueOn })
    .from(dataRequests)
    .where(
      and(
        eq(dataRequests.groupId, sql.placeholder("groupId")),
        eq(dataRequests.state, "open"),
        lte(dataRequests.dueOn, sql.placeholder("soon")),
      ),
    )
    .orderBy(dataRequests.dueOn)
    .limit(MOST_COUNTED)
    .prepare(),
);

/** What coordinators must answer within a week (GDPR art. 12(3)); null where nothing is near, and for others. */
export async function urgentRequests(actor: GroupActor, day: PlainDate): Promise<UrgentRequests | null> {
  if (!roleMay(actor.role, "data.manage")) return null;
  const rows = await due().execute({ groupId: actor.groupId, soon: addDays(day, SOON_DAYS) });
  const [first] = rows;
  return first ? { count: rows.length, daysLeft: daysBetween(day, first.dueOn) } : null;
}
