import { describe, expect, test } from "vitest";
import { acceptLink } from "~/app/domain/organisations/accept-link.server";
import { changeLink } from "~/app/domain/organisations/change-link.server";
import { endLink } from "~/app/domain/organisations/end-link.server";
import { linkedUnits, partnersPage } from "~/app/domain/organisations/links.server";
import { proposeLink } from "~/app/domain/organisations/propose-link.server";
import { aGroup, aLink, aUnit } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";
import { missing, refused } from "../people/refusals";

useTestDatabase();

describe("a group and a unit", () => {
  test("work together when the one has proposed and the other accepted", async () => {
    const { coordinator } = await aGroup({ name: "Job Stevns" });
    const { lead, unitId } = await aUnit({ name: "Jobcenter Stevns" });
    const { id } = await proposeLink(coordinator, unitId);
    expect(await linkedUnits(coordinator)).toEqual([]);
    expect((await partnersPage(coordinator)).links).toMatchObject([{ state: "proposed-by-us" }]);
    expect((await partnersPage(lead)).links).toMatchObject([
      { name: "Job Stevns", state: "proposed-by-them" },
    ]);
    await refused(acceptLink(coordinator, id), "ownProposal");
    await acceptLink(lead, id);
    await acceptLink(lead, id);
    expect(await linkedUnits(coordinator)).toMatchObject([{ unitId, name: "Jobcenter Stevns" }]);
    await refused(proposeLink(lead, coordinator.groupId), "alreadyLinked");
    expect((await partnersPage(coordinator)).others).toEqual([]);
  });

  test("that propose to each other have agreed", async () => {
    const { coordinator } = await aGroup();
    const { lead, unitId } = await aUnit();
    await Promise.all([proposeLink(coordinator, unitId), proposeLink(lead, coordinator.groupId)]);
    expect(await linkedUnits(coordinator)).toHaveLength(1);
  });

  test("part, and may find together again", async () => {
    const { coordinator } = await aGroup();
    const { lead } = await aUnit({ name: "Jobcenter Stevns" });
    const { linkId } = await aLink(coordinator, lead);
    expect(await changeLink(lead, { intent: "end", linkId })).toEqual({
      state: "ended",
      name: coordinator.organisationName,
    });
    expect(await linkedUnits(coordinator)).toEqual([]);
    await missing(endLink(coordinator, linkId));
    await aLink(coordinator, lead);
    expect(await linkedUnits(coordinator)).toHaveLength(1);
  });

  test("see nothing of others' links, and neither two groups nor two units are linked", async () => {
    const { coordinator } = await aGroup();
    const { coordinator: other } = await aGroup();
    const { lead, unitId } = await aUnit();
    const { lead: stranger } = await aUnit();
    const { id } = await proposeLink(coordinator, unitId);
    await missing(acceptLink(stranger, id));
    await missing(endLink(other, id));
    await missing(proposeLink(coordinator, other.groupId));
    await missing(proposeLink(lead, stranger.unitId));
    expect((await partnersPage(other)).links).toEqual([]);
  });

  test("are offered to each other by municipality, one's own first", async () => {
    const { coordinator } = await aGroup({ municipalityCode: "0350" });
    for (const [name, municipalityCode] of [
      ["Jobcenter Aarhus", "0751"],
      ["Jobcenter Lejre", "0350"],
      ["Jobcenter Assens", "0420"],
    ] as const) {
      await aUnit({ name, municipalityCode });
    }
    expect((await partnersPage(coordinator)).others.map(({ municipality }) => municipality)).toEqual([
      "Lejre",
      "Assens",
      "Aarhus",
    ]);
  });
});
