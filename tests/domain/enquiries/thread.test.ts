import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import { addSender } from "~/app/domain/enquiries/add-sender.server";
import { endEnquiry } from "~/app/domain/enquiries/end-enquiry.server";
import { enquiryPage } from "~/app/domain/enquiries/enquiry-page.server";
import { findEnquiry } from "~/app/domain/enquiries/find-enquiry.server";
import { listEnquiries } from "~/app/domain/enquiries/list-enquiries.server";
import { logCall, takeCallBack } from "~/app/domain/enquiries/log-call.server";
import { recordMailAnswer } from "~/app/domain/enquiries/record-mail-answer.server";
import { reply } from "~/app/domain/enquiries/reply.server";
import { setMeaning } from "~/app/domain/enquiries/set-meaning.server";
import { noteRefusal } from "~/app/domain/firms/note-refusal.server";
import { addMonths, today } from "~/app/domain/rules/plain-date";
import { read, transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import {
  askAgain,
  contacts,
  enquiries,
  firmAnswers,
  firmContacts,
  messages,
  outgoingMails,
} from "~/db/schema/index.server";
import { aCandidate } from "../../factories/candidates";
import { anEnquiry } from "../../factories/enquiries";
import { aGroup, anAgreement, aVolunteer } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";

useTestDatabase();

const gone: unknown = expect.objectContaining({ init: { status: 404 } });
const row = async (id: string) => (await read().select().from(enquiries).where(eq(enquiries.id, id)))[0];

/** A mail of the firm's, as the mail room files it. */
async function mailed(
  actor: GroupActor,
  enquiryId: string,
  fromEmail = "birgit@vask.example",
  at = new Date(),
) {
  const messageId = newId();
  await transact(async (tx) => {
    const { threadId } = await findEnquiry(tx, actor.groupId, enquiryId);
    await tx.insert(messages).values({
      id: messageId,
      groupId: actor.groupId,
      threadId,
      direction: "in",
      via: "mail",
      at,
      fromName: "Birgit Holm",
      fromEmail,
      subject: "Sv: Kan I tage en eller to?",
      text: "Det lyder godt, ring i morgen.",
    });
    const answer = { groupId: actor.groupId, enquiryId, messageId, fromName: "Birgit Holm", at };
    await recordMailAnswer(tx, answer);
    await recordMailAnswer(tx, answer);
  });
  const [answer] = await read().select().from(firmAnswers).where(eq(firmAnswers.messageId, messageId));
  return { messageId, answerId: answer?.id ?? "" };
}

async function answered() {
  const { coordinator: actor } = await aGroup();
  const enquiry = await anEnquiry(actor);
  return { actor, ...enquiry, ...(await mailed(actor, enquiry.id)) };
}

describe("an answer by mail", () => {
  test("starts the clock, means nothing yet, and tells the volunteer once", async () => {
    const { actor, id } = await answered();
    expect(await row(id)).toMatchObject({ state: "answered", waitingSince: expect.any(Date) as Date });
    const page = await enquiryPage(actor, id);
    const entry = page.entries.find((one) => one.kind === "message" && one.side === "them");
    expect(entry).toMatchObject({
      from: "Birgit Holm",
      newSender: true,
      answer: { meaning: null, late: false },
    });
    const mails = await read()
      .select()
      .from(outgoingMails)
      .where(eq(outgoingMails.template, "firm-answered"));
    expect(mails).toHaveLength(1);
  });

  test("somebody new who answers becomes a contact person by one tap, once", async () => {
    const { actor, id, firmId, answerId } = await answered();
    await addSender(actor, id, answerId);
    await addSender(actor, id, answerId);
    const people = await read()
      .select()
      .from(firmContacts)
      .where(eq(firmContacts.email, "birgit@vask.example"));
    expect(people).toMatchObject([{ firmId, name: "Birgit Holm", source: "skrev selv til os" }]);
    const page = await enquiryPage(actor, id);
    expect(
      page.entries.find(({ kind, ...one }) => kind === "message" && "side" in one && one.side === "them"),
    ).toMatchObject({ newSender: false });
  });

  test("a second mail does not start the clock anew", async () => {
    const { actor, id } = await answered();
    const since = (await row(id))?.waitingSince;
    await mailed(actor, id, undefined, new Date(Date.now() + 60_000));
    expect((await row(id))?.waitingSince).toEqual(since);
  });

  test("one tap says what it means; no ends it, and the tap can be taken back", async () => {
    const { actor, id, answerId } = await answered();
    const since = (await row(id))?.waitingSince;
    await setMeaning(actor, id, { answerId, meaning: "not-now" });
    expect(await row(id)).toMatchObject({ state: "ended", endedReason: "not-now" });
    expect(await read().select().from(askAgain)).toHaveLength(1);
    await setMeaning(actor, id, { answerId });
    expect(await row(id)).toMatchObject({ state: "answered", endedReason: null, waitingSince: since });
    expect(await read().select().from(askAgain)).toHaveLength(0);
    await setMeaning(actor, id, { answerId, meaning: "no" });
    await setMeaning(actor, id, { answerId, meaning: "talk" });
    expect(await row(id)).toMatchObject({ state: "answered", waitingSince: since });
  });

  test("after we ended it changes nothing, whatever it is said to mean", async () => {
    const { coordinator: actor } = await aGroup();
    const { id } = await anEnquiry(actor);
    await endEnquiry(actor, id, { reason: "no-answer" });
    const { answerId } = await mailed(actor, id);
    await setMeaning(actor, id, { answerId, meaning: "talk" });
    expect(await row(id)).toMatchObject({ state: "ended", endedReason: "no-answer", waitingSince: null });
    const page = await enquiryPage(actor, id);
    expect(page.entries.at(-1)).toMatchObject({ kind: "message", answer: { meaning: "talk", late: true } });
  });
});

describe("answering the firm", () => {
  const mail = (over: object = {}) => ({
    requestId: newId(),
    version: 2,
    to: "birgit@vask.example",
    subject: "Re: Kan I tage en eller to?",
    text: "Tak, Birgit. Jeg ringer i morgen.",
    ...over,
  });

  test("stops the clock; the same form twice is one mail", async () => {
    const { actor, id } = await answered();
    const once = mail();
    await Promise.all([reply(actor, id, once), reply(actor, id, once)]);
    expect(await row(id)).toMatchObject({ waitingSince: null, state: "answered" });
    const mails = await read().select().from(outgoingMails).where(eq(outgoingMails.template, "thread-reply"));
    expect(mails).toMatchObject([{ toEmail: "birgit@vask.example" }]);
  });

  test("the second of two is told that something has happened", async () => {
    const { actor, id } = await answered();
    await reply(actor, id, mail());
    await expect(reply(actor, id, mail())).rejects.toMatchObject({ code: "stale" });
  });

  test("only to those who wrote or were asked, never past a no, never with a candidate's name", async () => {
    const { actor, id, firmId } = await answered();
    await anAgreement(actor);
    await aCandidate(actor, { calledName: "Rahel", fullName: "Rahel Tesfay" });
    await expect(reply(actor, id, mail({ to: "stranger@example.dk" }))).rejects.toEqual(gone);
    await expect(reply(actor, id, mail({ text: "Rahel vil gerne" }))).rejects.toMatchObject({
      code: "leak",
      field: "text",
    });
    await noteRefusal(actor, firmId, { scope: "workplace", via: "call" });
    await expect(reply(actor, id, mail())).rejects.toMatchObject({ code: "refusedFirm", field: "to" });
    expect(await read().select().from(messages)).toHaveLength(2);
  });

  test("a call is one tap: it is logged, the clock stops, and can be started again", async () => {
    const { actor, id } = await answered();
    const since = (await row(id))?.waitingSince;
    const requestId = newId();
    await Promise.all([logCall(actor, id, { requestId }), logCall(actor, id, { requestId })]);
    expect(await row(id)).toMatchObject({ waitingSince: null });
    expect(await read().select().from(contacts)).toMatchObject([{ kind: "call", writtenBy: actor.userId }]);
    await takeCallBack(actor, id, requestId);
    await takeCallBack(actor, id, requestId);
    expect((await row(id))?.waitingSince).toEqual(since);
    expect(await read().select().from(contacts)).toMatchObject([{ deletedAt: expect.any(Date) as Date }]);
    expect((await enquiryPage(actor, id)).entries.filter(({ kind }) => kind === "step")).toEqual([]);
  });
});

describe("ending and listing", () => {
  test("an ending is taken back to where it was", async () => {
    const { actor, id } = await answered();
    const since = (await row(id))?.waitingSince;
    await endEnquiry(actor, id, { reason: "agreed" });
    await endEnquiry(actor, id, { reason: "no" });
    expect(await row(id)).toMatchObject({ state: "ended", endedReason: "agreed", waitingSince: null });
    await endEnquiry(actor, id, { undo: true });
    await endEnquiry(actor, id, { undo: true });
    expect(await row(id)).toMatchObject({ state: "answered", endedReason: null, waitingSince: since });
  });

  test("each enquiry stands in one list; pages neither skip nor repeat", async () => {
    const { coordinator: actor } = await aGroup();
    const ids: string[] = [];
    for (let i = 0; i < 30; i += 1) ids.push((await anEnquiry(actor)).id);
    const [first = "", second = ""] = ids;
    await mailed(actor, first);
    await endEnquiry(actor, second, { reason: "withdrawn" });
    expect((await listEnquiries(actor, "us", null)).enquiries.map(({ id }) => id)).toEqual([first]);
    expect((await listEnquiries(actor, "ended", null)).enquiries.map(({ id }) => id)).toEqual([second]);
    const one = await listEnquiries(actor, "them", null);
    const two = await listEnquiries(actor, "them", one.next);
    expect(two.next).toBeNull();
    const seen = [...one.enquiries, ...two.enquiries].map(({ id }) => id);
    expect(new Set(seen).size).toBe(28);
    expect(seen).toHaveLength(28);
    expect((await listEnquiries(actor, "them", "nonsense")).enquiries).toHaveLength(25);
  });

  test("another volunteer of the group sees it as the group's; another group does not see it", async () => {
    const { actor, id, answerId } = await answered();
    const other = await aVolunteer(actor);
    expect(await enquiryPage(other, id)).toMatchObject({ mine: false });
    const { coordinator: stranger } = await aGroup();
    expect((await listEnquiries(stranger, "us", null)).enquiries).toEqual([]);
    for (const attempt of [
      () => enquiryPage(stranger, id),
      () => endEnquiry(stranger, id, { reason: "no" }),
      () => logCall(stranger, id, { requestId: newId() }),
      () => addSender(stranger, id, answerId),
      () => setMeaning(stranger, id, { answerId, meaning: "no" }),
      () => reply(stranger, id, { requestId: newId(), version: 1, to: "a@b.dk", subject: "x", text: "y" }),
    ]) {
      await expect(attempt()).rejects.toEqual(gone);
    }
    expect(await row(id)).toMatchObject({ state: "answered" });
  });
});

describe('"Ikke denne gang" read out of a mail', () => {
  const dayOf = async (enquiryId: string) =>
    (await read().select().from(askAgain).where(eq(askAgain.enquiryId, enquiryId)))[0]?.onDay;

  test("asks again in half a year, or after the months a person chose, then or later", async () => {
    const { actor, id, answerId } = await answered();
    await setMeaning(actor, id, { answerId, meaning: "not-now" });
    expect(await dayOf(id)).toBe(addMonths(today(), 6));
    await setMeaning(actor, id, { answerId, meaning: "not-now", askAgainMonths: 12 });
    expect(await dayOf(id)).toBe(addMonths(today(), 12));
    const { entries } = await enquiryPage(actor, id);
    expect(entries).toContainEqual(
      expect.objectContaining({
        kind: "message",
        answer: expect.objectContaining({ meaning: "not-now", askAgainMonths: 12 }) as unknown,
      }),
    );
    const kinds = entries.flatMap((entry) => (entry.kind === "step" ? [entry.step] : []));
    expect(kinds.filter((kind) => kind === "ended" || kind === "reopened")).toEqual(["ended"]);
    await setMeaning(actor, id, { answerId });
    expect(await dayOf(id)).toBeUndefined();
    await setMeaning(actor, id, { answerId, meaning: "not-now", askAgainMonths: 1 });
    expect(await dayOf(id)).toBe(addMonths(today(), 1));
  });

  test("of a mail that came after we had ended it sets no day", async () => {
    const { coordinator: actor } = await aGroup();
    const { id } = await anEnquiry(actor);
    await endEnquiry(actor, id, { reason: "agreed" });
    const { answerId } = await mailed(actor, id);
    await setMeaning(actor, id, { answerId, meaning: "not-now" });
    await setMeaning(actor, id, { answerId, meaning: "not-now", askAgainMonths: 3 });
    expect(await dayOf(id)).toBeUndefined();
  });
});
