import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import { sentCases } from "~/app/domain/candidates/candidate-cases.server";
import { deleteCandidate, restoreCandidate } from "~/app/domain/candidates/delete-candidate.server";
import { mayShowIdentity, maySendOn } from "~/app/domain/consents/may-share.server";
import { withdrawConsent } from "~/app/domain/consents/withdraw-consent.server";
import type { Receiver } from "~/app/domain/consents/receiver";
import { answerCase } from "~/app/domain/handovers/answer-case.server";
import type { CaseReader } from "~/app/domain/handovers/case-reader";
import { optionalFields } from "~/app/domain/handovers/packet";
import { previewPacket } from "~/app/domain/handovers/preview-packet.server";
import { sendOn } from "~/app/domain/handovers/send-on.server";
import { tellOutcome } from "~/app/domain/handovers/tell-outcome.server";
import { introduce } from "~/app/domain/introductions/introduce.server";
import { share } from "~/app/domain/introductions/share.server";
import { read } from "~/db/client.server";
import { newId, type UnitId } from "~/db/ids.server";
import {
  auditRows,
  handovers,
  handoverSteps,
  introductions,
  introductionSteps,
  outgoingMails,
} from "~/db/schema/index.server";
import { aCandidate, aConsent } from "~/tests/factories/candidates";
import { anEnquiry } from "~/tests/factories/enquiries";
import { aLinkedPair } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

let actor: GroupActor;
let unitId: UnitId;
let candidateId: string;
let reader: CaseReader;

beforeEach(async () => {
  const pair = await aLinkedPair();
  actor = pair.coordinator;
  unitId = pair.unitId;
  const { userId, name, locale } = pair.lead;
  reader = { unitId, userId, name, locale, onlyCase: null };
  candidateId = (await aCandidate(actor)).id;
});

async function anIntroduction() {
  const { id: enquiryId, firmId } = await anEnquiry(actor);
  const { ids } = await introduce(actor, enquiryId, { requestId: newId(), candidateIds: [candidateId] });
  return { id: ids[0] ?? "", firmId };
}

async function introduction(id: string) {
  const [row] = await read().select().from(introductions).where(eq(introductions.id, id));
  return row;
}

/** A case sent on with all that is known. */
async function aSentCase(receiver: Receiver): Promise<string> {
  const wish = { requestId: newId(), receiver, step: "placement" as const, fields: [...optionalFields] };
  const { seen } = await previewPacket(actor, candidateId, wish);
  return (await sendOn(actor, candidateId, { ...wish, seen })).id;
}

async function handover(id: string) {
  const [row] = await read().select().from(handovers).where(eq(handovers.id, id));
  return row;
}

const mailsToUnit = () =>
  read()
    .select({ about: outgoingMails.about, toName: outgoingMails.toName })
    .from(outgoingMails)
    .where(eq(outgoingMails.template, "consent-withdrawn"));

describe("withdrawing a consent", () => {
  test("the firm sees nothing more, with a step and an audit row", async () => {
    const { id, firmId } = await anIntroduction();
    const consent = await aConsent(actor, candidateId, { purpose: "identity-to-firm", firmId });
    await share(actor, id, { version: 1, level: "identity" });
    await withdrawConsent(actor, candidateId, consent.id);
    expect(await introduction(id)).toMatchObject({ shares: "nothing", profileText: null });
    expect(await mayShowIdentity(read(), actor.groupId, candidateId, firmId)).toBeNull();
    const steps = await read()
      .select({ kind: introductionSteps.kind, byUserId: introductionSteps.byUserId })
      .from(introductionSteps)
      .where(eq(introductionSteps.introductionId, id));
    expect(steps.at(-1)).toEqual({ kind: "sharing-stopped", byUserId: actor.userId });
    const audit = await read().select({ action: auditRows.action }).from(auditRows);
    expect(audit.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["consent.noted", "consent.withdrawn", "introduction.sharing-stopped"]),
    );
    await expect(share(actor, id, { version: 3, level: "identity" })).rejects.toMatchObject({
      name: "Refused",
    });
  });

  test("leaves alone what stands on another consent", async () => {
    const { id, firmId } = await anIntroduction();
    await aConsent(actor, candidateId, { purpose: "identity-to-firm", firmId });
    const profile = await aConsent(actor, candidateId);
    await share(actor, id, { version: 1, level: "identity" });
    await withdrawConsent(actor, candidateId, profile.id);
    expect(await introduction(id)).toMatchObject({ shares: "identity" });
  });

  test("takes back every earlier yes to the same thing, however often it was noted", async () => {
    const send = { purpose: "send-on", receiver: { unitId } } as const;
    const first = await aConsent(actor, candidateId, send);
    await aConsent(actor, candidateId, send);
    const toTheTown = { purpose: "send-on", receiver: { municipalityCode: "0336" } } as const;
    await aConsent(actor, candidateId, toTheTown);
    const id = await aSentCase({ unitId });
    await withdrawConsent(actor, candidateId, first.id);
    expect(await maySendOn(read(), actor.groupId, candidateId, { unitId })).toBeNull();
    expect(await handover(id)).toMatchObject({ snapshot: null, state: "closed" });
    expect(await maySendOn(read(), actor.groupId, candidateId, toTheTown.receiver)).not.toBeNull();
    const { id: introductionId, firmId } = await anIntroduction();
    const named = { purpose: "identity-to-firm", firmId } as const;
    const [earlier] = [await aConsent(actor, candidateId, named), await aConsent(actor, candidateId, named)];
    await share(actor, introductionId, { version: 1, level: "identity" });
    await withdrawConsent(actor, candidateId, earlier.id);
    expect(await mayShowIdentity(read(), actor.groupId, candidateId, firmId)).toBeNull();
    expect(await introduction(introductionId)).toMatchObject({ shares: "nothing" });
  });

  test("closes our copy of what was sent on and tells the unit, once and without a name", async () => {
    const consent = await aConsent(actor, candidateId, { purpose: "send-on", receiver: { unitId } });
    const id = await aSentCase({ unitId });
    await Promise.all([
      withdrawConsent(actor, candidateId, consent.id),
      withdrawConsent(actor, candidateId, consent.id),
    ]);
    expect(await handover(id)).toMatchObject({
      snapshot: null,
      state: "closed",
      closedReason: "consent-withdrawn",
      wantsUnitSince: null,
      version: 2,
    });
    expect(await maySendOn(read(), actor.groupId, candidateId, { unitId })).toBeNull();
    const mails = await mailsToUnit();
    expect(mails).toHaveLength(1);
    expect(mails[0]?.about).toMatchObject({ handoverId: id });
    expect(JSON.stringify(mails)).not.toContain("Amina");
    const steps = await read()
      .select({ kind: handoverSteps.kind })
      .from(handoverSteps)
      .where(and(eq(handoverSteps.handoverId, id), eq(handoverSteps.kind, "closed")));
    expect(steps).toHaveLength(1);
  });

  test("says whom a person must tell where no unit has joined", async () => {
    const consent = await aConsent(actor, candidateId, {
      purpose: "send-on",
      receiver: { municipalityCode: "0336" },
    });
    await aSentCase({ municipalityCode: "0336" });
    expect(await withdrawConsent(actor, candidateId, consent.id)).toEqual({ toTell: ["Stevns Kommune"] });
    expect(await mailsToUnit()).toEqual([]);
  });

  test("hides the unit's answer and outcome once it may not tell any more", async () => {
    await aConsent(actor, candidateId, { purpose: "send-on", receiver: { unitId } });
    const id = await aSentCase({ unitId });
    const tell = await aConsent(actor, candidateId, { purpose: "unit-may-tell", receiver: { unitId } });
    await answerCase(reader, id, { requestId: newId(), answer: "going-on" });
    await tellOutcome(reader, id, { requestId: newId(), kind: "continuing" });
    expect(await sentCases(actor, candidateId)).toMatchObject([
      { state: "going-on", outcome: { kind: "continuing" }, untold: false },
    ]);
    await withdrawConsent(actor, candidateId, tell.id);
    expect(await sentCases(actor, candidateId)).toMatchObject([
      { state: "sent", outcome: null, untold: true },
    ]);
  });
});

test("deleting a candidate stops everything; undoing it shares nothing by itself", async () => {
  const { id, firmId } = await anIntroduction();
  await aConsent(actor, candidateId, { purpose: "identity-to-firm", firmId });
  await aConsent(actor, candidateId, { purpose: "send-on", receiver: { unitId } });
  await share(actor, id, { version: 1, level: "identity" });
  const handoverId = await aSentCase({ unitId });
  await deleteCandidate(actor, candidateId);
  expect(await mayShowIdentity(read(), actor.groupId, candidateId, firmId)).toBeNull();
  expect(await maySendOn(read(), actor.groupId, candidateId, { unitId })).toBeNull();
  expect(await introduction(id)).toMatchObject({ shares: "nothing" });
  expect(await handover(handoverId)).toMatchObject({ snapshot: null, state: "closed" });
  expect(await mailsToUnit()).toHaveLength(1);
  await restoreCandidate(actor, candidateId);
  expect(await introduction(id)).toMatchObject({ shares: "nothing" });
  expect(await mayShowIdentity(read(), actor.groupId, candidateId, firmId)).not.toBeNull();
});
