import type { GroupActor } from "~/app/access/actor";
import { ownCandidate } from "~/app/domain/candidates/own-candidate.server";
import { maySendOn } from "~/app/domain/consents/may-share.server";
import { receiverKey } from "~/app/domain/consents/receiver";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { read } from "~/db/client.server";
import { notFound } from "../errors.server";
import { formParts } from "./form-parts.server";
import { makePacket } from "./make-packet.server";
import { ownHandover } from "./own-handover.server";
import { chosenIn, termFields } from "./packet";
import { receiverOfCase } from "./readable.server";
import { openPacket } from "./sealed-packet.server";
import { offerOfCase } from "./send-version.server";

/**
 * What the page that sends a new version shows: what could be sent now, chosen as it was the last time. `parts` is
 * null while there is no consent to this receiver.
 * @throws 404 for another group's case, and for one that is closed
 */
export async function versionPage(actor: GroupActor, handoverId: string) {
  const db = read();
  const handover = await ownHandover(db, actor.groupId, handoverId);
  if (handover.state === "closed" || !handover.snapshot) notFound();
  const candidate = await ownCandidate(db, actor.groupId, handover.candidateId);
  const receiver = receiverOfCase(handover);
  const consentId = await maySendOn(db, actor.groupId, candidate.id, receiver);
  const sent = openPacket(handover.snapshot, handoverId);
  const { candidateId } = handover;
  const offer = offerOfCase(handover);
  const made = consentId ? await makePacket(db, actor, { candidateId, consentId, offer }) : null;
  return {
    id: handoverId,
    version: handover.version,
    candidate: { id: candidate.id, calledName: candidate.calledName },
    receiver: { key: receiverKey(receiver), name: handover.receiverName, joined: handover.unitId !== null },
    parts: made ? formParts(made.packet, made.about.firmId, handover.step, actor.locale) : null,
    stored: {
      step: handover.step,
      agreed: sent.agreed,
      ...Object.fromEntries(termFields.map((field) => [field, sent[field]])),
    },
    chosen: chosenIn(sent),
    requestId: newRequestId(),
  };
}
