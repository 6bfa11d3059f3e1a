import { and, eq, isNull } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { Stale } from "~/app/domain/errors.server";
import { giveCandidateNotices } from "~/app/domain/quiet/give-notices.server";
import { transact } from "~/db/client.server";
import { candidates } from "~/db/schema/index.server";
import type { CandidateDetails } from "./candidate-form.server";
import { candidateValues } from "./candidate-values.server";
import { setCertificates } from "./certificates.server";
import { ownCandidate } from "./own-candidate.server";
import { assertVolunteer } from "./own-volunteer.server";

/**
 * Saves what is known about a candidate in the place of what stood there.
 * @param edit.version the version that the form showed
 * @throws Stale when somebody has saved since; Refused when a field does not fit; 404
 */
export async function editCandidate(
  actor: GroupActor,
  candidateId: string,
  edit: CandidateDetails & { version: number },
): Promise<void> {
  const values = candidateValues(edit);
  await transact(async (tx) => {
    const before = await ownCandidate(tx, actor.groupId, candidateId);
    if (before.version !== edit.version) throw new Stale();
    const responsibleId = edit.responsibleId ?? before.responsibleId;
    if (responsibleId !== before.responsibleId) await assertVolunteer(tx, actor.groupId, responsibleId);
    await tx
      .update(candidates)
      .set({ ...values, responsibleId, version: edit.version + 1 })
      .where(
        and(
          eq(candidates.id, candidateId),
          eq(candidates.groupId, actor.groupId),
          isNull(candidates.deletedAt),
        ),
      );
    if (responsibleId !== before.responsibleId) {
      await giveCandidateNotices(tx, actor.groupId, candidateId, responsibleId);
    }
    await setCertificates(tx, actor.groupId, candidateId, edit.certificates);
    await record(tx, actor, {
      action: "candidate.edited",
      subject: { kind: "candidate", id: candidateId },
      organisationId: actor.groupId,
      details: { version: edit.version + 1, responsibleId },
    });
  });
}
