import { and, eq, isNull } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { ownCandidate } from "~/app/domain/candidates/own-candidate.server";
import { makeLink } from "~/app/domain/links/link.server";
import { transact, type Tx } from "~/db/client.server";
import { ownLinks } from "~/db/schema/index.server";

/** Ends whatever link the candidate has. @returns whether there was one */
async function endLinks(tx: Tx, actor: GroupActor, candidateId: string): Promise<boolean> {
  const ended = await tx
    .update(ownLinks)
    .set({ endedAt: new Date(), endedBy: actor.userId, deviceHash: null })
    .where(
      and(
        eq(ownLinks.groupId, actor.groupId),
        eq(ownLinks.candidateId, candidateId),
        isNull(ownLinks.endedAt),
      ),
    )
    .returning({ id: ownLinks.id });
  return ended.length > 0;
}

/**
 * Makes a link to a candidate's own page. The one before it, and the device that it was opened on, have none
 * from then on.
 * @throws 404
 */
export async function makeOwnLink(actor: GroupActor, candidateId: string): Promise<{ id: string }> {
  return transact(async (tx) => {
    await ownCandidate(tx, actor.groupId, candidateId);
    await endLinks(tx, actor, candidateId);
    const id = await makeLink(tx, { purpose: "own-page", subjectId: candidateId });
    await tx.insert(ownLinks).values({
      id,
      groupId: actor.groupId,
      candidateId,
      madeBy: actor.userId,
      madeAt: new Date(),
    });
    await record(tx, actor, {
      action: "own-page.link-made",
      subject: { kind: "candidate", id: candidateId },
      organisationId: actor.groupId,
      details: { linkId: id },
    });
    return { id };
  });
}

/** Takes the link back: it opens nothing any more, and the page closes on its device. @throws 404 */
export async function endOwnLink(actor: GroupActor, candidateId: string): Promise<void> {
  await transact(async (tx) => {
    await ownCandidate(tx, actor.groupId, candidateId);
    if (!(await endLinks(tx, actor, candidateId))) return;
    await record(tx, actor, {
      action: "own-page.link-ended",
      subject: { kind: "candidate", id: candidateId },
      organisationId: actor.groupId,
    });
  });
}
