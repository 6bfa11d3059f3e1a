import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { applyErasuresAgain } from "~/app/domain/erasure/apply-again.server";
import { runErasures } from "~/app/domain/erasure/run-erasures.server";
import { read } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { candidates, erasures } from "~/db/schema/index.server";
import { aCandidate } from "~/tests/factories/candidates";
import { aGroup, anAgreement } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

test("somebody on the list of the erased who is back with a backup is erased again, once; strangers are passed over", async () => {
  const { coordinator, groupId } = await aGroup();
  await anAgreement(coordinator);
  const { id } = await aCandidate(coordinator);
  const at = new Date().toISOString();
  const list = [
    { kind: "candidate" as const, subjectId: id, groupId, at },
    { kind: "candidate" as const, subjectId: newId(), groupId, at },
    { kind: "firm-contact" as const, subjectId: newId(), groupId, at },
  ];
  expect(await applyErasuresAgain(list)).toBe(1);
  expect(await runErasures(() => Promise.resolve())).toBe(1);
  expect(await applyErasuresAgain(list)).toBe(0);
  const [row] = await read().select().from(candidates).where(eq(candidates.id, id));
  expect(row).toMatchObject({ calledName: "Slettet person", phone: null });
  expect(await read().select().from(erasures)).toMatchObject([{ ground: "restored" }]);
});
