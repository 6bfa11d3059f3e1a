import { z } from "zod";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { ownCandidate } from "~/app/domain/candidates/own-candidate.server";
import { addStep } from "~/app/domain/enquiries/add-step.server";
import { findEnquiry } from "~/app/domain/enquiries/find-enquiry.server";
import { requestId } from "~/app/domain/forms/fields.server";
import { transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { introductions } from "~/db/schema/index.server";
import { Refused } from "../errors.server";
import { addIntroductionStep } from "./own-introduction.server";

export const introduceSchema = z.object({
  requestId: requestId(),
  candidateIds: z.array(z.string().max(40)).min(1, "choose").max(25),
});

/**
 * Adds candidates to an enquiry, each as an introduction that shows the firm nothing yet. One who is there
 * already stays as they are.
 * @throws Refused when the enquiry is ended; 404 for ids that are not the group's
 * @returns the introductions that were made
 */
export async function introduce(
  actor: GroupActor,
  enquiryId: string,
  { requestId, candidateIds }: z.output<typeof introduceSchema>,
): Promise<{ ids: string[] }> {
  return transact(async (tx) => {
    const { groupId } = actor;
    const enquiry = await findEnquiry(tx, groupId, enquiryId);
    if (enquiry.state === "ended") throw new Refused("enquiryEnded");
    const at = new Date();
    const ids: string[] = [];
    for (const candidateId of new Set(candidateIds)) {
      await ownCandidate(tx, groupId, candidateId);
      const [made] = await tx
        .insert(introductions)
        .values({
          id: newId(),
          groupId,
          enquiryId,
          firmId: enquiry.firmId,
          candidateId,
          shares: "nothing",
          proposedBy: actor.userId,
          proposedAt: at,
          requestId,
        })
        .onConflictDoNothing()
        .returning({ id: introductions.id });
      if (!made) continue;
      ids.push(made.id);
      await addIntroductionStep(
        tx,
        { id: made.id, groupId },
        { kind: "proposed", at, byUserId: actor.userId },
      );
      await record(tx, actor, {
        action: "introduction.proposed",
        subject: { kind: "introduction", id: made.id },
        organisationId: groupId,
        details: { enquiryId, candidateId },
      });
    }
    if (ids.length > 0) {
      const details = { people: String(ids.length) };
      await addStep(tx, { groupId, enquiryId, kind: "introduced", at, byUserId: actor.userId, details });
    }
    return { ids };
  });
}
