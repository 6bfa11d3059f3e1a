import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { CandidateActor, GroupActor } from "~/app/access/actor";
import { listDataRequests } from "~/app/domain/data-requests/list.server";
import { runErasures } from "~/app/domain/erasure/run-erasures.server";
import { sayNo, sayYes } from "~/app/domain/own-page/answer-thing.server";
import { askForCall } from "~/app/domain/own-page/ask-call.server";
import { askedToKeep } from "~/app/domain/retention/asked-to-keep.server";
import { standingNotices } from "~/app/domain/retention/notices.server";
import { runRetention } from "~/app/domain/retention/run.server";
import { plainDateAt } from "~/app/domain/rules/plain-date";
import { currentWording } from "~/app/i18n/consent-wordings";
import { read, transact } from "~/db/client.server";
import { candidates, followUps } from "~/db/schema/index.server";
import { aCandidate } from "~/tests/factories/candidates";
import { anOwnPage } from "~/tests/factories/own-page";
import { aGroup, anAgreement } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
const shown = { version: currentWording, words: "De ord, der stod på siden." };

let actor: GroupActor;
let me: CandidateActor;
let candidateId: string;

beforeEach(async () => {
  actor = (await aGroup()).coordinator;
  await anAgreement(actor);
  candidateId = (await aCandidate(actor)).id;
  me = await anOwnPage(actor, candidateId);
  // Nobody has talked with them for 340 days.
  const since = { createdAt: inDays(-340) };
  await transact((tx) => tx.update(candidates).set(since).where(eq(candidates.id, candidateId)));
});

const name = async () =>
  (await read().select().from(candidates).where(eq(candidates.id, candidateId)))[0]?.calledName;
const promises = () => read().select().from(followUps).where(eq(followUps.candidateId, candidateId));

test("whom nobody has talked with is asked on their page too, until when; a yes keeps, and the volunteer need not ask", async () => {
  expect(await askedToKeep(me)).toBeNull();
  await runRetention();
  expect(await askedToKeep(me)).toEqual({ onDay: plainDateAt(inDays(30)) });
  expect(await promises()).toMatchObject([{ assignedTo: actor.userId, doneAt: null }]);

  await sayYes(me, "gem", { purpose: "keep-data" }, shown);
  expect(await askedToKeep(me)).toBeNull();
  expect((await promises()).find(({ text }) => text?.includes("beholde"))?.doneAt).not.toBeNull();
  await runRetention(inDays(31));
  await runErasures(() => Promise.resolve());
  expect(await name()).toBe("Amina");
  expect(await standingNotices(actor.groupId)).toEqual([]);
});

test("silence erases on the day that was said", async () => {
  await runRetention();
  await runRetention(inDays(29));
  await runErasures(() => Promise.resolve());
  expect(await name()).toBe("Amina");
  await runRetention(inDays(30));
  await runErasures(() => Promise.resolve());
  expect(await name()).toBe("Slettet person");
});

test("a no is asked for as an erasure, is not asked again, and is no sign of life that would keep the data", async () => {
  await runRetention();
  await sayNo(me, "gem", []);
  expect(await askedToKeep(me)).toBeNull();
  expect(await listDataRequests(actor.groupId)).toMatchObject([{ kind: "erasure", state: "open" }]);
  await runRetention(inDays(30));
  await runErasures(() => Promise.resolve());
  expect(await name()).toBe("Slettet person");
});

test("who uses their page is not inactive", async () => {
  await askForCall(me, { when: "i dag" });
  await runRetention();
  expect(await standingNotices(actor.groupId)).toEqual([]);
});
