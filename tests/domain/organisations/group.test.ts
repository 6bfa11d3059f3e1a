import { describe, expect, test } from "vitest";
import { acceptAgreement } from "~/app/domain/organisations/accept-agreement.server";
import { agreementVersion } from "~/app/domain/organisations/agreement-version";
import { areasOf } from "~/app/domain/organisations/areas.server";
import { addArea, removeArea, renameArea, restoreArea } from "~/app/domain/organisations/change-areas.server";
import { editGroup } from "~/app/domain/organisations/edit-group.server";
import { groupPage, latestAgreement } from "~/app/domain/organisations/group-page.server";
import { groupById, groupOf } from "~/app/domain/organisations/own-group.server";
import { aGroup, aUnit, anAgreement } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";
import { missing, refused } from "../people/refusals";

useTestDatabase();

const details = { name: "Job Stevns", municipalityCode: "0336", mailName: "job-stevns" };

describe("a group", () => {
  test("says who it is", async () => {
    const { coordinator } = await aGroup({ name: "Job Lejre", municipalityCode: "0350", mailName: "lejre" });
    const { group, agreement, areas } = await groupPage(coordinator);
    expect(group).toMatchObject({ name: "Job Lejre", municipality: "Lejre", mailName: "lejre" });
    expect(group.mailAddress).toMatch(/^lejre@/);
    expect(agreement).toBeNull();
    expect(areas).toEqual([]);
  });

  test("edited by two, the second is told and loses nothing of the first's", async () => {
    const { coordinator } = await aGroup();
    const { version } = await groupOf(coordinator);
    await editGroup(coordinator, { ...details, version });
    await refused(editGroup(coordinator, { ...details, name: "Et andet navn", version }), "stale");
    expect(await groupOf(coordinator)).toMatchObject({ name: "Job Stevns", mailName: "job-stevns" });
  });

  test("cannot take another's mail address, also not at the same moment", async () => {
    const { coordinator } = await aGroup();
    const { coordinator: other } = await aGroup();
    const [first, second] = await Promise.allSettled([
      editGroup(coordinator, { ...details, version: 1 }),
      editGroup(other, { ...details, version: 1 }),
    ]);
    const lost = [first, second].find((result) => result.status === "rejected");
    expect(lost?.reason).toMatchObject({ code: "mailNameTaken", field: "mailName" });
  });

  test("is found by its id for the privacy notice, and a unit is not", async () => {
    const { groupId } = await aGroup({ name: "Job Lejre" });
    const { unitId } = await aUnit();
    expect(await groupById(groupId)).toMatchObject({ name: "Job Lejre" });
    expect(await groupById(unitId)).toBeNull();
    expect(await groupById("ikke-en-id")).toBeNull();
  });
});

describe("the agreement", () => {
  test("names the data controller, and says who accepted which version when", async () => {
    const { coordinator } = await aGroup({ coordinatorName: "Tove" });
    await anAgreement(coordinator);
    await anAgreement(coordinator);
    expect(await latestAgreement(coordinator)).toMatchObject({
      acceptedBy: "Tove",
      textVersion: agreementVersion,
      controllerCvr: "13585628",
      current: true,
    });
    expect((await groupOf(coordinator)).controllerName).toBe("Foreningen Flygtninge Job Stevns");
  });

  test("is not accepted on words that were not on the page", async () => {
    const { coordinator } = await aGroup();
    const accepted = { controllerName: "F", controllerEmail: "f@example.dk", accepted: true } as const;
    await refused(acceptAgreement(coordinator, { ...accepted, textVersion: "1999" }), "agreementChanged");
    expect(await latestAgreement(coordinator)).toBeNull();
  });
});

describe("areas", () => {
  const names = async (actor: Parameters<typeof areasOf>[0]) =>
    (await areasOf(actor)).map(({ name }) => name);

  test("are the group's own, in Danish order, each once", async () => {
    const { coordinator } = await aGroup();
    const { coordinator: other } = await aGroup();
    for (const name of ["Ørnevej", "Aabyen", "Havnen", "Hal 10", "Hal 2"]) await addArea(coordinator, name);
    await addArea(coordinator, "HAVNEN");
    expect(await names(coordinator)).toEqual(["Hal 2", "Hal 10", "Havnen", "Ørnevej", "Aabyen"]);
    expect(await areasOf(other)).toEqual([]);
  });

  test("are renamed, removed and put back", async () => {
    const { coordinator } = await aGroup();
    const { id } = await addArea(coordinator, "Havnen");
    await addArea(coordinator, "Byen");
    await refused(renameArea(coordinator, id, "byen", 1), "areaExists", "name");
    await renameArea(coordinator, id, "Havnefronten", 1);
    await refused(renameArea(coordinator, id, "Kajen", 1), "stale");
    expect(await removeArea(coordinator, id)).toBe("Havnefronten");
    expect(await names(coordinator)).toEqual(["Byen"]);
    await restoreArea(coordinator, id);
    expect(await names(coordinator)).toEqual(["Byen", "Havnefronten"]);
  });

  test("of another group are not there", async () => {
    const { coordinator } = await aGroup();
    const { coordinator: other } = await aGroup();
    const { id } = await addArea(other, "Havnen");
    await missing(renameArea(coordinator, id, "Vores", 1));
    await missing(removeArea(coordinator, id));
    await missing(restoreArea(coordinator, id));
    expect(await names(other)).toEqual(["Havnen"]);
  });
});
