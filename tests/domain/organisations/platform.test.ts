import { describe, expect, test } from "vitest";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { editUnit } from "~/app/domain/organisations/edit-unit.server";
import { unitPage } from "~/app/domain/organisations/unit-page.server";
import { acceptInvitation } from "~/app/domain/people/accept-invitation.server";
import { addOrganisation } from "~/app/domain/platform/add-organisation.server";
import { inviteRunner } from "~/app/domain/platform/invite-runner.server";
import { listOrganisations } from "~/app/domain/platform/list-organisations.server";
import { organisationPage } from "~/app/domain/platform/organisation-page.server";
import { organisationForm } from "~/app/domain/platform/organisation-form.server";
import { aGroup, aUnit, aVolunteer, anAddress, anOperator, mailedToken } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";
import { missing, refused } from "../people/refusals";

useTestDatabase();

const aNewGroup = () =>
  ({
    kind: "group",
    name: "Job Lejre",
    municipalityCode: "0350",
    mailName: "lejre",
    firstName: "Tove",
    firstEmail: anAddress(),
    locale: "da",
  }) as const;

describe("the operator", () => {
  test("adds an organisation once, however often it is posted, and invites who is to run it", async () => {
    const operator = await anOperator();
    const group = { ...aNewGroup(), requestId: newRequestId() };
    const [first, second] = await Promise.all([
      addOrganisation(operator, group),
      addOrganisation(operator, group),
    ]);
    expect(second).toEqual(first);
    expect(await organisationPage(operator, first.id)).toMatchObject({
      name: "Job Lejre",
      members: 0,
      agreementAt: null,
      invited: [{ email: group.firstEmail, expired: false }],
    });
    await refused(addOrganisation(operator, aNewGroup()), "mailNameTaken", "mailName");
  });

  test("sees organisations by name with how many are in them, and nobody by name", async () => {
    const operator = await anOperator();
    const { coordinator } = await aGroup({ operator, name: "Ørsted" });
    await aVolunteer(coordinator);
    await aUnit({ operator, name: "Ballerup" });
    const listed = await listOrganisations(operator);
    expect(listed.map(({ name, members }) => [name, members])).toEqual([
      ["Ballerup", 1],
      ["Ørsted", 2],
    ]);
    const page = JSON.stringify(await organisationPage(operator, coordinator.groupId));
    expect(page).not.toContain(coordinator.name);
    expect(page).not.toContain(coordinator.email);
  });

  test("invites another to run an organisation whose first is gone", async () => {
    const operator = await anOperator();
    const { coordinator, groupId } = await aGroup({ operator });
    const email = anAddress();
    await inviteRunner(operator, groupId, { name: "Ny", email, locale: "da" });
    await acceptInvitation(await mailedToken(email, "invitation"));
    expect(await organisationPage(operator, groupId)).toMatchObject({ members: 2, invited: [] });
    await refused(
      inviteRunner(operator, groupId, { name: "T", email: coordinator.email, locale: "da" }),
      "alreadyMember",
    );
    await missing(inviteRunner(operator, "ikke-en-id", { name: "T", email, locale: "da" }));
    await missing(organisationPage(operator, "ikke-en-id"));
  });

  test("is told what is missing in the form", () => {
    const { mailName: _, ...nameless } = aNewGroup();
    const group = organisationForm.safeParse(nameless);
    expect(group.error?.issues.map(({ path }) => path)).toEqual([["mailName"]]);
    const unit = organisationForm.safeParse({ ...nameless, kind: "unit" });
    expect(unit.error?.issues.map(({ path }) => path)).toEqual([["email"]]);
    const nowhere = organisationForm.safeParse({ ...aNewGroup(), municipalityCode: "9999" });
    expect(nowhere.error?.issues.map(({ message }) => message)).toEqual(["choose"]);
  });
});

describe("a unit", () => {
  test("says what it is called, and is Jobcenter where it says nothing", async () => {
    const { lead } = await aUnit({ name: "Stevns" });
    const { version, label } = await unitPage(lead);
    expect(label).toBeNull();
    const details = { name: "Stevns", email: "faelles@example.dk", needsSecondFactor: false };
    await editUnit(lead, { ...details, label: "Virksomhedsservice", version });
    expect(await unitPage(lead)).toMatchObject({ label: "Virksomhedsservice", email: "faelles@example.dk" });
    await refused(editUnit(lead, { ...details, version }), "stale");
    await editUnit(lead, { ...details, version: version + 1 });
    expect((await unitPage(lead)).label).toBeNull();
  });
});
