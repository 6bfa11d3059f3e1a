import { userOf, type ConsentActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { ownCandidate } from "~/app/domain/candidates/own-candidate.server";
import { ownFirm } from "~/app/domain/firms/own-firm.server";
import { transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { liftedExceptions } from "~/db/schema/index.server";
import { consentsOf } from "./consents-of.server";

/**
 * Notes that a candidate lets a firm see their profile again that they had excepted. It gives no consent: what
 * the firm may see is for the consents in force to say. Lifted twice is lifted once.
 * @throws 404 for a candidate or firm that is not the group's
 */
export async function liftException(actor: ConsentActor, candidateId: string, firmId: string): Promise<void> {
  await transact(async (tx) => {
    const { groupId } = actor;
    await ownCandidate(tx, groupId, candidateId);
    await ownFirm(tx, groupId, firmId);
    const consents = await consentsOf(tx, groupId, candidateId);
    if (!consents.some(({ exceptFirmIds }) => exceptFirmIds?.includes(firmId))) return;
    await tx.insert(liftedExceptions).values({
      id: newId(),
      groupId,
      candidateId,
      firmId,
      liftedAt: new Date(),
      notedBy: userOf(actor),
    });
    await record(tx, actor, {
      action: "exception.lifted",
      subject: { kind: "candidate", id: candidateId },
      organisationId: groupId,
      details: { firmId },
    });
  });
}
