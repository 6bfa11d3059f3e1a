import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { candidates, consents } from "~/db/schema/index.server";
import type { ConsentRow } from "./consent-row";
import { liftsOf, withoutLifted } from "./lifted.server";

/** The columns of a consent that a decision needs. */
export const consentColumns = {
  id: consents.id,
  purpose: consents.purpose,
  kindOfFirm: consents.kindOfFirm,
  exceptFirmIds: consents.exceptFirmIds,
  firmId: consents.firmId,
  unitId: consents.unitId,
  municipalityCode: consents.municipalityCode,
  givenAt: consents.givenAt,
  withdrawnAt: consents.withdrawnAt,
};

/**
 * Every consent of a candidate, withdrawn ones too, oldest first, without exceptions that were lifted since;
 * none for a candidate who is deleted or belongs to another group. Feed them to `rulesOf`.
 */
export async function consentsOf(db: Database, groupId: GroupId, candidateId: string): Promise<ConsentRow[]> {
  const rows = await db
    .select(consentColumns)
    .from(consents)
    .innerJoin(candidates, eq(candidates.id, consents.candidateId))
    .where(
      and(
        eq(consents.candidateId, candidateId),
        eq(consents.groupId, groupId),
        eq(candidates.groupId, groupId),
        isNull(candidates.deletedAt),
      ),
    )
    .orderBy(consents.id);
  if (!rows.some(({ exceptFirmIds }) => exceptFirmIds?.length)) return rows;
  const lifts = await liftsOf(db, groupId, [candidateId]);
  return rows.map((row) => withoutLifted(row, lifts));
}
