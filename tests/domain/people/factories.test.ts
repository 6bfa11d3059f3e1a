import { expect, test } from "vitest";
import { requireAgreement } from "~/app/domain/organisations/require-agreement.server";
import { transact } from "~/db/client.server";
import { aConsultant, aGroup, aLinkedPair, aVolunteer } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

test("a pair that works together, with a member of each", async () => {
  const { groupId, coordinator, unitId, lead } = await aLinkedPair();
  expect(await aVolunteer(coordinator)).toMatchObject({ kind: "group", groupId, role: "volunteer" });
  expect(await aConsultant(lead)).toMatchObject({ kind: "unit", unitId, role: "consultant" });
  await transact((tx) => requireAgreement(tx, groupId));
});

test("a group without an agreement may not have candidates", async () => {
  const { groupId } = await aGroup();
  await expect(transact((tx) => requireAgreement(tx, groupId))).rejects.toMatchObject({
    code: "agreementMissing",
  });
});
