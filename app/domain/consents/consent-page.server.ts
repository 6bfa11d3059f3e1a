import type { GroupActor } from "~/app/access/actor";
import { ownCandidate } from "~/app/domain/candidates/own-candidate.server";
import { notFound } from "~/app/domain/errors.server";
import { read } from "~/db/client.server";
import { toldConsents } from "./told-consents.server";

/** One consent in names, and whose it is. @throws 404 */
export async function consentPage(actor: GroupActor, candidateId: string, consentId: string) {
  const candidate = await ownCandidate(read(), actor.groupId, candidateId);
  const consent = (await toldConsents(actor, candidateId)).find(({ id }) => id === consentId);
  return {
    candidate: { id: candidate.id, calledName: candidate.calledName },
    consent: consent ?? notFound(),
  };
}
