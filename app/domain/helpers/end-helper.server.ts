import { and, eq } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { ownCandidate } from "~/app/domain/candidates/own-candidate.server";
import { notFound } from "~/app/domain/errors.server";
import { transact } from "~/db/client.server";
import { helpers } from "~/db/schema/index.server";

/**
 * Somebody no longer stands by a candidate. It holds at once, also where they were told of in a case that was sent.
 * Ended twice is ended once.
 * @throws 404
 */
export async function endHelper(actor: GroupActor, candidateId: string, helperId: string): Promise<void> {
  await transact(async (tx) => {
    await ownCandidate(tx, actor.groupId, candidateId);
    const own = and(
      eq(helpers.id, helperId),
      eq(helpers.candidateId, candidateId),
      eq(helpers.groupId, actor.groupId),
    );
    const [helper] = await tx.select().from(helpers).where(own);
    if (!helper) notFound();
    if (helper.endedAt) return;
    await tx.update(helpers).set({ endedAt: new Date(), endedBy: actor.userId }).where(own);
    await record(tx, actor, {
      action: "helper.ended",
      subject: { kind: "candidate", id: candidateId },
      organisationId: actor.groupId,
      details: { helperId },
    });
  });
}
