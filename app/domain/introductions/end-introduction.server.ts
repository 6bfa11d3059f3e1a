import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { transact } from "~/db/client.server";
import { introductions, introductionSteps } from "~/db/schema/index.server";
import { addIntroductionStep, ownIntroduction } from "./own-introduction.server";

export const introductionEndingSchema = z.object({
  reason: z.enum(["started", "firm-declined", "candidate-declined", "other"]).optional(),
  /** They met: the introduction goes on. */
  met: z.boolean().optional(),
  undo: z.boolean().optional(),
});

/**
 * Notes that firm and candidate have met; ends the introduction with a reason, from when the firm sees nothing
 * more; or takes the ending back, after which it still sees nothing. Done twice, it is done once.
 * @throws 404 for another group's
 */
export async function endIntroduction(
  actor: GroupActor,
  introductionId: string,
  { reason = "other", met, undo }: z.output<typeof introductionEndingSchema>,
): Promise<void> {
  await transact(async (tx) => {
    const introduction = await ownIntroduction(tx, actor.groupId, introductionId);
    const at = new Date();
    const step = { at, byUserId: actor.userId };
    const { version } = introduction;
    const mine = eq(introductions.id, introductionId);
    if (met) {
      const [last] = await tx
        .select({ kind: introductionSteps.kind })
        .from(introductionSteps)
        .where(eq(introductionSteps.introductionId, introductionId))
        .orderBy(desc(introductionSteps.id))
        .limit(1);
      if (last?.kind === "met" || introduction.endedAt) return;
      await addIntroductionStep(tx, introduction, { ...step, kind: "met" });
    } else if (undo) {
      if (!introduction.endedAt) return;
      await tx
        .update(introductions)
        .set({ endedAt: null, endedReason: null, version: version + 1 })
        .where(mine);
      await addIntroductionStep(tx, introduction, {
        ...step,
        kind: "proposed",
        details: { reopened: "yes" },
      });
    } else {
      if (introduction.endedAt) return;
      await tx
        .update(introductions)
        .set({ endedAt: at, endedReason: reason, shares: "nothing", version: version + 1 })
        .where(mine);
      await addIntroductionStep(tx, introduction, { ...step, kind: "ended", details: { reason } });
    }
    await record(tx, actor, {
      action: met ? "introduction.met" : undo ? "introduction.reopened" : "introduction.ended",
      subject: { kind: "introduction", id: introductionId },
      organisationId: actor.groupId,
      details: met || undo ? undefined : { reason },
    });
  });
}
