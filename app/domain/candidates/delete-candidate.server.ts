import { and, eq, isNotNull } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { stopSharing, type Stopped } from "~/app/domain/consents/stop-sharing.server";
import { notFound } from "~/app/domain/errors.server";
import { notErased } from "~/app/domain/erasure/not-erased.server";
import { transact } from "~/db/client.server";
import { candidates } from "~/db/schema/index.server";
import { ownCandidate } from "./own-candidate.server";

/**
 * Takes a candidate away and stops all sharing at once, as a withdrawal of every consent would: units are told
 * and our copies of what was sent on are closed. Can be undone, all but the closing.
 * @throws 404
 */
export async function deleteCandidate(
  actor: GroupActor,
  candidateId: string,
): Promise<Stopped & { calledName: string }> {
  return transact(async (tx) => {
    const { calledName } = await ownCandidate(tx, actor.groupId, candidateId);
    const stopped = await stopSharing(tx, actor, candidateId, "all");
    await tx
      .update(candidates)
      .set({ deletedAt: new Date(), deletedBy: actor.userId })
      .where(and(eq(candidates.id, candidateId), eq(candidates.groupId, actor.groupId)));
    await record(tx, actor, {
      action: "candidate.deleted",
      subject: { kind: "candidate", id: candidateId },
      organisationId: actor.groupId,
    });
    return { ...stopped, calledName };
  });
}

/**
 * Brings a deleted candidate back with the consents that were noted. Nothing is shared until somebody shares
 * it again. Undone twice it is back once.
 * @throws 404
 */
export async function restoreCandidate(
  actor: GroupActor,
  candidateId: string,
): Promise<{ calledName: string }> {
  return transact(async (tx) => {
    const [back] = await tx
      .update(candidates)
      .set({ deletedAt: null, deletedBy: null })
      .where(
        and(
          eq(candidates.id, candidateId),
          eq(candidates.groupId, actor.groupId),
          isNotNull(candidates.deletedAt),
          notErased(tx, "candidate", candidates.id),
        ),
      )
      .returning({ calledName: candidates.calledName });
    if (!back) {
      const [there] = await tx
        .select({ calledName: candidates.calledName })
        .from(candidates)
        .where(
          and(
            eq(candidates.id, candidateId),
            eq(candidates.groupId, actor.groupId),
            notErased(tx, "candidate", candidates.id),
          ),
        );
      return there ?? notFound();
    }
    await record(tx, actor, {
      action: "candidate.restored",
      subject: { kind: "candidate", id: candidateId },
      organisationId: actor.groupId,
    });
    return back;
  });
}
