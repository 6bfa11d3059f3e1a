import { and, eq, isNull } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { Stale } from "~/app/domain/errors.server";
import { transact } from "~/db/client.server";
import { firms, refusals } from "~/db/schema/index.server";
import { firmValues, type FirmFields } from "./firm-values.server";
import { peopleAt } from "./keep-search.server";
import { assertOwnArea, ownFirm } from "./own-firm.server";

/**
 * Saves what is known of a firm. A no from the whole firm follows its CVR number when that is put right;
 * emptying the number lifts nothing.
 * @param shown the version that the form showed
 * @throws Stale when somebody else saved first; 404 for a firm or area that is not the group's
 */
export async function editFirm(
  actor: GroupActor,
  firmId: string,
  shown: number,
  firm: FirmFields,
): Promise<void> {
  await transact(async (tx) => {
    const before = await ownFirm(tx, actor.groupId, firmId);
    if (before.version !== shown) throw new Stale();
    if (firm.areaId) await assertOwnArea(tx, actor.groupId, firm.areaId);
    const values = firmValues(firm, await peopleAt(tx, firmId));
    await tx
      .update(firms)
      .set({ ...values, version: shown + 1 })
      .where(and(eq(firms.id, firmId), eq(firms.groupId, actor.groupId)));
    if (values.cvr && values.cvr !== before.cvr) {
      await tx
        .update(refusals)
        .set({ cvr: values.cvr })
        .where(
          and(
            eq(refusals.groupId, actor.groupId),
            eq(refusals.firmId, firmId),
            eq(refusals.scope, "firm"),
            isNull(refusals.liftedAt),
          ),
        );
    }
    const changed = Object.keys(values).filter(
      (key) => values[key as keyof typeof values] !== before[key as keyof typeof values],
    );
    await record(tx, actor, {
      action: "firm.edited",
      subject: { kind: "firm", id: firmId },
      organisationId: actor.groupId,
      details: { changed },
    });
  });
}
