import type { GroupActor } from "~/app/access/actor";
import { ownCandidate } from "~/app/domain/candidates/own-candidate.server";
import { maySendOn } from "~/app/domain/consents/may-share.server";
import { read } from "~/db/client.server";
import { Refused } from "../errors.server";
import type { SendOn } from "./handover-form.server";
import { makePacket, refuseCpr } from "./make-packet.server";
import { neededFor, type Needed } from "./needs";
import { knownFields, onlyChosen, type OptionalField, type Packet } from "./packet";
import { packetLines, type PacketLine } from "./packet-lines.server";
import { packetDigest } from "./sealed-packet.server";

/** Exactly what the unit will see, what stays with the group, and the digest that the sending is held to. */
export type PacketPreview = {
  lines: PacketLine[];
  stays: OptionalField[];
  /** How many notes "Må deles" were not chosen. */
  notesStay: number;
  /** What a unit usually needs and does not get. */
  missing: Needed[];
  seen: string;
};

/** A preview of what was chosen of everything that could be sent. @throws Refused with a CPR number in it */
export function previewOf(
  whole: Packet,
  wish: Pick<SendOn, "fields" | "notes" | "helpers" | "step">,
  locale: GroupActor["locale"],
): PacketPreview {
  const packet = onlyChosen(whole, wish);
  refuseCpr(packet);
  return {
    lines: packetLines(packet, locale),
    stays: knownFields(whole).filter((field) => !wish.fields?.includes(field)),
    notesStay: (whole.notes?.length ?? 0) - (packet.notes?.length ?? 0),
    missing: neededFor(packet, wish.step).filter(({ has }) => !has),
    seen: packetDigest(packet),
  };
}

/**
 * Shows what would be sent on, without sending it.
 * @throws Refused without a consent in force or with a CPR number in it; 404 for ids that are not the group's
 */
export async function previewPacket(
  actor: GroupActor,
  candidateId: string,
  wish: Omit<SendOn, "requestId" | "caseworkerName" | "seen">,
): Promise<PacketPreview> {
  const { receiver } = wish;
  await ownCandidate(read(), actor.groupId, candidateId);
  const consentId = receiver && (await maySendOn(read(), actor.groupId, candidateId, receiver));
  if (!consentId) throw new Refused("sendOnConsentMissing");
  const { packet } = await makePacket(read(), actor, {
    ...wish,
    candidateId,
    consentId,
    offer: wish.offer ?? null,
  });
  return previewOf(packet, wish, actor.locale);
}
