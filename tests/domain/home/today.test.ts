import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import { askForData } from "~/app/domain/data-requests/ask.server";
import { closeRequest } from "~/app/domain/data-requests/handle.server";
import { recordLinkAnswer } from "~/app/domain/enquiries/record-link-answer.server";
import { listFollowUps } from "~/app/domain/follow-ups/list-follow-ups.server";
import { noteRefusal } from "~/app/domain/firms/note-refusal.server";
import { today } from "~/app/domain/home/today.server";
import { linkToken } from "~/app/domain/links/link.server";
import { addDays, today as thisDay } from "~/app/domain/rules/plain-date";
import { read, transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { enquiries, handovers, linkTokens, outgoingMails } from "~/db/schema/index.server";
import { aCandidate, aConsent } from "../../factories/candidates";
import { aContact } from "../../factories/contacts";
import { anEnquiry } from "../../factories/enquiries";
import { aFirm, aFirmContact } from "../../factories/firms";
import { aGroup, aLinkedPair, anAgreement, aVolunteer } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";

useTestDatabase();

const seen = (actor: GroupActor, over: Partial<Parameters<typeof today>[1]> = {}) =>
  today(actor, { now: new Date(), everybody: false, ...over });

async function answered(enquiryId: string, meaning: "talk" | "not-now" = "talk"): Promise<void> {
  const [link] = await read().select().from(linkTokens).where(eq(linkTokens.subjectId, enquiryId));
  const token = linkToken(link?.id ?? "");
  const answer = meaning === "talk" ? { meaning } : { meaning, askAgainMonths: 1 as const };
  await recordLinkAnswer(token, { requestId: newId(), answeredByName: "Birgit", ...answer });
}

test("a group's first day holds nothing", async () => {
  const { coordinator } = await aGroup();
  expect(await seen(coordinator)).toEqual({
    waiting: { lines: [], more: false },
    followUps: [],
    moreFollowUps: false,
    receivers: [{ userId: coordinator.userId, name: coordinator.name }],
    offersReminders: false,
    received: [],
    quietCandidates: { lines: [], more: false },
    quietFirms: { lines: [], more: false },
    handovers: [],
    askAgain: [],
    inboxCount: 0,
    lostCount: 0,
    mailboxClosed: false,
    urgentRequests: null,
  });
});

test("a request about data stands here in its last week, on its last day and after it, for coordinators alone", async () => {
  const { coordinator } = await aGroup();
  await anAgreement(coordinator);
  const frida = await aVolunteer(coordinator);
  const { id: candidateId } = await aCandidate(coordinator);
  const asked = { kind: "access" } as const;
  const { id, dueOn } = await askForData(coordinator, { kind: "candidate", candidateId }, asked);
  const on = (days: number, actor = coordinator) =>
    seen(actor, { now: new Date(`${addDays(dueOn, days)}T10:00:00Z`) }).then((day) => day.urgentRequests);
  expect(await on(-8)).toBeNull();
  expect(await on(-7)).toEqual({ count: 1, daysLeft: 7 });
  expect(await on(0)).toEqual({ count: 1, daysLeft: 0 });
  expect(await on(3)).toEqual({ count: 1, daysLeft: -3 });
  expect(await on(0, frida)).toBeNull();
  await closeRequest(coordinator, id, { version: 1, outcome: "done" });
  expect(await on(0)).toBeNull();
});

test("firms that wait: mine first, the longest wait first, with working hours; nobody else's", async () => {
  const { coordinator } = await aGroup();
  const frida = await aVolunteer(coordinator);
  const { coordinator: other } = await aGroup({ name: "Den anden gruppe" });
  const first = await anEnquiry(frida);
  const second = await anEnquiry(coordinator);
  const third = await anEnquiry(coordinator);
  const unanswered = await anEnquiry(coordinator);
  await answered((await anEnquiry(other)).id);
  for (const { id } of [first, second, third]) await answered(id);

  const weekLater = new Date(Date.now() + 7 * 86_400_000);
  const { waiting } = await seen(coordinator, { now: weekLater });
  expect(waiting.lines.map(({ id, mine }) => [id, mine])).toEqual([
    [second.id, true],
    [third.id, true],
    [first.id, false],
  ]);
  expect(waiting.lines.map(({ id }) => id)).not.toContain(unanswered.id);
  // Five working days of eight hours, fewer where holidays fall in the week.
  for (const { hours } of waiting.lines) expect(hours).toBeGreaterThan(7);
  expect((await seen(frida)).waiting.lines[0]).toMatchObject({ id: first.id, mine: true });
});

test("of many that wait, mine are found however many of the others' wait longer, and the rest is told of", async () => {
  const { coordinator } = await aGroup();
  const frida = await aVolunteer(coordinator);
  const firmId = await aFirm(coordinator);
  const contactId = await aFirmContact(coordinator, firmId);
  for (let i = 0; i < 61; i++) await anEnquiry(coordinator, { firmId, contactId });
  const mine = await anEnquiry(frida, { firmId, contactId });
  const long = new Date(Date.now() - 5 * 86_400_000);
  await transact((tx) => tx.update(enquiries).set({ state: "answered", waitingSince: long }));
  await transact((tx) =>
    tx.update(enquiries).set({ waitingSince: new Date() }).where(eq(enquiries.id, mine.id)),
  );
  const { waiting } = await seen(frida);
  expect(waiting.lines).toHaveLength(12);
  expect(waiting.lines[0]).toMatchObject({ id: mine.id, mine: true });
  expect(waiting.lines.slice(1).every((line) => !line.mine && line.since.getTime() === long.getTime())).toBe(
    true,
  );
  expect(waiting.more).toBe(true);
  expect((await seen(coordinator)).waiting.lines.every((line) => line.mine)).toBe(true);
});

test("follow-ups of today and before, one's own; a coordinator may see all, a volunteer may not", async () => {
  const { coordinator } = await aGroup();
  const frida = await aVolunteer(coordinator);
  const day = thisDay();
  for (const [assignedTo, dueOn] of [
    [coordinator.userId, day],
    [coordinator.userId, addDays(day, 1)],
    [frida.userId, addDays(day, -3)],
  ] as const) {
    await aContact(coordinator, { followUp: { dueOn, assignedTo } });
  }
  const days = async (actor: GroupActor, everybody: boolean) =>
    (await seen(actor, { everybody })).followUps.map(({ dueOn }) => dueOn);
  expect(await days(coordinator, false)).toEqual([day]);
  expect(await days(coordinator, true)).toEqual([addDays(day, -3), day]);
  expect(await days(frida, true)).toEqual([addDays(day, -3)]);
});

test("a firm is asked again when its day has come, unless somebody has spoken with it or it has said no", async () => {
  const { coordinator } = await aGroup();
  const firmIds = [
    await aFirm(coordinator),
    await aFirm(coordinator),
    await aFirm(coordinator),
    await aFirm(coordinator),
  ];
  for (const firmId of firmIds) await answered((await anEnquiry(coordinator, { firmId })).id, "not-now");
  expect((await seen(coordinator)).askAgain).toEqual([]);

  const later = new Date(Date.now() + 40 * 86_400_000);
  const [quiet = "", spokenWith = "", refused = "", askedSince = ""] = firmIds;
  await aContact(coordinator, { at: later, participants: [{ kind: "firm", firmId: spokenWith }] });
  await noteRefusal(coordinator, refused, { scope: "workplace", via: "call" });
  await anEnquiry(coordinator, { firmId: askedSince });
  const { askAgain } = await seen(coordinator, { now: later });
  expect(askAgain.map(({ firmId }) => firmId)).toEqual([quiet]);
});

test("a case sent on that wants the group is shown, mine first", async () => {
  const { coordinator, groupId, unitId } = await aLinkedPair();
  const frida = await aVolunteer(coordinator);
  const { id: candidateId } = await aCandidate(coordinator);
  const { id: consentId } = await aConsent(coordinator, candidateId, {
    purpose: "send-on",
    receiver: { unitId },
  });
  const made: string[] = [];
  for (const [sentBy, wants] of [
    [frida.userId, true],
    [coordinator.userId, true],
    [coordinator.userId, false],
  ] as const) {
    const id = newId();
    made.push(id);
    const at = new Date();
    await transact((tx) =>
      tx
        .insert(handovers)
        .values({
          id,
          groupId,
          unitId,
          receiverName: "Jobcenter Stevns",
          municipalityCode: "0336",
          candidateId,
          consentId,
          step: "talk",
          state: "asked",
          wantsGroupSince: wants ? at : null,
          sentBy,
          sentAt: at,
        })
        .then(() => undefined),
    );
  }
  const { handovers: shown } = await seen(coordinator);
  expect(shown.map(({ id, mine, candidateName }) => [id, mine, candidateName])).toEqual([
    [made[1], true, "Amina"],
    [made[0], false, "Amina"],
  ]);
});

test("mails that were given up are told of for a week, to their own group", async () => {
  const { coordinator } = await aGroup();
  const { coordinator: other } = await aGroup({ name: "Den anden gruppe" });
  await anEnquiry(coordinator);
  await transact((tx) =>
    tx.update(outgoingMails).set({ state: "failed" }).where(eq(outgoingMails.template, "enquiry")),
  );
  expect((await seen(coordinator)).lostCount).toBe(1);
  expect((await seen(other)).lostCount).toBe(0);
  const later = new Date(Date.now() + 8 * 86_400_000);
  expect((await seen(coordinator, { now: later })).lostCount).toBe(0);
});

test("promises to firms stand first, each line knows who can take it over, and the rest is told of", async () => {
  const { coordinator } = await aGroup();
  const frida = await aVolunteer(coordinator);
  const firmId = await aFirm(coordinator);
  const day = thisDay();
  await aContact(coordinator, { followUp: { dueOn: addDays(day, -2) } });
  await aContact(coordinator, {
    participants: [{ kind: "firm", firmId }],
    followUp: { dueOn: day, text: "Ring" },
  });
  const first = await seen(coordinator);
  expect(first.followUps.map((line) => line.firmId)).toEqual([firmId, null]);
  expect(first.receivers.map(({ userId }) => userId)).toEqual([coordinator.userId, frida.userId]);
  expect(first.moreFollowUps).toBe(false);
  for (let n = 0; n < 24; n++) await aContact(coordinator, { followUp: { dueOn: day } });
  expect(await seen(coordinator)).toMatchObject({ moreFollowUps: true, followUps: { length: 25 } });
});

test("everything that is promised stands on one list, page by page, also what is not due yet", async () => {
  const { coordinator } = await aGroup();
  const frida = await aVolunteer(coordinator);
  const { coordinator: other } = await aGroup({ name: "Den anden gruppe" });
  await aContact(other, { followUp: { dueOn: thisDay() } });
  await aContact(frida, { followUp: { dueOn: thisDay() } });
  for (let n = 0; n < 51; n++) {
    await aContact(coordinator, { followUp: { dueOn: addDays(thisDay(), n % 3) } });
  }
  const of = (actor: GroupActor, after: string | null, everybody = false) =>
    listFollowUps(actor, { everybody, after });
  const first = await of(coordinator, null);
  const second = await of(coordinator, first.next);
  expect([first.lines.length, second.lines.length, second.next]).toEqual([50, 1, null]);
  const days = [...first.lines, ...second.lines].map(({ dueOn }) => dueOn);
  expect(days).toEqual(days.toSorted());
  expect(new Set([...first.lines, ...second.lines].map(({ id }) => id)).size).toBe(51);
  expect((await of(frida, null, true)).lines).toHaveLength(1);
  const everybodys = await of(coordinator, null, true);
  expect((await of(coordinator, everybodys.next, true)).lines).toHaveLength(2);
});
