import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { addCandidate } from "~/app/domain/candidates/add-candidate.server";
import { newCandidateForm } from "~/app/domain/candidates/candidate-form.server";
import { read } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { candidates, certificates } from "~/db/schema/index.server";
import { aCandidate } from "~/tests/factories/candidates";
import { aGroup, anAgreement, aVolunteer } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

async function aReadyGroup() {
  const { coordinator } = await aGroup();
  await anAgreement(coordinator);
  return coordinator;
}

describe("adding a candidate", () => {
  test("is refused until the group has its agreement", async () => {
    const { coordinator } = await aGroup();
    await expect(aCandidate(coordinator)).rejects.toMatchObject({ code: "agreementMissing" });
  });

  test.each(["Amina", "أمينة", "Vera 🌻", "Ø"])("takes the name %s alone", async (calledName) => {
    const actor = await aReadyGroup();
    const { id } = await addCandidate(actor, { calledName });
    const [row] = await read().select().from(candidates).where(eq(candidates.id, id));
    expect(row).toMatchObject({ calledName, responsibleId: actor.userId, locale: "da", phone: null });
  });

  test("posted twice adds one", async () => {
    const actor = await aReadyGroup();
    const requestId = newId();
    const [first, second] = await Promise.all([
      aCandidate(actor, { requestId, certificates: [{ name: "Truckkort" }] }),
      aCandidate(actor, { requestId, certificates: [{ name: "Truckkort" }] }),
    ]);
    expect(second).toEqual(first);
    expect(await read().select({ id: candidates.id }).from(candidates)).toHaveLength(1);
    expect(await read().select({ id: certificates.id }).from(certificates)).toHaveLength(1);
  });

  test("takes as responsible only a member of the same group", async () => {
    const actor = await aReadyGroup();
    const stranger = await aReadyGroup();
    const colleague = await aVolunteer(actor);
    await expect(aCandidate(actor, { responsibleId: stranger.userId })).rejects.toMatchObject({
      field: "responsibleId",
    });
    await aCandidate(actor, { responsibleId: colleague.userId });
  });

  test.each(["Amina har syet i ti år.", "Spørg efter Haddad", "Ring på +45 20304050"])(
    "refuses the profile %j, which tells who it is",
    async (profileText) => {
      const actor = await aReadyGroup();
      await expect(aCandidate(actor, { profileText })).rejects.toMatchObject({
        code: "profileTellsWho",
        field: "profileText",
      });
    },
  );
});

describe("the form", () => {
  const parse = (fields: object) => newCandidateForm.safeParse({ calledName: "Amina", ...fields });

  test("needs nothing but a called name", () => {
    expect(parse({}).success).toBe(true);
    expect(newCandidateForm.safeParse({}).success).toBe(false);
  });

  test.each(["skills", "motivation", "profileText", "languages", "caseworkerName", "municipalStatus"])(
    "catches a CPR number in %s",
    (field) => {
      const result = parse({ [field]: "Født, 010203-1234" });
      expect(result.error?.issues.map((issue) => [issue.path[0], issue.message])).toContainEqual([
        field,
        "cpr",
      ]);
    },
  );

  test.each(["email", "caseworkerEmail"])("catches a CPR number in the address in %s", (field) => {
    const result = parse({ [field]: "0102031234@mail.example" });
    expect(result.error?.issues.map((issue) => issue.message)).toEqual(["cpr"]);
    expect(parse({ [field]: "amina.haddad@mail.example" }).success).toBe(true);
  });

  test("asks who in the municipality said it, and when", () => {
    const result = parse({ municipalStatus: "jobparat" });
    expect(result.error?.issues.map((issue) => issue.path[0])).toEqual([
      "municipalStatusSaidBy",
      "municipalStatusSaidOn",
    ]);
  });

  test("has no room for health, nationality or a personal number", () => {
    const wide = parse({ nationality: "x", health: "x", cpr: "0102031234" });
    expect(Object.keys(wide.data ?? {})).toEqual(["calledName"]);
  });
});
