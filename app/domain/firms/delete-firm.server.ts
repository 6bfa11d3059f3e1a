import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { notFound } from "~/app/domain/errors.server";
import { transact } from "~/db/client.server";
import { firms } from "~/db/schema/index.server";

/** Deletes a firm, so that it can be brought back. A no it has said stays in force. @throws 404 */
export function deleteFirm(actor: GroupActor, firmId: string): Promise<void> {
  return setDeleted(actor, firmId, true);
}

/** Brings back a firm that was deleted. Twice is as good as once. @throws 404 */
export function restoreFirm(actor: GroupActor, firmId: string): Promise<void> {
  return setDeleted(actor, firmId, false);
}

async function setDeleted(actor: GroupActor, firmId: string, deleted: boolean): Promise<void> {
  await transact(async (tx) => {
    const mine = and(eq(firms.id, firmId), eq(firms.groupId, actor.groupId));
    const [changed] = await tx
      .update(firms)
      .set(
        deleted ? { deletedAt: new Date(), deletedBy: actor.userId } : { deletedAt: null, deletedBy: null },
      )
      .where(and(mine, deleted ? isNull(firms.deletedAt) : isNotNull(firms.deletedAt)))
      .returning({ id: firms.id });
    if (!changed) {
      const [firm] = await tx.select({ id: firms.id }).from(firms).where(mine);
      if (!firm) notFound();
      return;
    }
    await record(tx, actor, {
      action: deleted ? "firm.deleted" : "firm.restored",
      subject: { kind: "firm", id: firmId },
      organisationId: actor.groupId,
    });
  });
}
