import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import { askColleague } from "~/app/domain/enquiries/ask-colleague.server";
import { endEnquiry } from "~/app/domain/enquiries/end-enquiry.server";
import { enquiryPage } from "~/app/domain/enquiries/enquiry-page.server";
import { sendReminders } from "~/app/domain/enquiries/send-reminders.server";
import { firmPage } from "~/app/domain/firms/firm-page.server";
import { noteRefusal } from "~/app/domain/firms/note-refusal.server";
import { stopReminders } from "~/app/domain/firms/stop-reminders.server";
import { answeringOf, editAnswering } from "~/app/domain/organisations/answering.server";
import { workingHoursBetween } from "~/app/domain/rules/working-hours";
import { read, transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { enquiries } from "~/db/schema/index.server";
import { aCandidate } from "../../factories/candidates";
import { anEnquiry } from "../../factories/enquiries";
import { aFirm, aFirmContact } from "../../factories/firms";
import { aGroup, anAgreement } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";
import { outgoing, usePost } from "../mail/post";

useTestDatabase();
const post = usePost();

const birgit = "birgit@vask.example";
const day = 86_400_000;

/** Noon of the first working day so many days from now. */
function noonIn(days: number): Date {
  const at = new Date(Date.now() + days * day);
  at.setUTCHours(11, 0, 0, 0);
  while (workingHoursBetween(new Date(at.getTime() - 60_000), at) === 0) at.setTime(at.getTime() + day);
  return at;
}
const later = noonIn(14);

async function switchReminders(coordinator: GroupActor, sendsReminders: boolean): Promise<void> {
  const { version } = await answeringOf(coordinator);
  await editAnswering(coordinator, { officeStart: 8, officeEnd: 16, sendsReminders, version });
}

let coordinator: GroupActor;
let asked: { id: string; firmId: string; contactId: string };
beforeEach(async () => {
  ({ coordinator } = await aGroup());
  await switchReminders(coordinator, true);
  const firmId = await aFirm(coordinator);
  const contactId = await aFirmContact(coordinator, firmId, { email: birgit });
  asked = await anEnquiry(coordinator, { firmId, contactId });
  await post.send();
});

const reminders = () => outgoing("enquiry-reminder");
const away = async (text: string) => {
  const { envelopeFrom } = await post.to(birgit);
  const lines = [
    `From: Birgit Holm <${birgit}>`,
    "Subject: Automatisk svar: Kan I tage en",
    "Auto-Submitted: auto-replied",
    `Date: ${new Date().toUTCString()}`,
    `Message-ID: <${newId()}@vask.example>`,
    "Content-Type: text/plain; charset=utf-8",
    "",
    text,
  ];
  await post.deliver(lines.join("\r\n"), envelopeFrom, "");
  await post.readIn();
};

describe("a firm that has not answered", () => {
  test("is reminded once, by a mail that says what it is and leads to the answer page", async () => {
    expect(await sendReminders(noonIn(1))).toBe(0);
    expect(await sendReminders(later)).toBe(1);
    expect(await sendReminders(later)).toBe(0);
    await post.send();
    const [first, second] = (await post.sent()).filter(({ envelopeTo }) => envelopeTo.includes(birgit));
    expect(second?.subject).toMatch(/^Påmindelse: /);
    expect(second?.text).toContain("sendt automatisk");
    expect(second?.from?.name).toContain(coordinator.name);
    expect(second?.replyTo).toEqual(first?.replyTo);
    expect(second?.references).toContain(first?.messageId);
    expect(second?.links.map((link) => new URL(link).pathname.split("/")[1])).toEqual([
      "svar",
      "mine-oplysninger",
      "nej-tak",
    ]);
    const raw = second ? (await post.rawOf(second)).toString() : "";
    expect(raw).toMatch(/^auto-submitted: auto-generated/im);
    // A button that nobody signs is not believed.
    expect(raw).not.toMatch(/^list-unsubscribe/im);
    const { entries, state } = await enquiryPage(coordinator, asked.id);
    expect(state).toBe("sent");
    expect(entries).toContainEqual(expect.objectContaining({ kind: "step", step: "reminded" }));
    expect(await sendReminders(noonIn(28))).toBe(0);
  });

  test("that passed it on is reminded through whoever was asked last, once that mail has left", async () => {
    const token = /\/svar\/(\S+)/.exec((await post.to(birgit)).text)?.[1] ?? "";
    const jens = { name: "Jens Juhl", email: "jens@vask.example", passedOnBy: "Birgit", requestId: newId() };
    await askColleague(token, jens);
    expect(await sendReminders(later)).toBe(0);
    await post.send();
    expect(await sendReminders(later)).toBe(1);
    await post.send();
    expect(await reminders()).toMatchObject([{ toEmail: jens.email, toName: jens.name, state: "sent" }]);
    const mails = (await post.sent()).filter(({ envelopeTo }) => envelopeTo.includes(jens.email));
    const links = mails.map(({ text }) => /\/svar\/\S+/.exec(text)?.[0]);
    expect(links).toHaveLength(2);
    expect(links[1]).toBe(links[0]);
  });

  test("is not, where the group has not switched it on, has taken the firm out, or is another", async () => {
    await switchReminders(coordinator, false);
    expect(await sendReminders(later)).toBe(0);
    expect((await firmPage(coordinator, asked.firmId)).reminders).toBeNull();
    await switchReminders(coordinator, true);
    await stopReminders(coordinator, asked.firmId);
    await stopReminders(coordinator, asked.firmId);
    expect((await firmPage(coordinator, asked.firmId)).reminders).toEqual({ stopped: true });
    expect(await sendReminders(later)).toBe(0);
    const { coordinator: foreigner } = await aGroup();
    await expect(stopReminders(foreigner, asked.firmId)).rejects.toMatchObject({ init: { status: 404 } });
    await stopReminders(coordinator, asked.firmId, true);
    expect(await sendReminders(later)).toBe(1);
  });

  test.each([
    [
      "has answered",
      async () => {
        await post.answer(await post.to(birgit), "Ja tak");
        await post.readIn();
      },
    ],
    ["has said no", () => noteRefusal(coordinator, asked.firmId, { scope: "workplace", via: "call" })],
    [
      "may have said no",
      async () => {
        await post.answer(await post.to(birgit), "Skriv ikke til os igen.");
        await post.readIn();
        await transact((tx) => tx.update(enquiries).set({ state: "sent" }).where(eq(enquiries.id, asked.id)));
      },
    ],
    [
      "was not reached",
      async () => {
        const report = "From: mailer-daemon@mx.example\r\nSubject: x\r\n\r\nmailbox full";
        await post.deliver(report, (await post.to(birgit)).envelopeFrom, "");
        await post.readIn();
      },
    ],
    ["was given up", () => endEnquiry(coordinator, asked.id, { reason: "no-answer" })],
  ])("is not, when it %s", async (_why, happens) => {
    await happens();
    expect(await sendReminders(later)).toBe(0);
    expect(await reminders()).toEqual([]);
  });

  test("is not, years after it was asked", async () => {
    expect(await sendReminders(noonIn(60))).toBe(0);
  });

  test("and answers before the reminder leaves, is spared it", async () => {
    await sendReminders(later);
    await post.answer(await post.to(birgit), "Ja tak");
    await post.readIn();
    await post.send();
    expect((await reminders())[0]).toMatchObject({ state: "stopped", problem: "answered-meanwhile" });
  });

  test("is spared it, too, by whoever switches them off meanwhile", async () => {
    await sendReminders(later);
    await stopReminders(coordinator, asked.firmId);
    await post.send();
    expect((await reminders())[0]).toMatchObject({ state: "stopped", problem: "reminders-stopped" });
  });
});

describe("a firm that is away", () => {
  test("is reminded after the day of return that it wrote, and its page says so", async () => {
    const back = new Date(later.getTime() + 7 * day).toISOString().slice(0, 10);
    const [year, month, date] = back.split("-").map(Number);
    await away(`Jeg holder ferie og er tilbage den ${date}/${month} ${year}.`);
    expect(await enquiryPage(coordinator, asked.id)).toMatchObject({ state: "sent", away: { until: back } });
    expect(await sendReminders(later)).toBe(0);
    expect(await sendReminders(noonIn(25))).toBe(1);
  });

  test("is reminded after a return that is long after the question", async () => {
    const back = new Date(later.getTime() + 60 * day).toISOString().slice(0, 10);
    const [year, month, date] = back.split("-").map(Number);
    await away(`Jeg er på orlov og tilbage den ${date}/${month} ${year}.`);
    expect(await sendReminders(noonIn(60))).toBe(0);
    expect(await sendReminders(noonIn(82))).toBe(1);
  });

  test("without a day is reminded five working days after it wrote so", async () => {
    await away("Jeg er ikke på kontoret i øjeblikket.");
    const [row] = await read().select().from(enquiries).where(eq(enquiries.id, asked.id));
    expect(row).toMatchObject({ awayUntil: null });
    expect(row?.awayNotedAt).toBeInstanceOf(Date);
    expect(await sendReminders(later)).toBe(1);
  });
});

test("a reminder stops at a candidate's name in the subject, also where the name is one only now", async () => {
  const firmId = await aFirm(coordinator);
  const contactId = await aFirmContact(coordinator, firmId, { email: "per@havn.example" });
  await anEnquiry(coordinator, { firmId, contactId, subject: "En plads til Samira Nasser?" });
  await post.send();
  await anAgreement(coordinator);
  await aCandidate(coordinator, { calledName: "Samira", fullName: "Samira Nasser" });
  expect(await sendReminders(later)).toBe(2);
  await post.send();
  const ends = (await reminders()).map(({ toEmail, state, problem }) => [toEmail, state, problem]);
  expect(ends.toSorted()).toEqual([
    [birgit, "sent", null],
    ["per@havn.example", "stopped", "leak"],
  ]);
});

test("two workers remind once", async () => {
  const both = await Promise.all([sendReminders(later), sendReminders(later)]);
  expect(both.toSorted()).toEqual([0, 1]);
  expect(await reminders()).toHaveLength(1);
});
