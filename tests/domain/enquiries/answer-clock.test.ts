import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import { answerTimes } from "~/app/domain/enquiries/answer-times.server";
import { enquiryPage } from "~/app/domain/enquiries/enquiry-page.server";
import { logCall, takeCallBack } from "~/app/domain/enquiries/log-call.server";
import { recordMailAnswer } from "~/app/domain/enquiries/record-mail-answer.server";
import { recordTheirCall } from "~/app/domain/enquiries/record-their-call.server";
import { reply } from "~/app/domain/enquiries/reply.server";
import { firmPage } from "~/app/domain/firms/firm-page.server";
import { listFirms } from "~/app/domain/firms/list-firms.server";
import { waitingEnquiries } from "~/app/domain/home/waiting-enquiries.server";
import { answeringForm, answeringOf, editAnswering } from "~/app/domain/organisations/answering.server";
import { workingHoursBetween } from "~/app/domain/rules/working-hours";
import { hoursWords } from "~/app/i18n/dates";
import { read, transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { firmAnswers, outgoingMails } from "~/db/schema/index.server";
import { anEnquiry } from "../../factories/enquiries";
import { aFirm, aFirmContact } from "../../factories/firms";
import { aGroup, aVolunteer } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";

useTestDatabase();

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

/** An enquiry that the firm answered so many days ago. */
async function answered(actor: GroupActor, days: number) {
  const firmId = await aFirm(actor, { name: `Vaskeriet ${days}` });
  const email = `birgit-${newId()}@vask.example`;
  const contactId = await aFirmContact(actor, firmId, { email });
  const { id } = await anEnquiry(actor, { firmId, contactId });
  const at = daysAgo(days);
  await transact((tx) =>
    recordMailAnswer(tx, {
      ...{ groupId: actor.groupId, enquiryId: id, at },
      messageId: newId(),
      fromName: null,
    }),
  );
  return { id, firmId, email, at };
}

async function writeBack(actor: GroupActor, { id, email }: { id: string; email: string }): Promise<void> {
  const { version } = await enquiryPage(actor, id);
  await reply(actor, id, { requestId: newId(), version, to: email, subject: "Tak", text: "Vi ringer." });
}

const allDay = { start: 0, end: 24 };
async function roundTheClock(actor: GroupActor): Promise<void> {
  const { version } = await answeringOf(actor);
  await editAnswering(actor, { officeStart: 0, officeEnd: 24, sendsReminders: false, version });
}

describe("our answer clock", () => {
  test("runs in the group's own hours: on the home page, in the thread, at the firm", async () => {
    const { coordinator } = await aGroup();
    const { id, firmId, at } = await answered(coordinator, 7);
    const shown = async () => [
      (await enquiryPage(coordinator, id)).hoursWaited,
      (await firmPage(coordinator, firmId)).enquiries[0]?.waiting?.hours,
      (await waitingEnquiries(coordinator, new Date())).lines[0]?.hours,
    ];
    const usual = workingHoursBetween(at, new Date());
    for (const hours of await shown()) expect(hours).toBeCloseTo(usual, 0);
    await roundTheClock(coordinator);
    const long = workingHoursBetween(at, new Date(), allDay);
    expect(long).toBeGreaterThan(usual);
    for (const hours of await shown()) expect(hours).toBeCloseTo(long, 0);
  });

  test("counts in days as long as the group's, also of one that is open 10 to 14", async () => {
    const { coordinator } = await aGroup();
    const { id, firmId } = await answered(coordinator, 14);
    const { version } = await answeringOf(coordinator);
    await editAnswering(coordinator, { officeStart: 10, officeEnd: 14, sendsReminders: false, version });
    const [page, firm, lists, home] = await Promise.all([
      enquiryPage(coordinator, id),
      firmPage(coordinator, firmId),
      listFirms(coordinator, {}),
      waitingEnquiries(coordinator, new Date()),
    ]);
    const shown = [
      { hours: page.hoursWaited, workday: page.workday },
      firm.enquiries[0]?.waiting,
      lists.lines[0]?.waiting,
      home.lines[0],
    ];
    const days = workingHoursBetween(page.waitingSince ?? new Date(), new Date(), { start: 10, end: 14 }) / 4;
    expect(days).toBeGreaterThan(5);
    for (const waited of shown) {
      expect(waited?.workday).toBe(4);
      expect(hoursWords(waited?.hours ?? 0, waited?.workday ?? 0, "da")).toBe(
        `${Math.floor(days)} arbejdsdage`,
      );
    }
  });

  test("is the group's: another's stays as it was, and who changed it first is not overwritten", async () => {
    const [{ coordinator }, { coordinator: other }] = [await aGroup(), await aGroup()];
    const { version } = await answeringOf(coordinator);
    await roundTheClock(coordinator);
    expect(await answeringOf(other)).toMatchObject({ officeStart: 8, officeEnd: 16 });
    const late = editAnswering(coordinator, {
      officeStart: 7,
      officeEnd: 15,
      sendsReminders: false,
      version,
    });
    await expect(late).rejects.toMatchObject({ code: "stale" });
    expect(answeringForm.safeParse({ officeStart: 15, officeEnd: 9, version: 1 }).success).toBe(false);
  });

  test("gives the group's median: half of those answered waited less", async () => {
    const { coordinator } = await aGroup();
    await roundTheClock(coordinator);
    expect(await answerTimes(coordinator.groupId)).toEqual({ median: null, answers: 0 });
    const asked = [];
    for (const days of [21, 14, 28]) asked.push(await answered(coordinator, days));
    for (const one of asked.slice(0, 2)) await writeBack(coordinator, one);
    await logCall(coordinator, asked[2]?.id ?? "", { requestId: newId() });
    const times = await answerTimes(coordinator.groupId);
    expect(times.answers).toBe(3);
    expect(times.median).toBeCloseTo(workingHoursBetween(daysAgo(21), new Date(), allDay), 0);
    // Somebody who has waited for nothing is no answer.
    await writeBack(coordinator, asked[0] ?? { id: "", email: "" });
    expect((await answerTimes(coordinator.groupId)).answers).toBe(3);
    const { coordinator: other } = await aGroup();
    expect((await answerTimes(other.groupId)).answers).toBe(0);
    // A quarter later they are no longer the group's time to answer.
    expect((await answerTimes(coordinator.groupId, daysAgo(-100))).answers).toBe(0);
  });

  test("a call taken back is no answer, and the clock runs since when it did", async () => {
    const { coordinator } = await aGroup();
    const { id, at } = await answered(coordinator, 3);
    const requestId = newId();
    await logCall(coordinator, id, { requestId });
    expect((await answerTimes(coordinator.groupId)).answers).toBe(1);
    await takeCallBack(coordinator, id, requestId);
    expect((await answerTimes(coordinator.groupId)).answers).toBe(0);
    expect((await enquiryPage(coordinator, id)).waitingSince).toEqual(at);
  });
});

describe("a firm that calls", () => {
  const told = async () =>
    (await read().select().from(outgoingMails).where(eq(outgoingMails.template, "firm-answered"))).length;

  test("starts the clock with one tap, once, and tells the volunteer unless it is they who note it", async () => {
    const { coordinator } = await aGroup();
    const frida = await aVolunteer(coordinator);
    const { id } = await anEnquiry(frida);
    const requestId = newId();
    await recordTheirCall(frida, id, requestId);
    await recordTheirCall(frida, id, requestId);
    expect(await read().select().from(firmAnswers)).toMatchObject([{ via: "call", meaning: null }]);
    expect((await enquiryPage(frida, id)).waitingSince).toBeInstanceOf(Date);
    expect(await told()).toBe(0);
    await logCall(frida, id, { requestId: newId() });
    expect((await enquiryPage(frida, id)).waitingSince).toBeNull();
    await recordTheirCall(coordinator, id, newId());
    expect(await told()).toBe(1);
    const { coordinator: foreigner } = await aGroup();
    await expect(recordTheirCall(foreigner, id, newId())).rejects.toMatchObject({ init: { status: 404 } });
  });
});
