import { beforeEach, expect, test } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import { askForData } from "~/app/domain/data-requests/ask.server";
import { listDataRequests } from "~/app/domain/data-requests/list.server";
import { addMonths, today } from "~/app/domain/rules/plain-date";
import { newId } from "~/db/ids.server";
import { aCandidate } from "~/tests/factories/candidates";
import { aFirm, aFirmContact } from "~/tests/factories/firms";
import { aGroup, anAgreement } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

let actor: GroupActor;
let candidateId: string;

beforeEach(async () => {
  actor = (await aGroup()).coordinator;
  await anAgreement(actor);
  candidateId = (await aCandidate(actor)).id;
});

test("is due a month later, and asked once however often it is posted", async () => {
  const asker = { kind: "candidate", groupId: actor.groupId } as const;
  const subject = { kind: "candidate", candidateId } as const;
  const requestId = newId();
  const first = await askForData(asker, subject, { kind: "access", requestId });
  expect(await askForData(asker, subject, { kind: "access", requestId })).toMatchObject({ id: first.id });
  expect(await askForData(actor, subject, { kind: "access" })).toMatchObject({ id: first.id });
  await askForData(actor, subject, { kind: "erasure" });
  expect(await listDataRequests(actor.groupId, subject)).toMatchObject([
    { kind: "erasure", askedBy: actor.userId, state: "open" },
    { id: first.id, kind: "access", askedBy: "subject", dueOn: addMonths(today(), 1) },
  ]);
});

test("a firm's contact person asks too; another group's people do not exist", async () => {
  const firmContactId = await aFirmContact(actor, await aFirm(actor));
  const subject = { kind: "firm-contact", firmContactId } as const;
  await askForData({ kind: "firm", groupId: actor.groupId }, subject, { kind: "objection" });
  expect(await listDataRequests(actor.groupId)).toHaveLength(1);
  const other = (await aGroup()).coordinator;
  const gone = { init: { status: 404 } };
  await expect(askForData(other, subject, { kind: "access" })).rejects.toMatchObject(gone);
  await expect(
    askForData(other, { kind: "candidate", candidateId }, { kind: "access" }),
  ).rejects.toMatchObject(gone);
  expect(await listDataRequests(other.groupId, { kind: "candidate", candidateId })).toEqual([]);
});
