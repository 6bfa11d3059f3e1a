import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import { finishFollowUp } from "~/app/domain/follow-ups/change-follow-up.server";
import { dueFollowUps } from "~/app/domain/follow-ups/follow-up-lines.server";
import { chooseLetters, letterWishesOf } from "~/app/domain/letters/letter-wishes.server";
import { sendLetters } from "~/app/domain/letters/send-letters.server";
import { stopLetters, stopPage } from "~/app/domain/letters/stop-link.server";
import { mailHeaders } from "~/app/domain/mail/outbox/mail-headers";
import { mailProps } from "~/app/domain/mail/outbox/mail-props.server";
import { noticeQuiet } from "~/app/domain/quiet/notice-quiet.server";
import { instantInCopenhagen } from "~/app/domain/rules/copenhagen-clock";
import { addDays, today } from "~/app/domain/rules/plain-date";
import { isMondayLetterDay, isWorkday } from "~/app/domain/letters/letter-times";
import { read, transact } from "~/db/client.server";
import { enquiries, letters, memberships } from "~/db/schema/index.server";
import { aCandidate } from "../../factories/candidates";
import { aContact } from "../../factories/contacts";
import { anEnquiry } from "../../factories/enquiries";
import { aFirm } from "../../factories/firms";
import { aGroup, aVolunteer, anAgreement } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";
import { outgoing, usePost } from "../mail/post";

useTestDatabase();
const post = usePost();

/** The first day from so many days on that fits. */
function dayFrom(days: number, fits: (day: string) => boolean): string {
  let day = addDays(today(), days);
  while (!fits(day)) day = addDays(day, 1);
  return day;
}
/** A working day on which no Monday letter is written. */
const isPlain = (day: string) => isWorkday(day) && !isMondayLetterDay(day);
const workday = dayFrom(10, (day) => isPlain(day) && isPlain(addDays(day, 1)));
const dayOff = dayFrom(10, (day) => !isWorkday(day));
const at = (day: string, clock: string) => instantInCopenhagen(`${day}T${clock}`) ?? new Date(0);

let coordinator: GroupActor;
let frida: GroupActor;
let firmId: string;
beforeEach(async () => {
  ({ coordinator } = await aGroup());
  frida = await aVolunteer(coordinator);
  firmId = await aFirm(coordinator);
});

const wants = (actor: GroupActor, remindHour: number, mondayLetter = true) =>
  chooseLetters(actor, { remindHour, mondayLetter }, at(today(), "00:30"));
const promise = (actor: GroupActor, dueOn: string, text = "Ring om Amina") =>
  aContact(actor, { participants: [{ kind: "firm", firmId }], followUp: { dueOn, text } });
const reminders = () => outgoing("member-reminder");

describe("a reminder", () => {
  test("comes at the chosen hour on a day with something, once, names firms alone, and stops by its link", async () => {
    await anAgreement(coordinator);
    const { id: candidateId } = await aCandidate(frida);
    await promise(frida, workday);
    await aContact(frida, {
      participants: [{ kind: "candidate", candidateId }],
      followUp: { dueOn: workday, text: "Hør Amina" },
    });
    expect(await sendLetters(at(workday, "08:10"))).toBe(0);
    await wants(frida, 8);
    expect(await sendLetters(at(workday, "07:59"))).toBe(0);
    const both = await Promise.all([sendLetters(at(workday, "08:00")), sendLetters(at(workday, "08:00"))]);
    expect(both.toSorted()).toEqual([0, 1]);
    expect(await sendLetters(at(workday, "09:30"))).toBe(0);
    await post.send();
    const mail = await post.to(frida.email);
    expect(mail.subject).toBe("Det har du lovet");
    expect(mail.text).toContain("- De Forenede Dampvaskerier: i dag");
    expect(mail.text).toContain("Du har også lovet én ting");
    expect([mail.subject, mail.text, mail.html].join()).not.toMatch(/Amina|Ring om/);
    expect((await post.rawOf(mail)).toString()).toMatch(/^auto-submitted: auto-generated/im);

    const stop = mail.links.find((link) => link.includes("/ingen-mail/")) ?? "";
    // What a mail program's own button calls (RFC 8058), where the mail is signed.
    const [row] = await reminders();
    const made = row && (await mailProps["member-reminder"](read(), row));
    expect(made && mailHeaders(made, true)).toMatchObject({
      "List-Unsubscribe": `<${stop}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    });
    const token = new URL(stop).pathname.split("/")[2] ?? "";
    expect(await stopPage(token)).toMatchObject({ purpose: "no-reminders" });
    expect(await stopPage("q7Zr9mXk2LwP4tYv8NbC6dFg1Hj")).toBeNull();
    expect((await letterWishesOf(frida)).remindHour).toBe(8);
    await stopLetters(token);
    await stopLetters(token);
    expect(await letterWishesOf(frida)).toEqual({ remindHour: 0, mondayLetter: true });
    expect(await sendLetters(at(addDays(workday, 1), "08:00"))).toBe(0);
  });

  test("does not come without anything to be reminded of, nor hours late, nor to somebody who has left", async () => {
    await wants(frida, 8);
    expect(await sendLetters(at(workday, "08:00"))).toBe(0);
    expect(await read().select().from(letters).where(eq(letters.day, workday))).toMatchObject([
      { mailId: null },
    ]);
    const next = dayFrom(12, (day) => isPlain(day) && day !== workday);
    await promise(frida, next);
    expect(await sendLetters(at(next, "12:00"))).toBe(0);
    expect(await sendLetters(at(next, "11:59"))).toBe(1);
    await transact((tx) =>
      tx.update(memberships).set({ endedAt: new Date() }).where(eq(memberships.userId, frida.userId)),
    );
    await post.send();
    expect((await reminders())[0]).toMatchObject({ state: "stopped", problem: "not-a-member" });
    expect(await sendLetters(at(addDays(next, 1), "08:00"))).toBe(0);
  });

  test("comes at a weekend only for what is promised for that very day", async () => {
    await wants(frida, 8);
    await promise(frida, addDays(dayOff, -1));
    expect(await sendLetters(at(dayOff, "08:00"))).toBe(0);
    await wants(coordinator, 8);
    await promise(coordinator, dayOff);
    await transact((tx) => tx.delete(letters));
    expect(await sendLetters(at(dayOff, "08:00"))).toBe(1);
  });

  test("is let go when everything has been done before it leaves", async () => {
    await wants(frida, 8);
    await promise(frida, workday);
    expect(await sendLetters(at(workday, "08:00"))).toBe(1);
    for (const { id } of await dueFollowUps(frida, { by: workday, most: 5 })) await finishFollowUp(frida, id);
    await post.send();
    expect((await reminders())[0]).toMatchObject({ state: "stopped", problem: "answered-meanwhile" });
  });

  test("keeps its hour over the change of the clocks", async () => {
    await wants(frida, 7);
    // 7 o'clock is 6 UTC before the last Sunday of March, and 5 UTC after it.
    expect(await sendLetters(new Date("2027-03-24T05:59:00Z"))).toBe(0);
    await promise(frida, "2027-03-24");
    await transact((tx) => tx.delete(letters));
    expect(await sendLetters(new Date("2027-03-24T06:00:00Z"))).toBe(1);
    expect(await sendLetters(new Date("2027-03-31T04:59:00Z"))).toBe(0);
    expect(await sendLetters(new Date("2027-03-31T05:00:00Z"))).toBe(1);
  });

  test("chosen for an hour that has begun counts from tomorrow", async () => {
    await promise(frida, workday);
    await chooseLetters(frida, { remindHour: 8, mondayLetter: true }, at(workday, "08:20"));
    expect(await sendLetters(at(workday, "08:21"))).toBe(0);
    expect(await sendLetters(at(addDays(workday, 1), "08:00"))).toBe(1);
  });
});

describe("the Monday letter", () => {
  const monday = dayFrom(62, isMondayLetterDay);

  test("tells coordinators alone who waits, what is due, who is quiet and unheard of; of their own group", async () => {
    const { coordinator: other } = await aGroup({ name: "Den anden gruppe" });
    const foreign = await aFirm(other, { name: "Fremmed Smed" });
    await aContact(other, { participants: [{ kind: "firm", firmId: foreign }] });
    await anAgreement(coordinator);
    const { id: candidateId } = await aCandidate(frida);
    const quiet = await aFirm(coordinator, { name: "Stille Bageri" });
    await aContact(frida, { participants: [{ kind: "firm", firmId: quiet }] });
    const { id, firmId: waits } = await anEnquiry(frida, {
      firmId: await aFirm(coordinator, { name: "Ventende Vask" }),
    });
    const since = at(addDays(monday, -3), "10:00");
    await transact((tx) =>
      tx.update(enquiries).set({ state: "answered", waitingSince: since }).where(eq(enquiries.id, id)),
    );
    await promise(frida, addDays(monday, 2));
    await aContact(frida, {
      participants: [{ kind: "candidate", candidateId }],
      followUp: { dueOn: monday },
    });
    await noticeQuiet(at(addDays(monday, -1), "12:00"));
    expect(waits).not.toBe(foreign);

    expect(await sendLetters(at(monday, "06:59"))).toBe(0);
    expect(await sendLetters(at(addDays(monday, 1), "07:30"))).toBe(0);
    const both = await Promise.all([sendLetters(at(monday, "07:00")), sendLetters(at(monday, "07:00"))]);
    expect(both[0] + both[1]).toBe(2);
    await post.send();
    const sent = (await post.sent()).filter(({ subject }) => subject.startsWith("Ugen i "));
    expect(sent.map(({ envelopeTo }) => envelopeTo[0]).toSorted()).toEqual(
      [coordinator.email, other.email].toSorted(),
    );
    const { text, links } = await post.to(coordinator.email);
    expect(text).toContain("- Ventende Vask (Frida Frivillig): siden");
    expect(text).toContain("2 ting er lovet til på søndag eller før.");
    expect(text).toContain("- De Forenede Dampvaskerier (Frida Frivillig): på");
    expect(text).toContain("- Stille Bageri");
    expect(text).toMatch(/Vi har ikke hørt fra Frida Frivillig i en måned/);
    expect(text).not.toMatch(/Amina|Fremmed/);
    const token = new URL(links.find((link) => link.includes("/ingen-mail/")) ?? "").pathname.split("/")[2];
    await stopLetters(token ?? "");
    expect(await letterWishesOf(coordinator)).toMatchObject({ mondayLetter: false });
    const next = dayFrom(70, isMondayLetterDay);
    await sendLetters(at(next, "07:00"));
    const rows = await read().select().from(letters).where(eq(letters.day, next));
    expect(rows.map(({ userId }) => userId)).toEqual([other.userId]);
  });
});
