import { and, eq } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { ownCandidate } from "~/app/domain/candidates/own-candidate.server";
import { maySendOn } from "~/app/domain/consents/may-share.server";
import { assertReceiver } from "~/app/domain/consents/own-recipient.server";
import type { Receiver } from "~/app/domain/consents/receiver";
import { transact, type Tx } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { municipalityByCode } from "~/db/municipalities.server";
import { handovers, organisations, threads } from "~/db/schema/index.server";
import { Refused, Stale } from "../errors.server";
import type { SendOn } from "./handover-form.server";
import { makePacket, refuseCpr } from "./make-packet.server";
import { addHandoverStep } from "./own-handover.server";
import { onlyChosen } from "./packet";
import { packetDigest, sealPacket } from "./sealed-packet.server";
import { tellUnit } from "./tell-unit.server";

/** The receiver's name and municipality as they stand now, kept with what was sent. */
async function receiverFacts(tx: Tx, receiver: Receiver) {
  if ("municipalityCode" in receiver) {
    const { municipalityCode } = receiver;
    const name = `${municipalityByCode(municipalityCode)?.name ?? municipalityCode} Kommune`;
    return { unitId: null, receiverName: name, municipalityCode };
  }
  const [unit] = await tx
    .select({ name: organisations.name, municipalityCode: organisations.municipalityCode })
    .from(organisations)
    .where(eq(organisations.id, receiver.unitId));
  if (!unit) throw new Error("A linked unit has its row.");
  return { unitId: receiver.unitId, receiverName: unit.name, municipalityCode: unit.municipalityCode };
}

/**
 * Sends a person on to a receiving unit, normally with a firm's offer: what was chosen, and nothing else, is
 * sealed; the unit is told by mail without a name. To a unit that has not joined it is paper, and no mail goes.
 * The same `requestId` twice is one.
 * @throws Refused without a consent to this receiver in force, or with a CPR number in what would be sent; Stale
 *   when what would be sent is no longer what was previewed; 404 for ids that are not the group's
 */
export async function sendOn(actor: GroupActor, candidateId: string, wish: SendOn): Promise<{ id: string }> {
  const { receiver } = wish;
  if (!receiver) throw new Refused("choose", "receiver");
  return transact(async (tx) => {
    const { groupId } = actor;
    const sameRequest = and(eq(handovers.groupId, groupId), eq(handovers.requestId, wish.requestId));
    const [sent] = await tx.select({ id: handovers.id }).from(handovers).where(sameRequest);
    if (sent) return sent;
    await ownCandidate(tx, groupId, candidateId);
    await assertReceiver(tx, groupId, receiver);
    const at = new Date();
    const consentId = await maySendOn(tx, groupId, candidateId, receiver, at);
    if (!consentId) throw new Refused("sendOnConsentMissing");
    const made = await makePacket(tx, actor, { ...wish, candidateId, consentId, offer: wish.offer ?? null });
    const packet = onlyChosen(made.packet, wish);
    refuseCpr(packet);
    if (wish.seen !== packetDigest(packet)) throw new Stale();
    const id = newId();
    const facts = await receiverFacts(tx, receiver);
    const [row] = await tx
      .insert(handovers)
      .values({
        id,
        groupId,
        ...facts,
        ...made.about,
        caseworkerName: wish.caseworkerName ?? null,
        candidateId,
        consentId,
        step: wish.step,
        snapshot: sealPacket(packet, id),
        state: "sent",
        wantsUnitSince: facts.unitId ? at : null,
        sentBy: actor.userId,
        sentAt: at,
        requestId: wish.requestId,
      })
      .onConflictDoNothing()
      .returning({ id: handovers.id });
    if (!row) throw new Stale();
    const threadId = facts.unitId ? newId() : null;
    if (threadId)
      await tx.insert(threads).values({ id: threadId, groupId, kind: "handover", handoverId: id });
    await addHandoverStep(
      tx,
      { id, groupId },
      { kind: "sent", at, byUserId: actor.userId, details: { via: facts.unitId ? "page" : "paper" } },
    );
    await tellUnit(
      tx,
      { id, groupId, unitId: facts.unitId, threadId },
      { template: "handover-notice", byUserId: actor.userId },
    );
    await record(tx, actor, {
      action: "handover.sent",
      subject: { kind: "candidate", id: candidateId },
      organisationId: groupId,
      details: { handoverId: id, consentId, unitId: facts.unitId, fields: wish.fields ?? [], ...made.about },
    });
    return { id };
  });
}
