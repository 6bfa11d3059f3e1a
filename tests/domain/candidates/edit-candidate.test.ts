import { describe, expect, test } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import { candidatePage } from "~/app/domain/candidates/candidate-page.server";
import { candidateRecord } from "~/app/domain/candidates/candidate-record.server";
import { deleteCandidate, restoreCandidate } from "~/app/domain/candidates/delete-candidate.server";
import { editCandidate } from "~/app/domain/candidates/edit-candidate.server";
import { listCandidates } from "~/app/domain/candidates/list-candidates.server";
import { logContact } from "~/app/domain/contacts/log-contact.server";
import { timeline } from "~/app/domain/timeline/timeline.server";
import { newId } from "~/db/ids.server";
import { aCandidate } from "~/tests/factories/candidates";
import { aGroup, anAgreement, aVolunteer } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

async function aReadyGroup(): Promise<GroupActor> {
  const { coordinator } = await aGroup();
  await anAgreement(coordinator);
  return coordinator;
}

const gone = { init: { status: 404 } };

describe("editing a candidate", () => {
  test("changes what was typed, and empties what was emptied", async () => {
    const actor = await aReadyGroup();
    const { id } = await aCandidate(actor, {
      needsInterpreter: "yes",
      certificates: [{ name: "Truckkort" }],
    });
    await editCandidate(actor, id, {
      version: 1,
      calledName: "Mina",
      certificates: [{ name: "Hygiejnebevis", expiresOn: "2027-05-01" }, {}, undefined],
    });
    const candidate = await candidateRecord(actor, id);
    expect(candidate).toMatchObject({ calledName: "Mina", phone: null, needsInterpreter: null, version: 2 });
    expect(candidate.certificates).toEqual([{ name: "Hygiejnebevis", expiresOn: "2027-05-01" }]);
  });

  test("tells the second of two editors, and keeps the first one's words", async () => {
    const actor = await aReadyGroup();
    const { id } = await aCandidate(actor);
    const results = await Promise.allSettled([
      editCandidate(actor, id, { version: 1, calledName: "Mina" }),
      editCandidate(actor, id, { version: 1, calledName: "Nima" }),
    ]);
    const refused = results.filter((result) => result.status === "rejected");
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ code: "stale" });
    expect((await candidateRecord(actor, id)).version).toBe(2);
  });

  test("takes no stranger as responsible", async () => {
    const actor = await aReadyGroup();
    const stranger = await aReadyGroup();
    const { id } = await aCandidate(actor);
    await expect(
      editCandidate(actor, id, { version: 1, calledName: "Mina", responsibleId: stranger.userId }),
    ).rejects.toMatchObject({ code: "choose" });
  });

  test("refuses a municipality that does not exist", async () => {
    const actor = await aReadyGroup();
    const { id } = await aCandidate(actor);
    await expect(
      editCandidate(actor, id, { version: 1, calledName: "Mina", municipalityCode: "9999" }),
    ).rejects.toMatchObject({ field: "municipalityCode" });
  });
});

test("another group's candidate does not exist", async () => {
  const actor = await aReadyGroup();
  const stranger = await aReadyGroup();
  const { id } = await aCandidate(actor);
  await expect(candidatePage(stranger, id)).rejects.toMatchObject(gone);
  await expect(editCandidate(stranger, id, { version: 1, calledName: "X" })).rejects.toMatchObject(gone);
  await expect(deleteCandidate(stranger, id)).rejects.toMatchObject(gone);
  await expect(restoreCandidate(stranger, id)).rejects.toMatchObject(gone);
  await expect(candidatePage(stranger, "no-such-id")).rejects.toMatchObject(gone);
  expect((await listCandidates(stranger)).lines).toEqual([]);
});

test("a deleted candidate is gone until it is undone", async () => {
  const actor = await aReadyGroup();
  const { id } = await aCandidate(actor);
  await deleteCandidate(actor, id);
  await expect(candidatePage(actor, id)).rejects.toMatchObject(gone);
  await expect(deleteCandidate(actor, id)).rejects.toMatchObject(gone);
  expect((await listCandidates(actor)).lines).toEqual([]);
  await restoreCandidate(actor, id);
  await restoreCandidate(actor, id);
  expect((await listCandidates(actor)).lines).toHaveLength(1);
});

test("the page shows the contacts and the next follow-up, and nothing for statistics", async () => {
  const actor = await aReadyGroup();
  const { id } = await aCandidate(actor, { gender: "woman", birthYear: 1990 });
  await logContact(actor, {
    requestId: newId(),
    kind: "coffee",
    at: new Date(),
    participants: [{ kind: "candidate", candidateId: id }],
    trustNote: "Vil gerne ud at arbejde.",
    followUp: { dueOn: "2199-01-01", assignedTo: actor.userId },
  });
  const page = await candidatePage(actor, id);
  const { entries } = await timeline(actor, { candidateId: id });
  expect(entries).toMatchObject([{ kind: "coffee", trust: "Vil gerne ud at arbejde." }]);
  expect(page.followUp).toMatchObject({ dueOn: "2199-01-01" });
  expect(page.candidate.lastContactAt).not.toBeNull();
  expect(page.candidate).not.toHaveProperty("birthYear");
  const other = await aVolunteer(actor);
  expect((await timeline(other, { candidateId: id })).entries).toMatchObject([
    { trust: null, trustHidden: true },
  ]);
});
