import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { officeHoursOf } from "~/app/domain/organisations/office-hours.server";
import { workdayOf, workingHoursBetween } from "~/app/domain/rules/working-hours";
import { builtOnce } from "~/db/client.server";
import { candidates, handovers } from "~/db/schema/index.server";

/** As many are shown; where there are so many, the list of all has more. */
export const mostHandovers = 12;

/** A case sent on in which the receiver waits for the group. */
export type WantingHandover = {
  id: string;
  candidateName: string | null;
  receiverName: string;
  mine: boolean;
  since: Date;
  /** Working hours waited. */
  hours: number;
  /** How many of them make one of the group's working days. */
  workday: number;
};

/** Who has the case: who was given it, else who sent it on. */
const keeper = sql<string>`coalesce(${handovers.keptBy}, ${handovers.sentBy})`;

const longestWaits = builtOnce((db) =>
  db
    .select({
      id: handovers.id,
      candidateName: candidates.calledName,
      receiverName: handovers.receiverName,
      sentBy: keeper,
      since: handovers.wantsGroupSince,
    })
    .from(handovers)
    .leftJoin(candidates, and(eq(candidates.id, handovers.candidateId), isNull(candidates.deletedAt)))
    .where(and(eq(handovers.groupId, sql.placeholder("groupId")), isNotNull(handovers.wantsGroupSince)))
    .orderBy(
      sql`case when ${keeper} = ${sql.placeholder("userId")} then 0 else 1 end`,
      asc(handovers.wantsGroupSince),
    )
    .limit(mostHandovers)
    .prepare(),
);

/** The cases sent on that want the group: those that are mine first, of each the longest wait first. */
export async function wantingHandovers(actor: GroupActor, now: Date): Promise<WantingHandover[]> {
  const [rows, hours] = await Promise.all([
    longestWaits().execute({ groupId: actor.groupId, userId: actor.userId }),
    officeHoursOf(actor.groupId),
  ]);
  return rows
    .map(({ sentBy, since, ...row }) => ({ ...row, mine: sentBy === actor.userId, since: since ?? now }))
    .map((row) => ({ ...row, hours: workingHoursBetween(row.since, now, hours), workday: workdayOf(hours) }));
}
