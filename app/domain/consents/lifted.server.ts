import { and, eq, inArray } from "drizzle-orm";
import type { Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { liftedExceptions } from "~/db/schema/index.server";

/** An exception that a candidate has lifted. */
export type Lift = { id: string; candidateId: string; firmId: string; liftedAt: Date };

/** The exceptions that these candidates of the group have lifted, oldest first. */
export async function liftsOf(
  db: Database,
  groupId: GroupId,
  candidateIds: readonly string[],
): Promise<Lift[]> {
  if (candidateIds.length === 0) return [];
  return db
    .select({
      id: liftedExceptions.id,
      candidateId: liftedExceptions.candidateId,
      firmId: liftedExceptions.firmId,
      liftedAt: liftedExceptions.liftedAt,
    })
    .from(liftedExceptions)
    .where(
      and(eq(liftedExceptions.groupId, groupId), inArray(liftedExceptions.candidateId, [...candidateIds])),
    )
    .orderBy(liftedExceptions.id);
}

/** A consent without the exceptions that its candidate has lifted since it was noted. */
export function withoutLifted<Row extends { id: string; exceptFirmIds: string[] | null }>(
  row: Row,
  lifts: readonly Lift[],
): Row {
  if (!row.exceptFirmIds?.length) return row;
  // Ids grow with time, also within one millisecond.
  const isLifted = (firmId: string) => lifts.some((lift) => lift.firmId === firmId && lift.id > row.id);
  return { ...row, exceptFirmIds: row.exceptFirmIds.filter((firmId) => !isLifted(firmId)) };
}
