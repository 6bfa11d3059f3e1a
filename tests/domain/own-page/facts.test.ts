import { beforeEach, expect, test } from "vitest";
import type { CandidateActor, GroupActor } from "~/app/access/actor";
import { candidateRecord } from "~/app/domain/candidates/candidate-record.server";
import { editCandidate } from "~/app/domain/candidates/edit-candidate.server";
import { listCandidates } from "~/app/domain/candidates/list-candidates.server";
import { knownFacts } from "~/app/domain/own-page/known-facts.server";
import { myNotes } from "~/app/domain/own-page/my-notes.server";
import { decideProposal, proposalsOf, propose, writeOwnWords } from "~/app/domain/own-page/proposals.server";
import { sightingsOf } from "~/app/domain/own-page/seen-by.server";
import { logContact } from "~/app/domain/contacts/log-contact.server";
import { aCandidate } from "~/tests/factories/candidates";
import { anOwnPage } from "~/tests/factories/own-page";
import { aGroup, anAgreement } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

let volunteer: GroupActor;
let candidateId: string;
let me: CandidateActor;

beforeEach(async () => {
  volunteer = (await aGroup()).coordinator;
  await anAgreement(volunteer);
  candidateId = (await aCandidate(volunteer)).id;
  me = await anOwnPage(volunteer, candidateId);
});

const open = () => proposalsOf(volunteer, candidateId, "open");

test("a correction changes nothing until a volunteer accepts it; then it is found by the new name", async () => {
  await propose(me, "calledName", "أمينة");
  await propose(me, "calledName", "Аміна");
  expect((await candidateRecord(volunteer, candidateId)).calledName).toBe("Amina");
  const [proposal, ...more] = await open();
  expect(more).toEqual([]);
  await decideProposal(volunteer, candidateId, proposal?.id ?? "", true);
  const record = await candidateRecord(volunteer, candidateId);
  expect(record).toMatchObject({ calledName: "Аміна", version: 2 });
  const found = await listCandidates(volunteer, { text: "Аміна" });
  expect(JSON.stringify(found)).toContain(candidateId);
  expect((await proposalsOf(volunteer, candidateId)).map(({ state, oldValue }) => [state, oldValue])).toEqual(
    [
      ["accepted", "Amina"],
      ["replaced", "Amina"],
    ],
  );
});

test("a correction of what has changed meanwhile is not made; one that is declined says so", async () => {
  await propose(me, "phone", "20 30 40 51");
  const { certificates: _held, ...stored } = await candidateRecord(volunteer, candidateId);
  const edit = { calledName: stored.calledName, phone: "20 30 40 52", version: stored.version };
  await editCandidate(volunteer, candidateId, edit);
  const [proposal] = await open();
  const decided = decideProposal(volunteer, candidateId, proposal?.id ?? "", true);
  await expect(decided).rejects.toThrow("changedSince");
  await decideProposal(volunteer, candidateId, proposal?.id ?? "", false);
  const phone = (await knownFacts(me)).find(({ name }) => name === "phone");
  expect(phone).toMatchObject({ value: "20 30 40 52", proposal: { state: "declined" } });
});

test("a candidate's own words stand as they wrote them, and what stood there before is kept", async () => {
  await writeOwnWords(me, {
    motivation: "أريد أن أعمل في مخبز في Store Heddinge.",
    availability: "fra 1. marts",
  });
  expect(await candidateRecord(volunteer, candidateId)).toMatchObject({
    motivation: "أريد أن أعمل في مخبز في Store Heddinge.",
    availability: "fra 1. marts",
    version: 2,
  });
  expect(await proposalsOf(volunteer, candidateId, "accepted")).toHaveLength(2);
});

test("notes for the group alone are counted and not shown; opening the page is told", async () => {
  await logContact(volunteer, {
    kind: "coffee",
    participants: [{ kind: "candidate", candidateId }],
    trustNote: "Fortroligt.",
  });
  expect(await myNotes(me)).toEqual({ talks: 1, trust: 1 });
  expect(JSON.stringify(await knownFacts(me))).not.toContain("Fortroligt");
  expect((await sightingsOf(me)).map(({ what }) => what)).toEqual(["own"]);
});
