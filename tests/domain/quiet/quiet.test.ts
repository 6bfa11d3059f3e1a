import { eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import { deleteCandidate } from "~/app/domain/candidates/delete-candidate.server";
import { deleteContact } from "~/app/domain/contacts/delete-contact.server";
import { endEnquiry } from "~/app/domain/enquiries/end-enquiry.server";
import { deleteFirm } from "~/app/domain/firms/delete-firm.server";
import { noteRefusal } from "~/app/domain/firms/note-refusal.server";
import { finishFollowUp } from "~/app/domain/follow-ups/change-follow-up.server";
import { followUpsAbout } from "~/app/domain/follow-ups/follow-up-lines.server";
import { today } from "~/app/domain/home/today.server";
import { endMembership } from "~/app/domain/people/end-membership.server";
import { membersOf } from "~/app/domain/people/members.server";
import { giveQuiet, putQuietOff, setQuietAside, takeQuietBack } from "~/app/domain/quiet/answer-quiet.server";
import { listQuiet } from "~/app/domain/quiet/list-quiet.server";
import { noticeQuiet } from "~/app/domain/quiet/notice-quiet.server";
import { quietDaysOf, setQuietDays } from "~/app/domain/quiet/quiet-days.server";
import { addDays, plainDateAt } from "~/app/domain/rules/plain-date";
import { read } from "~/db/client.server";
import { quietNotices } from "~/db/schema/index.server";
import { aCandidate } from "../../factories/candidates";
import { aContact } from "../../factories/contacts";
import { anEnquiry } from "../../factories/enquiries";
import { aFirm } from "../../factories/firms";
import { aGroup, aVolunteer, anAgreement } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";

useTestDatabase();

const dayMs = 86_400_000;
const start = Date.now();
const inDays = (days: number) => new Date(start + days * dayMs);

let coordinator: GroupActor;
let frida: GroupActor;
let firmId: string;
beforeEach(async () => {
  ({ coordinator } = await aGroup());
  frida = await aVolunteer(coordinator);
  firmId = await aFirm(coordinator);
});

const spoken = (actor: GroupActor, days = 0, firm = firmId) =>
  aContact(actor, { at: inDays(days), participants: [{ kind: "firm", firmId: firm }] });
const seen = async (actor: GroupActor, days: number, everybody = false) => {
  const { quietFirms, quietCandidates } = await today(actor, { now: inDays(days), everybody });
  return [...quietCandidates.lines, ...quietFirms.lines];
};
const notice = async () => (await read().select().from(quietNotices).orderBy(quietNotices.id)).at(-1);

describe("a firm nobody has been in touch with", () => {
  test("shows up by itself with whoever spoke with it last, once, until somebody speaks with it again", async () => {
    await spoken(coordinator, -3);
    await spoken(frida);
    expect(await noticeQuiet(inDays(59))).toBe(0);
    expect(await noticeQuiet(inDays(60))).toBe(1);
    expect(await noticeQuiet(inDays(61))).toBe(0);
    expect(await seen(frida, 61)).toMatchObject([{ kind: "firm", subjectId: firmId, since: inDays(0) }]);
    expect(await seen(coordinator, 61)).toEqual([]);
    expect(await seen(coordinator, 61, true)).toHaveLength(1);
    expect(await seen(frida, 61, true)).toHaveLength(1);

    const again = await spoken(coordinator, 62);
    expect(await seen(frida, 63)).toEqual([]);
    // The contact was a mistake: the silence is there again, and once.
    await deleteContact(coordinator, again);
    await noticeQuiet(inDays(64));
    expect(await seen(frida, 64)).toHaveLength(1);
    await spoken(coordinator, 65);
    expect(await noticeQuiet(inDays(66))).toBe(0);
    expect(await noticeQuiet(inDays(125))).toBe(1);
    expect(await seen(coordinator, 125)).toHaveLength(1);
  });

  test("is put off, set aside and given on, each with a way back; another group's is not there", async () => {
    await spoken(frida);
    await noticeQuiet(inDays(60));
    const { id = "" } = (await notice()) ?? {};
    const day = plainDateAt(inDays(74));
    const { fromDay } = await putQuietOff(frida, id, day);
    expect(await seen(frida, 73)).toEqual([]);
    expect(await seen(frida, 74)).toHaveLength(1);
    await putQuietOff(frida, id, fromDay);
    expect(await seen(frida, 60)).toHaveLength(1);
    await setQuietAside(frida, id);
    await noticeQuiet(inDays(300));
    expect(await seen(frida, 300)).toEqual([]);
    await takeQuietBack(frida, id);
    expect(await giveQuiet(frida, id, coordinator.userId)).toMatchObject({ userId: frida.userId });
    expect(await seen(frida, 61)).toEqual([]);
    expect(await seen(coordinator, 61)).toHaveLength(1);
    const { coordinator: other } = await aGroup({ name: "Den anden gruppe" });
    const missing = { init: { status: 404 } };
    await expect(setQuietAside(other, id)).rejects.toMatchObject(missing);
    await expect(putQuietOff(other, id, day)).rejects.toMatchObject(missing);
    await expect(giveQuiet(frida, id, other.userId)).rejects.toMatchObject(missing);
    expect(await seen(other, 61, true)).toEqual([]);
  });

  test.each<[string, () => Promise<unknown>]>([
    ["has said no", () => noteRefusal(frida, firmId, { scope: "workplace", via: "call" })],
    ["is waited for", () => anEnquiry(frida, { firmId })],
    [
      "is promised something",
      () =>
        aContact(frida, {
          at: inDays(-1),
          participants: [{ kind: "firm", firmId }],
          followUp: { dueOn: addDays(plainDateAt(inDays(0)), 90) },
        }),
    ],
    ["is deleted", () => deleteFirm(coordinator, firmId)],
  ])("is never told of when it %s, before or after", async (_what, happens) => {
    await spoken(frida);
    await happens();
    expect(await noticeQuiet(inDays(60))).toBe(0);
    firmId = await aFirm(coordinator, { name: "Bageriet" });
    await spoken(frida);
    expect(await noticeQuiet(inDays(60))).toBe(1);
    expect(await seen(frida, 60)).toMatchObject([{ subjectId: firmId }]);
    await happens();
    expect(await seen(frida, 60)).toEqual([]);
    await noticeQuiet(inDays(61));
    expect(await seen(frida, 61)).toEqual([]);
  });

  test("counts from the end of an enquiry, and from a promise that was kept it does not come back", async () => {
    await spoken(frida);
    const { id } = await anEnquiry(frida, { firmId });
    await endEnquiry(frida, id, { reason: "agreed" });
    expect(await noticeQuiet(inDays(60))).toBe(1);
    await aContact(coordinator, {
      at: inDays(-5),
      participants: [{ kind: "firm", firmId }],
      followUp: { dueOn: plainDateAt(inDays(70)) },
    });
    await noticeQuiet(inDays(62));
    const [promise] = await followUpsAbout(frida, { firmId });
    await finishFollowUp(coordinator, promise?.id ?? "");
    expect(await noticeQuiet(inDays(80))).toBe(0);
    expect(await seen(frida, 80)).toEqual([]);
  });

  test("is a coordinator's when whoever spoke with it has left", async () => {
    await spoken(frida);
    const place = (await membersOf(coordinator)).find(({ userId }) => userId === frida.userId);
    await endMembership(coordinator, place?.membershipId ?? "");
    await noticeQuiet(inDays(60));
    expect(await seen(coordinator, 60)).toMatchObject([{ userId: null, subjectId: firmId }]);
  });

  test("shows up once, whatever happens in between", async () => {
    const happening = fc.record({
      after: fc.integer({ min: 1, max: 70 }),
      what: fc.constantFrom("speak", "look", "aside", "later"),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 3, maxLength: 8 }), async (story) => {
        const firm = await aFirm(coordinator, { name: "Smedjen" });
        await spoken(frida, 0, firm);
        const shownFor = new Map<number, number>();
        let day = 0;
        let spokeOn = 0;
        for (const { after, what } of story) {
          day += after;
          if (what === "speak") await spoken(frida, (spokeOn = day), firm);
          await noticeQuiet(inDays(day));
          await Promise.all([noticeQuiet(inDays(day)), noticeQuiet(inDays(day))]);
          const rows = await read().select().from(quietNotices).where(eq(quietNotices.firmId, firm));
          const open = rows.filter(({ closedAt }) => closedAt === null);
          // One for a silence at most, and none that a contact has answered.
          expect(new Set(rows.map(({ quietSince }) => quietSince.getTime())).size).toBe(rows.length);
          expect(open.length).toBeLessThanOrEqual(1);
          for (const row of open) expect(row.quietSince).toEqual(inDays(spokeOn));
          if (day - spokeOn < 60) expect(open).toEqual([]);
          const [row] = open;
          if (row && what === "aside") {
            shownFor.set(spokeOn, (shownFor.get(spokeOn) ?? 0) + 1);
            expect(shownFor.get(spokeOn)).toBe(1);
            await setQuietAside(frida, row.id);
          }
          if (row && what === "later") await putQuietOff(frida, row.id, plainDateAt(inDays(day + 7)));
        }
      }),
      { numRuns: 8 },
    );
  });
});

describe("a candidate nobody has heard from", () => {
  test("shows up with whoever is responsible, from the day they came, until somebody speaks with them", async () => {
    await anAgreement(coordinator);
    const { id: candidateId } = await aCandidate(frida);
    expect(await noticeQuiet(inDays(59))).toBe(0);
    expect(await noticeQuiet(inDays(61))).toBe(1);
    expect(await seen(frida, 61)).toMatchObject([
      { kind: "candidate", subjectId: candidateId, name: "Amina", town: null },
    ]);
    expect(await seen(coordinator, 61)).toEqual([]);
    await aContact(coordinator, { at: inDays(62), participants: [{ kind: "candidate", candidateId }] });
    expect(await seen(frida, 62)).toEqual([]);
    expect(await noticeQuiet(inDays(130))).toBe(1);
    await deleteCandidate(frida, candidateId);
    expect(await seen(frida, 130)).toEqual([]);
  });
});

test("the group decides after how many days, and never is a choice", async () => {
  const { version } = await quietDaysOf(coordinator);
  await setQuietDays(coordinator, { quietDays: 0, version });
  await spoken(frida);
  expect(await noticeQuiet(inDays(400))).toBe(0);
  await expect(setQuietDays(coordinator, { quietDays: 30, version })).rejects.toMatchObject({
    code: "stale",
  });
  await setQuietDays(coordinator, { quietDays: 30, version: version + 1 });
  expect(await noticeQuiet(inDays(30))).toBe(1);
});

test("of many, also of those of one moment, the home page shows a few, and the list has all, page by page", async () => {
  const days = (n: number) => (n < 32 ? 0 : n - 31);
  for (let n = 0; n < 60; n++)
    await spoken(n % 2 ? frida : coordinator, -days(n), await aFirm(coordinator, { name: `Firma ${n}` }));
  expect(await noticeQuiet(inDays(100))).toBe(60);
  const { quietFirms } = await today(frida, { now: inDays(100), everybody: false });
  expect(quietFirms).toMatchObject({ lines: { length: 5 }, more: true });
  expect(quietFirms.lines[0]?.since).toEqual(inDays(0));
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page = await listQuiet(coordinator, { kind: "firm", everybody: true, after, now: inDays(100) });
    ids.push(...page.lines.map(({ id }) => id));
    after = page.next;
  } while (after && ids.length < 100);
  expect([ids.length, new Set(ids).size]).toEqual([60, 60]);
});

test("of two who answer the same line the second is told, and nothing of the first's is undone", async () => {
  await spoken(frida);
  await noticeQuiet(inDays(60));
  const [line] = await seen(frida, 60);
  const { id = "", seen: asShown = "" } = line ?? {};
  const taken = { code: "quietTaken" };
  await setQuietAside(frida, id, asShown);
  const day = plainDateAt(inDays(74));
  await expect(putQuietOff(coordinator, id, day, asShown)).rejects.toMatchObject(taken);
  await expect(giveQuiet(coordinator, id, coordinator.userId, asShown)).rejects.toMatchObject(taken);
  await takeQuietBack(frida, id);
  // It stands as it stood before: what was seen is true again.
  const { seen: afterwards } = await putQuietOff(coordinator, id, day, asShown);
  await expect(setQuietAside(frida, id, asShown)).rejects.toMatchObject(taken);
  await giveQuiet(frida, id, coordinator.userId, afterwards);
  expect(await seen(frida, 74)).toEqual([]);
  expect(await seen(coordinator, 74)).toHaveLength(1);
});
