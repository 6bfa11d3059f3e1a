import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { LinkAnswer } from "~/app/domain/enquiries/answer-form.server";
import { answerSchema, colleagueSchema } from "~/app/domain/enquiries/answer-form.server";
import { answerPage } from "~/app/domain/enquiries/answer-page.server";
import { askColleague } from "~/app/domain/enquiries/ask-colleague.server";
import { endEnquiry } from "~/app/domain/enquiries/end-enquiry.server";
import { optOut, optOutPage, optOutSchema } from "~/app/domain/enquiries/opt-out.server";
import { recordLinkAnswer } from "~/app/domain/enquiries/record-link-answer.server";
import { renewLink } from "~/app/domain/enquiries/renew-link.server";
import { mayWriteTo } from "~/app/domain/firms/may-write-to.server";
import { linkToken } from "~/app/domain/links/link.server";
import { addMonths, today } from "~/app/domain/rules/plain-date";
import { read, transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import {
  askAgain,
  enquiries,
  enquirySteps,
  firmAnswers,
  firmContacts,
  linkTokens,
  outgoingMails,
} from "~/db/schema/index.server";
import { anEnquiry } from "../../factories/enquiries";
import { aGroup } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";

useTestDatabase();

async function asked() {
  const { coordinator: actor } = await aGroup();
  const enquiry = await anEnquiry(actor);
  return { actor, ...enquiry, token: await tokenOf(enquiry.id) };
}

async function tokenOf(enquiryId: string): Promise<string> {
  const links = await read().select().from(linkTokens).where(eq(linkTokens.subjectId, enquiryId));
  return linkToken(links.at(-1)?.id ?? "");
}

const row = async (id: string) => (await read().select().from(enquiries).where(eq(enquiries.id, id)))[0];
const answersOf = (id: string) => read().select().from(firmAnswers).where(eq(firmAnswers.enquiryId, id));
const stepsOf = async (id: string) =>
  (
    await read().select().from(enquirySteps).where(eq(enquirySteps.enquiryId, id)).orderBy(enquirySteps.id)
  ).map(({ kind }) => kind);
const mailsOf = (template: string) =>
  read().select().from(outgoingMails).where(eq(outgoingMails.template, template));

function answer(over: Partial<LinkAnswer> & Pick<LinkAnswer, "meaning">): LinkAnswer {
  return { requestId: newId(), answeredByName: "Birgit", ...over } as LinkAnswer;
}

const expire = (enquiryId: string) =>
  transact((tx) =>
    tx
      .update(linkTokens)
      .set({ expiresAt: new Date(Date.now() - 1) })
      .where(eq(linkTokens.subjectId, enquiryId)),
  );

describe("a firm's answer by its link", () => {
  test("yes starts our clock, tells the volunteer and keeps what was said", async () => {
    const { id, token } = await asked();
    await recordLinkAnswer(
      token,
      answer({ meaning: "talk", people: 2, work: "sortering", fromWhen: "februar" }),
    );
    expect(await row(id)).toMatchObject({ state: "answered", waitingSince: expect.any(Date) as Date });
    expect(await answersOf(id)).toMatchObject([
      { via: "link", meaning: "talk", people: 2, work: "sortering", fromWhen: "februar", late: false },
    ]);
    expect(await stepsOf(id)).toEqual(["sent", "answered"]);
    const mails = await mailsOf("firm-answered");
    expect(mails).toMatchObject([{ about: { enquiryId: id } }]);
    expect(JSON.stringify(mails)).not.toContain("sortering");
  });

  test("looking at the page changes nothing, however often", async () => {
    const { id, token } = await asked();
    const before = [await row(id), await stepsOf(id), await read().select().from(linkTokens)];
    for (const isRead of [true, false, true])
      expect(await answerPage(token, isRead)).toMatchObject({ state: "open" });
    await optOutPage(token);
    expect([await row(id), await stepsOf(id), await read().select().from(linkTokens)]).toEqual(before);
  });

  test("posted twice, also at once, is one answer and one mail", async () => {
    const { id, token } = await asked();
    const same = answer({ meaning: "call-me", callNumber: "11 22 33 44" });
    await Promise.all([recordLinkAnswer(token, same), recordLinkAnswer(token, same)]);
    await recordLinkAnswer(token, same);
    expect(await answersOf(id)).toHaveLength(1);
    expect(await mailsOf("firm-answered")).toHaveLength(1);
  });

  test("not this time ends it and notes the day to ask again; a change of mind takes it up again", async () => {
    const { id, token } = await asked();
    await recordLinkAnswer(token, answer({ meaning: "not-now", askAgainMonths: 3 }));
    expect(await row(id)).toMatchObject({ state: "ended", endedReason: "not-now", waitingSince: null });
    expect(await read().select().from(askAgain)).toMatchObject([
      { enquiryId: id, onDay: addMonths(today(), 3) },
    ]);
    await recordLinkAnswer(token, answer({ meaning: "talk" }));
    expect(await row(id)).toMatchObject({
      state: "answered",
      endedReason: null,
      waitingSince: expect.any(Date) as Date,
    });
    expect(await read().select().from(askAgain)).toEqual([]);
    expect(await answersOf(id)).toHaveLength(2);
    expect(await stepsOf(id)).toEqual(["sent", "answered", "ended", "answer-changed", "reopened"]);
  });

  test.each([
    ["this-time", "no", null],
    ["address", "never-write", "address"],
    ["workplace", "never-write", "workplace"],
  ] as const)("no, %s", async (stop, endedReason, scope) => {
    const { actor, id, firmId, contactId, token } = await asked();
    await recordLinkAnswer(token, answer({ meaning: "no", stop }));
    expect(await row(id)).toMatchObject({ state: "ended", endedReason });
    const [contact] = await read().select().from(firmContacts).where(eq(firmContacts.id, contactId));
    const refusal = await mayWriteTo(read(), actor.groupId, { email: contact?.email ?? "", firmId });
    expect(refusal?.scope ?? null).toBe(scope);
  });

  test("after we ended it, it is kept, told and changes nothing; a no for good still binds", async () => {
    const { actor, id, firmId, token } = await asked();
    await endEnquiry(actor, id, { reason: "no-answer" });
    await recordLinkAnswer(token, answer({ meaning: "no", stop: "workplace" }));
    expect(await row(id)).toMatchObject({ state: "ended", endedReason: "no-answer", waitingSince: null });
    expect(await answersOf(id)).toMatchObject([{ late: true }]);
    expect(await stepsOf(id)).toEqual(["sent", "ended", "late-answer"]);
    expect(await mailsOf("firm-answered")).toHaveLength(1);
    expect(await mayWriteTo(read(), actor.groupId, { firmId })).toMatchObject({ scope: "workplace" });
  });

  test("lives 90 days after the answer, then explains itself", async () => {
    const { id, token } = await asked();
    const [link] = await read().select().from(linkTokens).where(eq(linkTokens.subjectId, id));
    expect(link?.expiresAt).toBeNull();
    await recordLinkAnswer(token, answer({ meaning: "talk" }));
    const [after] = await read().select().from(linkTokens).where(eq(linkTokens.subjectId, id));
    const days = ((after?.expiresAt?.getTime() ?? 0) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(90);
    await expire(id);
    expect(await answerPage(token, true)).toMatchObject({ state: "old" });
    await expect(recordLinkAnswer(token, answer({ meaning: "no", stop: "this-time" }))).rejects.toBeDefined();
    expect(await answersOf(id)).toHaveLength(1);
    expect(await answerPage("mistyped", true)).toEqual({ state: "unknown" });
  });

  test("twenty a day is the most: each writes to the volunteer", async () => {
    const { id, token } = await asked();
    for (let i = 0; i < 20; i += 1) await recordLinkAnswer(token, answer({ meaning: "talk" }));
    await expect(recordLinkAnswer(token, answer({ meaning: "talk" }))).rejects.toMatchObject({
      code: "tooManyAttempts",
    });
    expect(await answersOf(id)).toHaveLength(20);
  });

  test("a CPR number and a missing phone are caught at their fields", () => {
    const base = { requestId: newId(), answeredByName: "Birgit" };
    const cpr = answerSchema.safeParse({ ...base, meaning: "talk", words: "010190-1234" });
    expect(cpr.error?.issues).toMatchObject([{ path: ["words"], message: "cpr" }]);
    expect(answerSchema.safeParse({ ...base, meaning: "call-me" }).error?.issues).toMatchObject([
      { path: ["callNumber"] },
    ]);
    expect(answerSchema.safeParse({ ...base, meaning: "maybe" }).success).toBe(false);
  });
});

describe("a new link", () => {
  test("goes to the address the old one went to, and nobody learns whether it did", async () => {
    const { id, token, contactId } = await asked();
    await expire(id);
    const [contact] = await read().select().from(firmContacts).where(eq(firmContacts.id, contactId));
    await renewLink({ token }, "1.2.3.4");
    await renewLink({ token: "mistyped" }, "1.2.3.4");
    await renewLink({ email: "nobody@example.dk" }, "1.2.3.4");
    expect(await mailsOf("enquiry-link-renewed")).toMatchObject([{ toEmail: contact?.email }]);
    await renewLink({ email: contact?.email ?? "" }, "1.2.3.4");
    const mails = await mailsOf("enquiry-link-renewed");
    expect(mails.map(({ toEmail }) => toEmail)).toEqual([contact?.email, contact?.email]);
    const fresh = linkToken(mails.at(-1)?.about.linkTokenId ?? "");
    expect(await answerPage(fresh, true)).toMatchObject({ state: "open" });
    expect(await answerPage(token, true)).toMatchObject({ state: "old" });
  });

  test("is limited, and never goes to one who said no", async () => {
    const { id, token } = await asked();
    await expire(id);
    for (let i = 0; i < 8; i += 1) await renewLink({ token }, `10.0.0.${i}`);
    expect(await mailsOf("enquiry-link-renewed")).toHaveLength(5);
    const other = await asked();
    await optOut(other.token, "address");
    await renewLink({ token: other.token }, "1.2.3.4");
    expect(await mailsOf("enquiry-link-renewed")).toHaveLength(5);
  });
});

describe("asking a colleague", () => {
  const colleague = (email: string) => ({ requestId: newId(), passedOnBy: "Birgit", name: "Jens", email });

  test("makes a contact person with a source, a link of their own and a mail", async () => {
    const { id, firmId, token } = await asked();
    const jens = colleague("jens@vask.example");
    await askColleague(token, jens);
    await askColleague(token, jens);
    const [contact] = await read().select().from(firmContacts).where(eq(firmContacts.email, jens.email));
    expect(contact).toMatchObject({ firmId, name: "Jens", source: "henvist af Birgit" });
    const mails = await mailsOf("ask-colleague");
    expect(mails).toMatchObject([
      { toEmail: jens.email, about: { enquiryId: id, firmContactId: contact?.id } },
    ]);
    const own = linkToken(mails[0]?.about.linkTokenId ?? "");
    expect(await answerPage(own, true)).toMatchObject({ state: "open", reader: "Jens" });
    await recordLinkAnswer(own, answer({ meaning: "talk", answeredByName: "Jens" }));
    expect(await row(id)).toMatchObject({ state: "answered" });
  });

  test("honours a no, and is no letter box for strangers", async () => {
    const { actor, token, firmId } = await asked();
    await askColleague(token, colleague("jens@vask.example"));
    const [mail] = await mailsOf("ask-colleague");
    await optOut(linkToken(mail?.about.linkTokenId ?? ""), "address");
    expect(await mayWriteTo(read(), actor.groupId, { firmId })).toBeNull();
    await expect(askColleague(token, colleague("jens@vask.example"))).rejects.toMatchObject({
      code: "refusedAddress",
      field: "email",
    });
    for (const name of ["a", "b", "c"]) await askColleague(token, colleague(`${name}@vask.example`));
    await expect(askColleague(token, colleague("d@vask.example"))).rejects.toMatchObject({
      code: "tooManyColleagues",
    });
    expect(colleagueSchema.safeParse(colleague("no address")).success).toBe(false);
  });
});

describe("asking a colleague after it ended", () => {
  const jens = () => ({ requestId: newId(), passedOnBy: "Birgit", name: "Jens", email: "jens@vask.example" });

  test("takes up again what the firm's own answer ended", async () => {
    const { id, token } = await asked();
    await recordLinkAnswer(token, answer({ meaning: "not-now" }));
    await askColleague(token, jens());
    expect(await row(id)).toMatchObject({ state: "answered", endedReason: null });
    expect(await mailsOf("ask-colleague")).toHaveLength(1);
  });

  test("is refused with a reason where we have ended it, since the mail would not leave", async () => {
    const { actor, id, token } = await asked();
    await endEnquiry(actor, id, { reason: "no-answer" });
    await expect(askColleague(token, jens())).rejects.toMatchObject({ code: "enquiryOver" });
    expect(await mailsOf("ask-colleague")).toEqual([]);
  });
});

describe("skriv ikke til mig igen", () => {
  test("by the mail program's own button only the address is bound", async () => {
    const { actor, firmId, contactId } = await asked();
    const [link] = await read().select().from(linkTokens).where(eq(linkTokens.purpose, "opt-out"));
    const token = linkToken(link?.id ?? "");
    expect(await optOutPage(token)).toMatchObject({ firm: "De Forenede Dampvaskerier" });
    const { scope } = optOutSchema.parse({ "List-Unsubscribe": "One-Click" });
    await optOut(token, scope);
    await optOut(token, scope);
    const [contact] = await read().select().from(firmContacts).where(eq(firmContacts.id, contactId));
    const email = contact?.email ?? "";
    expect(await mayWriteTo(read(), actor.groupId, { email, firmId })).toMatchObject({ scope: "address" });
    expect(await mayWriteTo(read(), actor.groupId, { email: "other@vask.example", firmId })).toBeNull();
  });

  test("an unknown link does nothing", async () => {
    expect(await optOutPage("mistyped")).toBeNull();
    await expect(optOut("mistyped", "address")).rejects.toEqual(
      expect.objectContaining({ init: { status: 404 } }),
    );
  });
});
