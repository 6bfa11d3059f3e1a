import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { ownCandidate } from "~/app/domain/candidates/own-candidate.server";
import { transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { helpers } from "~/db/schema/index.server";
import type { NewHelper } from "./helper-form.server";

/**
 * Notes who stands by a candidate before the municipality, in which role, and with which document (forvaltningsloven
 * § 8 for the party representative). The same `requestId` twice is one.
 * @throws 404 for another group's candidate
 */
export async function addHelper(actor: GroupActor, candidateId: string, helper: NewHelper): Promise<void> {
  await transact(async (tx) => {
    await ownCandidate(tx, actor.groupId, candidateId);
    const id = newId();
    const [made] = await tx
      .insert(helpers)
      .values({
        id,
        groupId: actor.groupId,
        candidateId,
        ...helper,
        phone: helper.phone ?? null,
        validTo: helper.validTo ?? null,
        createdBy: actor.userId,
        createdAt: new Date(),
      })
      .onConflictDoNothing()
      .returning({ id: helpers.id });
    if (!made) return;
    await record(tx, actor, {
      action: "helper.noted",
      subject: { kind: "candidate", id: candidateId },
      organisationId: actor.groupId,
      details: { helperId: id, role: helper.role },
    });
  });
}
