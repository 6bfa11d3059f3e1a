import { and, eq } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { ownCandidate } from "~/app/domain/candidates/own-candidate.server";
import { maySendOn } from "~/app/domain/consents/may-share.server";
import { assertReceiver } from "~/app/domain/consents/own-recipient.server";
import { read, transact, type Database } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { handoverPackets, handovers } from "~/db/schema/index.server";
import { Refused, Stale } from "../errors.server";
import type { NewVersion } from "./handover-form.server";
import { makePacket, refuseCpr } from "./make-packet.server";
import type { Offer } from "./offer";
import { addHandoverStep, assertOpen, ownHandover, type Handover } from "./own-handover.server";
import { onlyChosen } from "./packet";
import { previewOf, type PacketPreview } from "./preview-packet.server";
import { receiverOfCase } from "./readable.server";
import { openPacket, packetDigest, sealPacket } from "./sealed-packet.server";
import { tellUnit } from "./tell-unit.server";

/** The offer that a case was sent with, which a new version keeps. */
export function offerOfCase(handover: Pick<Handover, "enquiryId" | "firmId">): Offer | null {
  if (handover.enquiryId) return { enquiryId: handover.enquiryId };
  return handover.firmId ? { firmId: handover.firmId } : null;
}

/** Everything that could be sent in a new version, under the consent that allows it now. @throws Refused without one */
async function wholeOf(db: Database, actor: GroupActor, handover: Handover, wish: NewVersion, at: Date) {
  const { candidateId } = handover;
  await ownCandidate(db, actor.groupId, candidateId);
  const consentId = await maySendOn(db, actor.groupId, candidateId, receiverOfCase(handover), at);
  if (!consentId) throw new Refused("sendOnConsentMissing");
  const { packet } = await makePacket(db, actor, {
    ...wish,
    candidateId,
    consentId,
    offer: offerOfCase(handover),
  });
  return { packet, consentId };
}

/** Shows what a new version of a case would hold. @throws Refused without a consent in force, or with a CPR number in it */
export async function previewVersion(
  actor: GroupActor,
  handoverId: string,
  wish: NewVersion,
): Promise<PacketPreview> {
  const handover = await ownHandover(read(), actor.groupId, handoverId);
  const { packet } = await wholeOf(read(), actor, handover, wish, new Date());
  return previewOf(packet, wish, actor.locale);
}

/**
 * Sends a new version of a case that was sent before, on purpose: the consent is asked for again, the version before
 * is kept sealed, and the unit is told. The same `requestId` twice is one.
 * @throws Refused without a consent in force, in a closed case, or when nothing is new; Stale when it is no longer
 *   what was previewed or the case has changed; 404 for another group's
 */
export async function sendVersion(actor: GroupActor, handoverId: string, wish: NewVersion): Promise<void> {
  await transact(async (tx) => {
    const handover = await ownHandover(tx, actor.groupId, handoverId);
    const [sent] = await tx
      .select({ id: handoverPackets.id })
      .from(handoverPackets)
      .where(and(eq(handoverPackets.groupId, actor.groupId), eq(handoverPackets.requestId, wish.requestId)));
    if (sent) return;
    assertOpen(handover);
    if (!handover.snapshot) throw new Refused("caseClosed");
    if (handover.version !== wish.version) throw new Stale();
    const at = new Date();
    await assertReceiver(tx, actor.groupId, receiverOfCase(handover));
    const { packet: whole, consentId } = await wholeOf(tx, actor, handover, wish, at);
    const packet = onlyChosen(whole, wish);
    refuseCpr(packet);
    const digest = packetDigest(packet);
    if (wish.seen !== digest) throw new Stale();
    const before = openPacket(handover.snapshot, handoverId);
    if (digest === packetDigest(before)) throw new Refused("nothingNew");
    const number = handover.packetNumber + 1;
    const beforeId = newId();
    await tx.insert(handoverPackets).values({
      id: beforeId,
      groupId: actor.groupId,
      handoverId,
      number: handover.packetNumber,
      snapshot: sealPacket(before, beforeId),
      consentId: handover.consentId,
      sentAt: handover.packetSentAt ?? handover.sentAt,
      requestId: wish.requestId,
    });
    await tx
      .update(handovers)
      .set({
        ...{ snapshot: sealPacket(packet, handoverId), packetNumber: number, packetSentAt: at },
        ...{ consentId, step: wish.step, version: handover.version + 1 },
        wantsUnitSince: handover.unitId ? (handover.wantsUnitSince ?? at) : null,
        ...(handover.state === "asked" ? { state: "sent" as const, wantsGroupSince: null } : {}),
      })
      .where(and(eq(handovers.id, handoverId), eq(handovers.version, wish.version)));
    await addHandoverStep(tx, handover, {
      kind: "sent",
      at,
      byUserId: actor.userId,
      details: { via: handover.unitId ? "page" : "paper", version: String(number) },
    });
    await tellUnit(tx, handover, { template: "handover-message", byUserId: actor.userId });
    await record(tx, actor, {
      action: "handover.version-sent",
      subject: { kind: "candidate", id: handover.candidateId },
      organisationId: actor.groupId,
      details: { handoverId, consentId, number, fields: wish.fields ?? [] },
    });
  });
}
