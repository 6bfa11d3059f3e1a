import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { runErasures } from "~/app/domain/erasure/run-erasures.server";
import { keepLonger, standingNotices } from "~/app/domain/retention/notices.server";
import { retentionReports, runRetention } from "~/app/domain/retention/run.server";
import { read } from "~/db/client.server";
import { candidates, followUps } from "~/db/schema/index.server";
import { aCandidate } from "~/tests/factories/candidates";
import { aContact } from "~/tests/factories/contacts";
import { aGroup, anAgreement } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
const nameOf = async (id: string) =>
  (await read().select().from(candidates).where(eq(candidates.id, id)))[0]?.calledName;

test("of a candidate left alone their volunteer is told; silence erases, a talk or a keep does not", async () => {
  const { coordinator: actor, groupId } = await aGroup();
  await anAgreement(actor);
  const [silent, talked, kept] = [
    await aCandidate(actor, { calledName: "Amina" }),
    await aCandidate(actor, { calledName: "Bassam" }),
    await aCandidate(actor, { calledName: "Celine" }),
  ];
  expect(await runRetention(inDays(300))).toBe(1);
  expect(await standingNotices(groupId)).toEqual([]);

  await runRetention(inDays(340));
  expect(await runRetention(inDays(340))).toBe(0);
  const notices = await standingNotices(groupId);
  expect(notices).toHaveLength(3);
  expect(await read().select().from(followUps)).toHaveLength(3);
  await aContact(actor, { participants: [{ kind: "candidate", candidateId: talked.id }] });
  await keepLonger(actor, notices.find(({ subjectId }) => subjectId === kept.id)?.id ?? "");

  await runRetention(inDays(368));
  expect(await nameOf(silent.id)).toBe("Amina");
  await runRetention(inDays(371));
  await runErasures(() => Promise.resolve());
  expect(await nameOf(silent.id)).toBe("Slettet person");
  expect(await nameOf(kept.id)).toBe("Celine");
  const reports = await retentionReports(groupId);
  expect(reports[0]?.deleted).toMatchObject({ "inactive-candidate": expect.any(Number) as number });
});
