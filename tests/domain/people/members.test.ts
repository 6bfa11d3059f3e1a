import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { changeGroupRole, changeUnitRole } from "~/app/domain/people/change-role.server";
import { endMembership } from "~/app/domain/people/end-membership.server";
import { memberOf, membersOf } from "~/app/domain/people/members.server";
import type { OrganisationActor } from "~/app/domain/people/of-actor";
import { switchOrganisation } from "~/app/domain/people/switch-organisation.server";
import { read } from "~/db/client.server";
import { sessions } from "~/db/schema/index.server";
import { aConsultant, aGroup, aUnit, aVolunteer } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";
import { missing, refused } from "./refusals";
import { aSession } from "./sessions";

useTestDatabase();

async function placeOf(actor: OrganisationActor): Promise<string> {
  const own = (await membersOf(actor)).find(({ userId }) => userId === actor.userId);
  if (!own) throw new Error("The actor has no place.");
  return own.membershipId;
}

describe("the last coordinator", () => {
  test("can neither leave nor step down, until there is another", async () => {
    const { coordinator } = await aGroup();
    const own = await placeOf(coordinator);
    const volunteer = await aVolunteer(coordinator);
    await refused(endMembership(coordinator, own), "lastCoordinator", "role");
    await refused(changeGroupRole(coordinator, own, "volunteer"), "lastCoordinator", "role");
    await changeGroupRole(coordinator, await placeOf(volunteer), "coordinator");
    await changeGroupRole(coordinator, own, "volunteer");
    expect(await memberOf(coordinator, own)).toMatchObject({ role: "volunteer" });
  });

  test("is left when two step down at the same moment", async () => {
    const { coordinator } = await aGroup();
    const second = await aVolunteer(coordinator, { role: "coordinator" });
    const both = await Promise.allSettled([
      changeGroupRole(second, await placeOf(coordinator), "volunteer"),
      endMembership(coordinator, await placeOf(second)),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await membersOf(coordinator)).filter(({ role }) => role === "coordinator")).toHaveLength(1);
  });

  test("so it is with a unit's last lead", async () => {
    const { lead } = await aUnit();
    const own = await placeOf(lead);
    const consultant = await aConsultant(lead);
    await refused(endMembership(lead, own), "lastLead", "role");
    await changeUnitRole(lead, await placeOf(consultant), "lead");
    await endMembership(lead, own);
    expect(await membersOf(consultant)).toHaveLength(1);
  });
});

describe("a membership that ends", () => {
  test("signs the person out of everything where it was their only one", async () => {
    const { coordinator } = await aGroup();
    const volunteer = await aVolunteer(coordinator);
    await aSession(volunteer);
    await endMembership(coordinator, await placeOf(volunteer));
    expect(await read().select().from(sessions).where(eq(sessions.userId, volunteer.userId))).toEqual([]);
    expect(await membersOf(coordinator)).toHaveLength(1);
  });

  test("leaves them signed in elsewhere, and they may come back", async () => {
    const { coordinator } = await aGroup();
    const { coordinator: other } = await aGroup();
    const volunteer = await aVolunteer(coordinator);
    const there = await aVolunteer(other, { email: volunteer.email });
    await aSession(volunteer);
    await aSession(there);
    await endMembership(coordinator, await placeOf(volunteer));
    const left = await read().select().from(sessions).where(eq(sessions.userId, volunteer.userId));
    expect(left.map(({ organisationId }) => organisationId).sort()).toEqual([other.groupId, null].sort());
    const back = await aVolunteer(coordinator, { email: volunteer.email, role: "coordinator" });
    expect(back).toMatchObject({ userId: volunteer.userId, role: "coordinator" });
  });
});

test("another organisation's members are not there", async () => {
  const { coordinator } = await aGroup();
  const { coordinator: other } = await aGroup();
  const foreign = await placeOf(other);
  await missing(memberOf(coordinator, foreign));
  await missing(endMembership(coordinator, foreign));
  await missing(changeGroupRole(coordinator, foreign, "volunteer"));
  expect(await membersOf(other)).toHaveLength(1);
});

test("one works for one's own organisations alone", async () => {
  const { coordinator } = await aGroup();
  const { coordinator: other } = await aGroup({ name: "Job Lejre" });
  const volunteer = await aVolunteer(coordinator);
  await aVolunteer(other, { email: volunteer.email });
  const sessionId = await aSession(volunteer);
  const actor = { ...volunteer, sessionId };
  expect(await switchOrganisation(actor, other.groupId)).toEqual({ kind: "group", name: "Job Lejre" });
  const [session] = await read().select().from(sessions).where(eq(sessions.id, sessionId));
  expect(session?.organisationId).toBe(other.groupId);
  const { groupId } = await aGroup();
  await missing(switchOrganisation(actor, groupId));
});

test("members stand in Danish order", async () => {
  const { coordinator } = await aGroup({ coordinatorName: "Åse" });
  for (const name of ["Ærna", "Bo", "Øjvind"]) await aVolunteer(coordinator, { name });
  expect((await membersOf(coordinator)).map(({ name }) => name)).toEqual(["Bo", "Ærna", "Øjvind", "Åse"]);
});
