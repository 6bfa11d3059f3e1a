import { and, eq } from "drizzle-orm";
import type { AuditActor } from "~/app/domain/audit/record.server";
import { whoseHandover } from "~/app/domain/timeline/whose.server";
import type { Database, Tx } from "~/db/client.server";
import { newId, type GroupId, type UnitId } from "~/db/ids.server";
import { handovers, handoverSteps, threads } from "~/db/schema/index.server";
import { notFound, Refused } from "../errors.server";
import type { CaseReader } from "./case-reader";

export type Handover = typeof handovers.$inferSelect & { threadId: string | null };

async function handoverWhere(db: Database, where: ReturnType<typeof and>): Promise<Handover> {
  const [row] = await db
    .select({ handover: handovers, threadId: threads.id })
    .from(handovers)
    .leftJoin(threads, eq(threads.handoverId, handovers.id))
    .where(where);
  return row ? { ...row.handover, threadId: row.threadId } : notFound();
}

/** The group's handover with the id of its thread. @throws 404, also for another group's */
export function ownHandover(db: Database, groupId: GroupId, id: string): Promise<Handover> {
  return handoverWhere(db, and(eq(handovers.id, id), eq(handovers.groupId, groupId)));
}

/** The case as far as this reader reaches: their own unit's, or the one that their link opens. @throws 404 */
export async function caseOf(
  db: Database,
  reader: CaseReader,
  id: string,
): Promise<Handover & { unitId: UnitId }> {
  if (reader.onlyCase !== null && reader.onlyCase !== id) notFound();
  const row = await handoverWhere(db, and(eq(handovers.id, id), eq(handovers.unitId, reader.unitId)));
  return { ...row, unitId: reader.unitId };
}

/** The reader as the audit keeps them: one who came by link has no account. */
export function auditedReader(reader: CaseReader): AuditActor {
  return { kind: "unit", userId: reader.userId, unitId: reader.unitId };
}

/** Asserts that something may still happen in a case. @throws Refused "caseClosed" */
export function assertOpen(handover: Pick<Handover, "state">): void {
  if (handover.state === "closed") throw new Refused("caseClosed");
}

type Step = {
  kind: typeof handoverSteps.$inferSelect.kind;
  at: Date;
  byUserId?: string | null;
  byName?: string | null;
  /** Ids and codes; `consentId` is the consent under which the group may be told of the step. */
  details?: Record<string, string>;
};

/** Writes down a step of a handover, in the transaction that takes it. */
export async function addHandoverStep(
  tx: Tx,
  handover: Pick<Handover, "id" | "groupId">,
  { byUserId = null, byName = null, details, ...step }: Step,
): Promise<void> {
  await tx.insert(handoverSteps).values({
    id: newId(),
    groupId: handover.groupId,
    handoverId: handover.id,
    byUserId,
    byName,
    details: details ?? null,
    // Paper that was printed is nothing that happened with the firm or the candidate.
    ...(step.kind !== "printed" && whoseHandover(handover.id)),
    ...step,
  });
}
