import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import { userOf, type ConsentActor, type GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { transact, type Tx } from "~/db/client.server";
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
    if (!met && !undo) return endIn(tx, actor, introductionId, reason);
    const introduction = await ownIntroduction(tx, actor.groupId, introductionId);
    const step = { at: new Date(), byUserId: userOf(actor) };
    if (met) {
      const [last] = await tx
        .select({ kind: introductionSteps.kind })
        .from(introductionSteps)
        .where(eq(introductionSteps.introductionId, introductionId))
        .orderBy(desc(introductionSteps.id))
        .limit(1);
      if (last?.kind === "met" || introduction.endedAt) return;
      await addIntroductionStep(tx, introduction, { ...step, kind: "met" });
    } else {
      if (!introduction.endedAt) return;
      await tx
        .update(introductions)
        .set({ endedAt: null, endedReason: null, version: introduction.version + 1 })
        .where(eq(introductions.id, introductionId));
      await addIntroductionStep(tx, introduction, {
        ...step,
        kind: "proposed",
        details: { reopened: "yes" },
      });
    }
    await record(tx, actor, {
      action: met ? "introduction.met" : "introduction.reopened",
      subject: { kind: "introduction", id: introductionId },
      organisationId: actor.groupId,
    });
  });
}

/** Ends an introduction in a transaction that is open already; one that has ended stays as it is. @throws 404 */
export async function endIn(
  tx: Tx,
  actor: ConsentActor,
  introductionId: string,
  reason: Exclude<typeof introductions.$inferSelect.endedReason, null>,
): Promise<void> {
  const introduction = await ownIntroduction(tx, actor.groupId, introductionId);
  if (introduction.endedAt) return;
  const at = new Date();
  await tx
    .update(introductions)
    .set({ endedAt: at, endedReason: reason, shares: "nothing", version: introduction.version + 1 })
    .where(eq(introductions.id, introductionId));
  const step = { kind: "ended", at, byUserId: userOf(actor), details: { reason } } as const;
  await addIntroductionStep(tx, introduction, step);
  await record(tx, actor, {
    action: "introduction.ended",
    subject: { kind: "introduction", id: introductionId },
    organisationId: actor.groupId,
    details: { reason },
  });
}
