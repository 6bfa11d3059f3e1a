import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import { listCandidates, type CandidateSearch } from "~/app/domain/candidates/list-candidates.server";
import { danishSortKey } from "~/app/domain/rules/danish-sort-key";
import { aCandidate } from "~/tests/factories/candidates";
import { aGroup, anAgreement, aVolunteer } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

async function aReadyGroup(): Promise<GroupActor> {
  const { coordinator } = await aGroup();
  await anAgreement(coordinator);
  return coordinator;
}

const named = (actor: GroupActor, calledName: string, fullName?: string) =>
  aCandidate(actor, { calledName, fullName, profileText: undefined });

async function names(actor: GroupActor, search?: CandidateSearch): Promise<string[]> {
  return (await listCandidates(actor, search)).lines.map((line) => line.calledName);
}

describe("the list of candidates", () => {
  test("stands in Danish order, other scripts last", async () => {
    const actor = await aReadyGroup();
    for (const name of ["أمينة", "Åse", "Ærø", "zara", "Østen", "Bo", "Aage", "amal"])
      await named(actor, name);
    expect(await names(actor)).toEqual(["amal", "Bo", "zara", "Ærø", "Østen", "Aage", "Åse", "أمينة"]);
  });

  test("is searched by parts of both names, folded", async () => {
    const actor = await aReadyGroup();
    await named(actor, "Søren", "Søren Ærø-Nielsen");
    await named(actor, "أمينة", "Amina Haddad");
    expect(await names(actor, { text: "aeroe" })).toEqual(["Søren"]);
    expect(await names(actor, { text: "HADD" })).toEqual(["أمينة"]);
    expect(await names(actor, { text: "امينة" })).toEqual(["أمينة"]);
    expect(await names(actor, { text: "100%" })).toEqual([]);
  });

  test("shows mine when asked", async () => {
    const actor = await aReadyGroup();
    const colleague = await aVolunteer(actor);
    await named(actor, "Amal");
    await aCandidate(actor, { calledName: "Bo", fullName: undefined, responsibleId: colleague.userId });
    expect(await names(colleague, { mine: true })).toEqual(["Bo"]);
    expect(await names(colleague)).toEqual(["Amal", "Bo"]);
  });

  test("pages without gaps or repeats, also among equal names", async () => {
    const actor = await aReadyGroup();
    const some = fc.sample(fc.constantFrom("Amal", "amal", "Bo", "Åge", "Aage", "Zara 2", "Zara 10"), {
      numRuns: 60,
      seed: 7,
    });
    for (const name of some) await named(actor, name);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listCandidates(actor, { after });
      seen.push(...page.lines.map((line) => `${danishSortKey(line.calledName)}\u0000${line.id}`));
      after = page.next ?? undefined;
    } while (after);
    expect(new Set(seen).size).toBe(60);
    expect(seen).toEqual([...seen].sort());
  });

  test("begins anew at another group's cursor", async () => {
    const actor = await aReadyGroup();
    const stranger = await aReadyGroup();
    const { id } = await named(stranger, "Zara");
    await named(actor, "Amal");
    expect(await names(actor, { after: id })).toEqual(["Amal"]);
  });
});
