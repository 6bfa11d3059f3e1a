import { and, asc, count, eq, isNotNull, lt, ne } from "drizzle-orm";
import type { Database } from "~/db/client.server";
import type { UnitId } from "~/db/ids.server";
import { firms, handovers, organisations } from "~/db/schema/index.server";
import type { WantedStep } from "../handovers/kinds";

const mostNamed = 12;

/** What waits for a unit: groups, firms and steps, and nothing about a person. */
export type WaitingLetter = {
  cases: { group: string; firm: string | null; step: WantedStep; since: Date }[];
  /** Those that are not named, for there are too many. */
  more: number;
};

/** What has waited for a unit since before an instant, the longest wait first; null where nothing has. */
export async function waitingLetterOf(
  db: Database,
  unitId: UnitId,
  before: Date,
): Promise<WaitingLetter | null> {
  const where = and(
    eq(handovers.unitId, unitId),
    ne(handovers.state, "closed"),
    isNotNull(handovers.wantsUnitSince),
    lt(handovers.wantsUnitSince, before),
  );
  const [rows, [all]] = await Promise.all([
    db
      .select({
        group: organisations.name,
        firm: firms.name,
        step: handovers.step,
        since: handovers.wantsUnitSince,
      })
      .from(handovers)
      .innerJoin(organisations, eq(organisations.id, handovers.groupId))
      .leftJoin(firms, eq(firms.id, handovers.firmId))
      .where(where)
      .orderBy(asc(handovers.wantsUnitSince), asc(handovers.id))
      .limit(mostNamed),
    db.select({ n: count() }).from(handovers).where(where),
  ]);
  if (rows.length === 0) return null;
  const cases = rows.flatMap(({ since, ...row }) => (since ? [{ ...row, since }] : []));
  return { cases, more: Math.max(0, (all?.n ?? 0) - cases.length) };
}
