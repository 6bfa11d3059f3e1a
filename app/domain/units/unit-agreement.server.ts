import { and, eq } from "drizzle-orm";
import { record, type AuditActor } from "~/app/domain/audit/record.server";
import { read, transact, type Database } from "~/db/client.server";
import { newId, type UnitId } from "~/db/ids.server";
import { unitAgreements } from "~/db/schema/index.server";
import { Refused } from "../errors.server";
import { unitAgreementVersion } from "./unit-agreement-version";

const present = (unitId: UnitId) =>
  and(eq(unitAgreements.unitId, unitId), eq(unitAgreements.textVersion, unitAgreementVersion));

/** Who accepted today's version for a unit, and when; null: nobody has. */
export async function unitAgreementOf(
  unitId: UnitId,
  db: Database = read(),
): Promise<{ acceptedByName: string; acceptedAt: Date } | null> {
  const [row] = await db
    .select({ acceptedByName: unitAgreements.acceptedByName, acceptedAt: unitAgreements.acceptedAt })
    .from(unitAgreements)
    .where(present(unitId));
  return row ?? null;
}

/**
 * Somebody accepts for their unit what it receives and as what: controller of its own (GDPR art. 4(7)). Accepted
 * again, the first acceptance stands.
 * @param who of the staff, or by name whoever reads the unit's mailbox
 * @throws Refused `agreementChanged` when another version was on the page
 */
export async function acceptUnitAgreement(
  who: { unitId: UnitId; userId: string | null; name: string },
  textVersion: string,
): Promise<void> {
  if (textVersion !== unitAgreementVersion) throw new Refused("agreementChanged", "accepted");
  await transact(async (tx) => {
    const id = newId();
    const [made] = await tx
      .insert(unitAgreements)
      .values({
        id,
        unitId: who.unitId,
        textVersion,
        acceptedBy: who.userId,
        acceptedByName: who.name,
        acceptedAt: new Date(),
      })
      .onConflictDoNothing()
      .returning({ id: unitAgreements.id });
    if (!made) return;
    const actor: AuditActor = { kind: "unit", userId: who.userId, unitId: who.unitId };
    await record(tx, actor, {
      action: "agreement.accepted",
      subject: { kind: "unit-agreement", id },
      organisationId: who.unitId,
      details: { textVersion },
    });
  });
}
