import type { GroupActor } from "~/app/access/actor";
import { ownCandidate } from "~/app/domain/candidates/own-candidate.server";
import { maySendOn } from "~/app/domain/consents/may-share.server";
import { read } from "~/db/client.server";
import { Refused } from "../errors.server";
import type { SendOn } from "./handover-form.server";
import { makePacket, refuseCpr } from "./make-packet.server";
import { knownFields, onlyChosen, type OptionalField } from "./packet";
import { packetLines, type PacketLine } from "./packet-lines.server";
import { packetDigest } from "./sealed-packet.server";

/** Exactly what the unit will see, what stays with the group, and the digest that the sending is held to. */
export type PacketPreview = { lines: PacketLine[]; stays: OptionalField[]; seen: string };

/**
 * Shows what would be sent on, without sending it.
 * @throws Refused without a consent in force or with a CPR number in it; 404 for ids that are not the group's
 */
export async function previewPacket(
  actor: GroupActor,
  candidateId: string,
  wish: Pick<SendOn, "receiver" | "offer" | "fields" | "agreed">,
): Promise<PacketPreview> {
  const { receiver, fields = [] } = wish;
  await ownCandidate(read(), actor.groupId, candidateId);
  const consentId = receiver && (await maySendOn(read(), actor.groupId, candidateId, receiver));
  if (!consentId) throw new Refused("sendOnConsentMissing");
  const offer = wish.offer ?? null;
  const { packet: whole } = await makePacket(read(), actor, {
    candidateId,
    consentId,
    offer,
    agreed: wish.agreed,
  });
  const packet = onlyChosen(whole, fields);
  refuseCpr(packet);
  return {
    lines: packetLines(packet, actor.locale),
    stays: knownFields(whole).filter((field) => !fields.includes(field)),
    seen: packetDigest(packet),
  };
}
