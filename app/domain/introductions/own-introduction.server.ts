import { and, eq } from "drizzle-orm";
import { whoseIntroduction } from "~/app/domain/timeline/whose.server";
import type { Database, Tx } from "~/db/client.server";
import { newId, type GroupId } from "~/db/ids.server";
import { introductions, introductionSteps } from "~/db/schema/index.server";
import { notFound } from "../errors.server";

export type Introduction = typeof introductions.$inferSelect;

/** The group's introduction. @throws 404, also for another group's */
export async function ownIntroduction(db: Database, groupId: GroupId, id: string): Promise<Introduction> {
  const [row] = await db
    .select()
    .from(introductions)
    .where(and(eq(introductions.id, id), eq(introductions.groupId, groupId)));
  return row ?? notFound();
}

type Step = {
  kind: typeof introductionSteps.$inferSelect.kind;
  at: Date;
  /** Null: the candidate. */
  byUserId: string | null;
  /** Ids and codes. */
  details?: Record<string, string>;
};

/** Writes down a step of an introduction, in the transaction that takes it. */
export async function addIntroductionStep(
  tx: Tx,
  introduction: Pick<Introduction, "id" | "groupId">,
  step: Step,
): Promise<void> {
  await tx.insert(introductionSteps).values({
    id: newId(),
    groupId: introduction.groupId,
    introductionId: introduction.id,
    ...step,
    details: step.details ?? null,
    ...whoseIntroduction(introduction.id),
  });
}
