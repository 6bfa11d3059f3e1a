import { and, eq } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { requireAgreement } from "~/app/domain/organisations/require-agreement.server";
import { transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { candidates } from "~/db/schema/index.server";
import type { CandidateDetails } from "./candidate-form.server";
import { candidateValues } from "./candidate-values.server";
import { setCertificates } from "./certificates.server";
import { assertVolunteer } from "./own-volunteer.server";

/** A candidate to add; without `responsibleId` the one who adds is responsible. */
export type NewCandidate = CandidateDetails & { requestId?: string };

/**
 * Adds a candidate to the group. The same `requestId` twice adds one.
 * @throws Refused("agreementMissing") before the group has accepted the data-processing agreement
 * @throws Refused when a field does not fit the group
 */
export async function addCandidate(actor: GroupActor, candidate: NewCandidate): Promise<{ id: string }> {
  const values = candidateValues(candidate);
  const { requestId = newId(), responsibleId = actor.userId } = candidate;
  return transact(async (tx) => {
    await requireAgreement(tx, actor.groupId);
    await assertVolunteer(tx, actor.groupId, responsibleId);
    const [added] = await tx
      .insert(candidates)
      .values({
        id: newId(),
        groupId: actor.groupId,
        ...values,
        responsibleId,
        requestId,
        createdBy: actor.userId,
        createdAt: new Date(),
      })
      .onConflictDoNothing({ target: [candidates.groupId, candidates.requestId] })
      .returning({ id: candidates.id });
    if (!added) {
      const [known] = await tx
        .select({ id: candidates.id })
        .from(candidates)
        .where(and(eq(candidates.groupId, actor.groupId), eq(candidates.requestId, requestId)));
      return { id: known?.id ?? "" };
    }
    await setCertificates(tx, actor.groupId, added.id, candidate.certificates);
    await record(tx, actor, {
      action: "candidate.added",
      subject: { kind: "candidate", id: added.id },
      organisationId: actor.groupId,
      details: { responsibleId },
    });
    return added;
  });
}
