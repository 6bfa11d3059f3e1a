import { expect, test } from "vitest";
import { followed, mostCandidates } from "~/app/domain/device/followed.server";
import { participantsOf } from "~/app/domain/contacts/find-participants.server";
import { candidateLines } from "~/app/domain/candidates/list-candidates.server";
import { firmLines } from "~/app/domain/firms/list-firms.server";
import { today } from "~/app/domain/rules/plain-date";
import { aCandidate } from "../../factories/candidates";
import { aContact } from "../../factories/contacts";
import { aFirm, aFirmContact } from "../../factories/firms";
import { aGroup, anAgreement, aVolunteer } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";

useTestDatabase();

test("a volunteer follows what they promised, are responsible for, and spoke with; not what others do", async () => {
  const { coordinator } = await aGroup();
  await anAgreement(coordinator);
  const volunteer = await aVolunteer(coordinator);
  const [spoken, promised, others] = [
    await aFirm(coordinator),
    await aFirm(coordinator),
    await aFirm(coordinator),
  ];
  const own = await aCandidate(volunteer, { responsibleId: volunteer.userId });
  const theirs = await aCandidate(coordinator, { responsibleId: coordinator.userId });
  await aContact(volunteer, { participants: [{ kind: "firm", firmId: spoken }] });
  await aContact(coordinator, {
    participants: [{ kind: "firm", firmId: promised }],
    followUp: { dueOn: today(), assignedTo: volunteer.userId },
  });
  await aContact(coordinator, { participants: [{ kind: "firm", firmId: others }] });

  const known = await followed(volunteer);
  expect(known.firmIds).toEqual([promised, spoken]);
  expect(known.candidateIds).toEqual([own.id]);
  expect(known.candidateIds).not.toContain(theirs.id);
});

test("of many candidates those spoken with lately are kept, within the bound", async () => {
  const { coordinator } = await aGroup();
  await anAgreement(coordinator);
  for (let n = 0; n < mostCandidates + 3; n += 1)
    await aCandidate(coordinator, { responsibleId: coordinator.userId });
  expect((await followed(coordinator)).candidateIds).toHaveLength(mostCandidates);
});

test("what is kept to choose among and to list is the group's alone", async () => {
  const { coordinator } = await aGroup();
  await anAgreement(coordinator);
  const stranger = (await aGroup()).coordinator;
  const firmId = await aFirm(coordinator, { name: "Hjemme ApS" });
  await aFirmContact(coordinator, firmId, { name: "Birgit" });
  const { id: candidateId } = await aCandidate(coordinator);
  const known = { firmIds: [firmId], candidateIds: [candidateId] };
  expect((await participantsOf(coordinator, known)).map(({ kind }) => kind)).toEqual([
    "candidate",
    "firm",
    "person",
  ]);
  const elsewhere = await aFirm(coordinator, { name: "Aaen & Søn" });
  await aFirmContact(coordinator, elsewhere, { name: "Villy" });
  expect((await participantsOf(coordinator, known)).map(({ name }) => name).slice(1)).toEqual([
    "Hjemme ApS",
    "Birgit",
    "Aaen & Søn",
  ]);
  expect((await firmLines(coordinator, [firmId])).map(({ name }) => name)).toEqual(["Hjemme ApS"]);
  expect(await candidateLines(coordinator, [candidateId])).toHaveLength(1);
  expect(await participantsOf(stranger, known)).toEqual([]);
  expect(await firmLines(stranger, [firmId])).toEqual([]);
  expect(await candidateLines(stranger, [candidateId])).toEqual([]);
});
