import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { CandidateActor, GroupActor, UnitActor } from "~/app/access/actor";
import { mayShowIdentity, mayShowProfile, maySendOn } from "~/app/domain/consents/may-share.server";
import { listDataRequests } from "~/app/domain/data-requests/list.server";
import { casePage } from "~/app/domain/handovers/case-page.server";
import { introductionPage } from "~/app/domain/introductions/introduction-page.server";
import { introduce } from "~/app/domain/introductions/introduce.server";
import { markActsSeen, unseenActs } from "~/app/domain/own-page/acts-of.server";
import { sayNo, sayYes } from "~/app/domain/own-page/answer-thing.server";
import { askForCall } from "~/app/domain/own-page/ask-call.server";
import { exceptFirm, firmsOfName } from "~/app/domain/own-page/except-firm.server";
import { answerIntroduction, ownIntroductions } from "~/app/domain/own-page/own-introductions.server";
import { previewThing } from "~/app/domain/own-page/preview-thing.server";
import { sightingsOf } from "~/app/domain/own-page/seen-by.server";
import { ownThing } from "~/app/domain/own-page/things.server";
import { currentWording } from "~/app/i18n/consent-wordings";
import { read, transact } from "~/db/client.server";
import { newId, type UnitId } from "~/db/ids.server";
import { consents, followUps, introductions } from "~/db/schema/index.server";
import { aCandidate, aConsent } from "~/tests/factories/candidates";
import { anEnquiry } from "~/tests/factories/enquiries";
import { aFirm } from "~/tests/factories/firms";
import { aHandover, asReader } from "~/tests/factories/handovers";
import { anOwnPage } from "~/tests/factories/own-page";
import { aLinkedPair } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

let volunteer: GroupActor;
let unitId: UnitId;
let lead: UnitActor;
let candidateId: string;
let me: CandidateActor;
let firmId: string;

const shown = { version: currentWording, words: "De ord, der stod på siden." };

beforeEach(async () => {
  const pair = await aLinkedPair();
  volunteer = pair.coordinator;
  unitId = pair.unitId;
  lead = pair.lead;
  candidateId = (await aCandidate(volunteer)).id;
  firmId = await aFirm(volunteer);
  me = await anOwnPage(volunteer, candidateId);
});

const promises = () => read().select().from(followUps).where(eq(followUps.candidateId, candidateId));

async function anIntroduction(): Promise<string> {
  const { id: enquiryId } = await anEnquiry(volunteer, { firmId });
  await introduce(volunteer, enquiryId, { candidateIds: [candidateId], requestId: newId() });
  const [row] = await read().select().from(introductions).where(eq(introductions.candidateId, candidateId));
  return row?.id ?? "";
}

describe("yes and no", () => {
  test("a yes keeps the words that were read; taken back, it stops at once", async () => {
    const requestId = newId();
    const agreed = { purpose: "identity-to-firm", firmId } as const;
    await sayYes(me, `navn-${firmId}`, agreed, shown, requestId);
    await sayYes(me, `navn-${firmId}`, agreed, shown, requestId);
    const [row, ...more] = await read().select().from(consents);
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      ...{ how: "own-page", notedBy: null, language: "dansk" },
      ...{ wording: shown.words, wordingLanguage: "da", wordingVersion: currentWording },
    });
    expect(await mayShowIdentity(read(), me.groupId, candidateId, firmId)).toBe(row?.id);

    const thing = await ownThing(me, `navn-${firmId}`);
    expect(thing.state).toBe("given");
    await sayNo(
      me,
      thing.key,
      thing.standing.map(({ id }) => id),
    );
    expect(await mayShowIdentity(read(), me.groupId, candidateId, firmId)).toBeNull();
    expect((await ownThing(me, thing.key)).state).toBe("withdrawn");
  });

  test("a no is remembered, and can become a yes", async () => {
    const key = `videre-unit:${unitId}`;
    expect((await ownThing(me, key)).state).toBe("open");
    await sayNo(me, key, []);
    expect((await ownThing(me, key)).state).toBe("refused");
    await sayYes(me, key, { purpose: "send-on", receiver: { unitId } }, shown);
    expect((await ownThing(me, key)).state).toBe("given");
    expect(await maySendOn(read(), me.groupId, candidateId, { unitId })).not.toBeNull();
  });

  test("new words ask again, and the old yes stands until it is answered", async () => {
    const { id } = await aConsent(volunteer, candidateId, { purpose: "identity-to-firm", firmId });
    await transact((tx) => tx.update(consents).set({ wordingVersion: "2025-01" }).where(eq(consents.id, id)));
    expect((await ownThing(me, `navn-${firmId}`)).state).toBe("again");
    expect(await mayShowIdentity(read(), me.groupId, candidateId, firmId)).toBe(id);
    const agreed = { purpose: "identity-to-firm", firmId } as const;
    const old = sayYes(me, `navn-${firmId}`, agreed, { ...shown, version: "2025-01" });
    await expect(old).rejects.toThrow("stale");
  });

  test("a no to keeping the data asks for their erasure", async () => {
    await sayNo(me, "gem", []);
    expect(await listDataRequests(me.groupId)).toMatchObject([{ kind: "erasure", askedBy: "subject" }]);
  });

  test("a firm that is not to see it is found by its name alone, and sees nothing", async () => {
    await aConsent(volunteer, candidateId);
    expect(await firmsOfName(me, "da")).toEqual([]);
    expect(await firmsOfName(me, "Heddinge")).toEqual([]);
    expect(await firmsOfName(me, "dampvaskerier")).toMatchObject([{ id: firmId }]);
    expect(await mayShowProfile(read(), me.groupId, candidateId, firmId)).not.toBeNull();
    await exceptFirm(me, firmId, shown);
    expect(await mayShowProfile(read(), me.groupId, candidateId, firmId)).toBeNull();
  });
});

describe("a proposal to meet a firm", () => {
  test("a no ends it kindly; the firm sees nothing more", async () => {
    const id = await anIntroduction();
    expect(await ownIntroductions(me)).toMatchObject([{ id, answer: null, ended: false }]);
    await answerIntroduction(me, id, { yes: false, identity: null });
    expect(await introductionPage(volunteer, id)).toMatchObject({ endedReason: "candidate-declined" });
    expect(await ownIntroductions(me)).toMatchObject([{ answer: "no", ended: true }]);
    expect(await unseenActs(volunteer, candidateId)).toMatchObject([
      { kind: "introduction-no", firm: "De Forenede Dampvaskerier" },
    ]);
  });

  test("a yes gives name and phone only where that was ticked", async () => {
    const id = await anIntroduction();
    await answerIntroduction(me, id, { yes: true, identity: null });
    expect(await mayShowIdentity(read(), me.groupId, candidateId, firmId)).toBeNull();
    await answerIntroduction(me, id, { yes: true, identity: shown });
    expect(await mayShowIdentity(read(), me.groupId, candidateId, firmId)).not.toBeNull();
  });

  test("the preview is what the firm would see, a name of one word in any script too", async () => {
    await anIntroduction();
    const preview = await previewThing(me, await ownThing(me, `navn-${firmId}`));
    expect(preview).toMatchObject({
      kind: "person",
      person: { name: "Amina Haddad", phone: "20 30 40 50", profile: null },
    });
    const { id } = await aCandidate(volunteer, { calledName: "أمينة", fullName: undefined });
    const other = await anOwnPage(volunteer, id);
    const packet = await previewThing(other, await ownThing(other, `videre-unit:${unitId}`));
    const names = packet.kind === "packet" ? packet.lines.map(({ text }) => text) : [];
    expect(names).toContain("أمينة");
  });

  test("another candidate's proposal does not exist", async () => {
    const id = await anIntroduction();
    const other = await anOwnPage(volunteer, (await aCandidate(volunteer)).id);
    const answered = answerIntroduction(other, id, { yes: true, identity: null });
    await expect(answered).rejects.toMatchObject({ init: { status: 404 } });
  });
});

test("who was sent it and read it is told, newest first; that the group saw the answer is nobody else's reading", async () => {
  const { id } = await aHandover(volunteer, { unitId }, { candidateId });
  await casePage(asReader(lead), id);
  const told = (await sightingsOf(me)).map(({ what, who }) => [what, who]);
  expect(told).toEqual([
    ["opened", "Jobcenter Stevns"],
    ["sent", "Jobcenter Stevns"],
    ["own", null],
  ]);
  // Once it is sent, the preview is what the unit has.
  const preview = await previewThing(me, await ownThing(me, `videre-unit:${unitId}`));
  expect(preview).toMatchObject({ kind: "packet", sent: true });
});

test("volunteers see what was done once: one promise for all of it, one for each wish to be called", async () => {
  await sayNo(me, "profil", []);
  await sayNo(me, `videre-unit:${unitId}`, []);
  const requestId = newId();
  await askForCall(me, { when: "efter kl. 16", requestId });
  await askForCall(me, { when: "efter kl. 16", requestId });
  await sayNo(me, `fortael-unit:${unitId}`, []);
  expect((await promises()).map(({ text }) => text).sort()).toEqual([
    "Ring op. Ønske fra Min side: efter kl. 16",
    "Se, hvad der er nyt på Min side",
  ]);
  expect(await unseenActs(volunteer, candidateId)).toHaveLength(4);
  await markActsSeen(volunteer, candidateId);
  expect(await unseenActs(volunteer, candidateId)).toEqual([]);
  expect((await promises()).map(({ doneAt }) => doneAt !== null).sort()).toEqual([false, true]);
});
