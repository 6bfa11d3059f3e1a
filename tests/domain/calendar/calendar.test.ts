import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { calendarFeed } from "~/app/domain/calendar/calendar-feed.server";
import { calendarAddress, endCalendar, renewCalendar } from "~/app/domain/calendar/calendar-link.server";
import { finishFollowUp, moveFollowUp } from "~/app/domain/follow-ups/change-follow-up.server";
import { followUpsAbout } from "~/app/domain/follow-ups/follow-up-lines.server";
import { introduce } from "~/app/domain/introductions/introduce.server";
import { setMeeting } from "~/app/domain/introductions/set-meeting.server";
import { endMembership } from "~/app/domain/people/end-membership.server";
import { membersOf } from "~/app/domain/people/members.server";
import { addDays, today } from "~/app/domain/rules/plain-date";
import { read } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { linkTokens } from "~/db/schema/index.server";
import { aCandidate, aConsent } from "../../factories/candidates";
import { aContact } from "../../factories/contacts";
import { anEnquiry } from "../../factories/enquiries";
import { aFirm, aFirmContact } from "../../factories/firms";
import { aGroup, aVolunteer, anAgreement } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";

useTestDatabase();

const tokenIn = (address: string | null) => (address ? (new URL(address).pathname.split("/")[2] ?? "") : "");
const plain = (day: string) => day.replaceAll("-", "");
/** The next 10 June that is days away: summer time, two hours before UTC. */
const year = Number(today().slice(0, 4));
const tenthOfJune = `${year + (today() < `${year}-06-07` ? 0 : 1)}-06-10`;
const unfold = (text: string | null) => (text ?? "").replace(/\r\n /g, "");

test("one's own promises and meetings, with firms' names and never a candidate's", async () => {
  const { coordinator } = await aGroup();
  await anAgreement(coordinator);
  const frida = await aVolunteer(coordinator);
  expect(await calendarAddress(frida)).toBeNull();
  await renewCalendar(frida);
  const token = tokenIn(await calendarAddress(frida));
  const firmId = await aFirm(frida, { name: "Rødvig Kro", address: "Havnevej 4", postcode: "4673" });
  const contactId = await aFirmContact(frida, firmId);
  const { id: candidateId } = await aCandidate(frida);
  const day = addDays(today(), 3);
  await aContact(frida, {
    participants: [{ kind: "firm", firmId }],
    followUp: { dueOn: day, text: "Ring om Amina" },
  });
  await aContact(frida, { participants: [{ kind: "candidate", candidateId }], followUp: { dueOn: day } });
  await aContact(coordinator, { followUp: { dueOn: addDays(day, 1) } });
  await aConsent(frida, candidateId, { purpose: "identity-to-firm", firmId });
  const { id: enquiryId } = await anEnquiry(frida, { firmId, contactId });
  const { ids } = await introduce(frida, enquiryId, { requestId: newId(), candidateIds: [candidateId] });
  await setMeeting(frida, ids[0] ?? "", {
    ...{ version: 1, date: tenthOfJune, time: "10:30", place: "Køkkenet på Rødvig Kro" },
  });

  const text = unfold(await calendarFeed(token));
  const lines = text.split("\r\n");
  expect(lines.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(3);
  expect(lines).toContain("SUMMARY:Følg op: Rødvig Kro");
  expect(lines).toContain(`DTSTART;VALUE=DATE:${plain(day)}`);
  expect(lines).toContain("SUMMARY:Møde: Rødvig Kro");
  expect(lines).toContain(`DTSTART:${plain(tenthOfJune)}T083000Z`);
  expect(lines).toContain("LOCATION:Rødvig Kro\\, Havnevej 4\\, 4673 Store Heddinge");
  expect(text).not.toMatch(/Amina|Ring om|Køkkenet/);
  expect(unfold(await calendarFeed(token))).toBe(text);

  const [promise] = await followUpsAbout(frida, { firmId });
  await moveFollowUp(frida, promise?.id ?? "", addDays(day, 9));
  const moved = unfold(await calendarFeed(token));
  expect(moved).toContain(`UID:${promise?.id}@`);
  expect(moved).toContain(`DTSTART;VALUE=DATE:${plain(addDays(day, 9))}`);
  await finishFollowUp(frida, promise?.id ?? "");
  expect(unfold(await calendarFeed(token))).not.toContain("Følg op: Rødvig Kro");
});

test("a renewed or closed address, and that of somebody who has left, opens nothing; no secret is stored", async () => {
  const { coordinator } = await aGroup();
  const frida = await aVolunteer(coordinator);
  await renewCalendar(frida);
  const old = tokenIn(await calendarAddress(frida));
  await renewCalendar(frida);
  const token = tokenIn(await calendarAddress(frida));
  expect(await calendarFeed(old)).toBeNull();
  expect(await calendarFeed(token)).toContain("BEGIN:VCALENDAR");
  expect(JSON.stringify(await read().select().from(linkTokens))).not.toContain(token);
  await endCalendar(frida);
  expect(await calendarAddress(frida)).toBeNull();
  expect(await calendarFeed(token)).toBeNull();
  expect(await calendarFeed("q7Zr9mXk2LwP4tYv8NbC6dFg1Hj")).toBeNull();

  await renewCalendar(frida);
  const last = tokenIn(await calendarAddress(frida));
  const place = (await membersOf(coordinator)).find(({ userId }) => userId === frida.userId);
  await endMembership(coordinator, place?.membershipId ?? "");
  expect(await calendarFeed(last)).toBeNull();
  const links = await read().select().from(linkTokens).where(eq(linkTokens.purpose, "calendar"));
  expect(links).toHaveLength(3);
});
