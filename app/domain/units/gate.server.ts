import { eq } from "drizzle-orm";
import { read } from "~/db/client.server";
import type { UnitId } from "~/db/ids.server";
import { organisations } from "~/db/schema/index.server";
import { unitAgreementOf } from "./unit-agreement.server";

/** What stands before a unit's cases: it is still here, has accepted today's agreement, and asks for a second factor or not. */
export type UnitGate = { isHere: boolean; hasAgreed: boolean; needsSecondFactor: boolean };

/** The gate of a unit, read anew at every opening. */
export async function unitGate(unitId: UnitId): Promise<UnitGate> {
  const [[row], agreement] = await Promise.all([
    read()
      .select({ leftAt: organisations.leftAt, needsSecondFactor: organisations.needsSecondFactor })
      .from(organisations)
      .where(eq(organisations.id, unitId)),
    unitAgreementOf(unitId),
  ]);
  return {
    isHere: row !== undefined && row.leftAt === null,
    hasAgreed: agreement !== null,
    needsSecondFactor: row?.needsSecondFactor ?? false,
  };
}
