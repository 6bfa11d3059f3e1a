import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { record } from "~/app/domain/audit/record.server";
import { line } from "~/app/domain/forms/fields.server";
import { read, transact, type Database } from "~/db/client.server";
import type { UnitId } from "~/db/ids.server";
import { handovers, memberships, users } from "~/db/schema/index.server";
import { Refused } from "../errors.server";
import { assertReadable } from "./assert-readable.server";
import type { CaseReader } from "./case-reader";
import { auditedReader, caseOf } from "./own-handover.server";

/** A member of the unit's staff, or a name; both empty gives it back to everybody. */
export const giveCaseForm = z.object({
  staff: z.uuid().optional(),
  caseworker: line(120).optional(),
});

/** The unit's staff as a case can be given to them. */
export function staffOf(db: Database, unitId: UnitId): Promise<{ id: string; name: string }[]> {
  return db
    .select({ id: users.id, name: users.name })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.organisationId, unitId), isNull(memberships.endedAt)))
    .orderBy(users.name, users.id)
    .then((rows) => rows);
}

/**
 * Gives a case to one of the unit's staff or, by name, to a caseworker without an account. It is the unit's own
 * affair: the group is not told.
 * @throws Refused when the case is closed, or for somebody who is not of the staff; 404 for another unit's case
 */
export async function giveCase(
  reader: CaseReader,
  handoverId: string,
  { staff, caseworker }: z.output<typeof giveCaseForm>,
): Promise<void> {
  await transact(async (tx) => {
    const handover = await caseOf(tx, reader, handoverId);
    await assertReadable(tx, handover, new Date());
    const known = staff ? (await staffOf(tx, reader.unitId)).some(({ id }) => id === staff) : true;
    if (!known) throw new Refused("choose", "staff");
    await tx
      .update(handovers)
      .set({ assignedTo: staff ?? null, assignedName: staff ? null : caseworker || null })
      .where(eq(handovers.id, handoverId));
    await record(tx, auditedReader(reader), {
      action: "handover.given",
      subject: { kind: "handover", id: handoverId },
      organisationId: handover.groupId,
      details: { to: staff ?? (caseworker ? "by-name" : "nobody") },
    });
  });
}

/** Who has a case at its unit, by name; null: nobody in particular. */
export async function assignedName(handover: {
  assignedTo: string | null;
  assignedName: string | null;
}): Promise<string | null> {
  if (!handover.assignedTo) return handover.assignedName;
  const [row] = await read()
    .select({ name: users.name })
    .from(users)
    .where(eq(users.id, handover.assignedTo));
  return row?.name ?? null;
}
