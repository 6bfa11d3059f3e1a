import { and, eq, isNull } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { notFound } from "~/app/domain/errors.server";
import { transact } from "~/db/client.server";
import { refusals } from "~/db/schema/index.server";

/** At whose request, and on which day, a no is lifted. */
export type RefusalLift = { requestedBy: string; requestedOn: string };

/**
 * Lifts a no, only because the firm itself asked for it. Lifting it twice changes nothing the second time.
 * @param lift.requestedBy who at the firm asked
 * @param lift.requestedOn the day they did, `YYYY-MM-DD`
 * @throws 404 for a no that is not the group's
 */
export async function liftRefusal(actor: GroupActor, refusalId: string, lift: RefusalLift): Promise<void> {
  await transact(async (tx) => {
    const mine = and(eq(refusals.id, refusalId), eq(refusals.groupId, actor.groupId));
    const [lifted] = await tx
      .update(refusals)
      .set({
        liftedAt: new Date(),
        liftedBy: actor.userId,
        liftedRequestedBy: lift.requestedBy,
        liftedRequestedOn: lift.requestedOn,
      })
      .where(and(mine, isNull(refusals.liftedAt)))
      .returning({ id: refusals.id });
    if (!lifted) {
      const [before] = await tx.select({ id: refusals.id }).from(refusals).where(mine);
      if (!before) notFound();
      return;
    }
    await record(tx, actor, {
      action: "refusal.lifted",
      subject: { kind: "refusal", id: refusalId },
      organisationId: actor.groupId,
    });
  });
}
