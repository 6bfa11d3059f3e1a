import { and, eq } from "drizzle-orm";
import type { UnitActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { notFound, Stale } from "~/app/domain/errors.server";
import { transact } from "~/db/client.server";
import { organisations } from "~/db/schema/index.server";
import type { UnitDetails } from "./unit-form.server";

/** Changes what a unit says of itself. @throws Stale when it was changed meanwhile */
export function editUnit(actor: UnitActor, { version, ...details }: UnitDetails): Promise<void> {
  return transact(async (tx) => {
    const [saved] = await tx
      .update(organisations)
      .set({
        ...details,
        label: details.label || null,
        phone: details.phone ?? null,
        version: version + 1,
      })
      .where(and(eq(organisations.id, actor.unitId), eq(organisations.version, version)))
      .returning({ id: organisations.id });
    if (!saved) {
      const [there] = await tx
        .select({ id: organisations.id })
        .from(organisations)
        .where(eq(organisations.id, actor.unitId));
      if (!there) notFound();
      throw new Stale();
    }
    await record(tx, actor, {
      action: "unit.edited",
      subject: { kind: "organisation", id: actor.unitId },
      organisationId: actor.unitId,
    });
  });
}
