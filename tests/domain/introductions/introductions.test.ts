import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { withdrawConsent } from "~/app/domain/consents/withdraw-consent.server";
import { answerPage } from "~/app/domain/enquiries/answer-page.server";
import { endEnquiry } from "~/app/domain/enquiries/end-enquiry.server";
import { noteRefusal } from "~/app/domain/firms/note-refusal.server";
import { endIntroduction } from "~/app/domain/introductions/end-introduction.server";
import { introduce } from "~/app/domain/introductions/introduce.server";
import { introducible } from "~/app/domain/introductions/introducible.server";
import { introductionPage } from "~/app/domain/introductions/introduction-page.server";
import { setMeeting } from "~/app/domain/introductions/set-meeting.server";
import { share } from "~/app/domain/introductions/share.server";
import { linkToken } from "~/app/domain/links/link.server";
import { addDays, today } from "~/app/domain/rules/plain-date";
import { read } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { auditRows, introductions, introductionSteps, outgoingMails } from "~/db/schema/index.server";
import { aCandidate, aConsent } from "../../factories/candidates";
import { anEnquiry } from "../../factories/enquiries";
import { aGroup, anAgreement } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";

useTestDatabase();

const gone: unknown = expect.objectContaining({ init: { status: 404 } });

async function introduced(over: Parameters<typeof aCandidate>[1] = {}) {
  const { coordinator: actor } = await aGroup();
  await anAgreement(actor);
  const { id: enquiryId, firmId } = await anEnquiry(actor);
  const { id: candidateId } = await aCandidate(actor, over);
  const { ids } = await introduce(actor, enquiryId, { requestId: newId(), candidateIds: [candidateId] });
  return { actor, enquiryId, firmId, candidateId, id: ids[0] ?? "" };
}

const row = async (id: string) =>
  (await read().select().from(introductions).where(eq(introductions.id, id)))[0];
const stepsOf = async (id: string) =>
  (
    await read()
      .select({ kind: introductionSteps.kind })
      .from(introductionSteps)
      .where(eq(introductionSteps.introductionId, id))
      .orderBy(introductionSteps.id)
  ).map(({ kind }) => kind);
const mailsOf = (template: string) =>
  read().select().from(outgoingMails).where(eq(outgoingMails.template, template));
const toFirm = (firmId: string) => ({ purpose: "identity-to-firm" as const, firmId });

async function shownAt(template: string) {
  const mail = (await mailsOf(template)).at(-1);
  const page = await answerPage(linkToken(mail?.about.linkTokenId ?? ""), true);
  return page.state === "open" ? page.people : null;
}

describe("introducing", () => {
  test("shows the firm nothing yet, writes to nobody, and is the same twice", async () => {
    const { actor, enquiryId, candidateId, id } = await introduced();
    expect(await row(id)).toMatchObject({ shares: "nothing", candidateId });
    const again = await introduce(actor, enquiryId, { requestId: newId(), candidateIds: [candidateId] });
    expect(again.ids).toEqual([]);
    expect(await read().select().from(introductions)).toHaveLength(1);
    expect(await mailsOf("introduction-profile")).toEqual([]);
    expect((await introductionPage(actor, id)).preview).toBeNull();
  });

  test("offers those who are not in it, with what they agreed to here", async () => {
    const { actor, enquiryId, firmId } = await introduced();
    const { id } = await aCandidate(actor, { calledName: "Yonas", fullName: "Yonas Ærø" });
    expect((await introducible(actor, enquiryId, "")).candidates).toMatchObject([
      { id, mayProfile: false, mayIdentity: false },
    ]);
    await aConsent(actor, id);
    await aConsent(actor, id, toFirm(firmId));
    expect((await introducible(actor, enquiryId, "Aeroe")).candidates).toMatchObject([
      { id, mayProfile: true, mayIdentity: true },
    ]);
    expect((await introducible(actor, enquiryId, "nobody")).candidates).toEqual([]);
  });

  test("not to an ended enquiry, nor another group's people or enquiry", async () => {
    const { actor, enquiryId, candidateId, id } = await introduced();
    const { coordinator: stranger } = await aGroup();
    const people = { requestId: newId(), candidateIds: [candidateId] };
    await expect(introduce(stranger, enquiryId, people)).rejects.toEqual(gone);
    await anAgreement(stranger);
    const foreign = await aCandidate(stranger);
    await expect(
      introduce(actor, enquiryId, { requestId: newId(), candidateIds: [foreign.id] }),
    ).rejects.toEqual(gone);
    for (const attempt of [
      () => introducible(stranger, enquiryId, ""),
      () => introductionPage(stranger, id),
      () => share(stranger, id, { level: "nothing", version: 1 }),
      () => endIntroduction(stranger, id, {}),
      () => share(stranger, id, { level: "profile", version: 1 }),
    ]) {
      await expect(attempt()).rejects.toEqual(gone);
    }
    await endEnquiry(actor, enquiryId, { reason: "agreed" });
    await expect(introduce(actor, enquiryId, people)).rejects.toMatchObject({ code: "enquiryEnded" });
  });
});

describe("sharing", () => {
  test("needs its consent, and then sends a link and nothing else", async () => {
    const { actor, firmId, candidateId, id } = await introduced();
    for (const level of ["profile", "identity"] as const) {
      await expect(share(actor, id, { level, version: 1 })).rejects.toMatchObject({
        code: "sharingConsentMissing",
      });
    }
    await aConsent(actor, candidateId);
    await share(actor, id, { level: "profile", version: 1 });
    await share(actor, id, { level: "profile", version: 1 });
    expect(await shownAt("introduction-profile")).toMatchObject([
      { profile: expect.stringContaining("syet") as string, name: null, phone: null },
    ]);
    expect(await mailsOf("introduction-profile")).toHaveLength(1);
    await aConsent(actor, candidateId, toFirm(firmId));
    await expect(share(actor, id, { level: "identity", version: 1 })).rejects.toMatchObject({
      code: "stale",
    });
    await share(actor, id, { level: "identity", version: 2 });
    expect(await shownAt("introduction-named")).toMatchObject([
      { name: "Amina Haddad", phone: "20 30 40 50" },
    ]);
    expect(JSON.stringify(await read().select().from(outgoingMails))).not.toMatch(/Amina|20 30 40 50|syet/);
    expect(await stepsOf(id)).toEqual(["proposed", "profile-shared", "identity-shared"]);
  });

  test("consent to another firm is none to this one", async () => {
    const { actor, candidateId, id } = await introduced();
    const elsewhere = await anEnquiry(actor);
    await aConsent(actor, candidateId, toFirm(elsewhere.firmId));
    await expect(share(actor, id, { level: "identity", version: 1 })).rejects.toMatchObject({
      code: "sharingConsentMissing",
    });
  });

  test("each reading by the firm leaves an audit row; a preview and HEAD leave none", async () => {
    const { actor, firmId, candidateId, id } = await introduced();
    await aConsent(actor, candidateId, toFirm(firmId));
    await share(actor, id, { level: "identity", version: 1 });
    const reads = () => read().select().from(auditRows).where(eq(auditRows.action, "candidate.read"));
    expect((await introductionPage(actor, id)).preview).toMatchObject({
      name: "Amina Haddad",
      profile: null,
    });
    const [mail] = await mailsOf("introduction-named");
    const token = linkToken(mail?.about.linkTokenId ?? "");
    await answerPage(token, false);
    expect(await reads()).toEqual([]);
    await answerPage(token, true);
    await answerPage(token, true);
    expect(await reads()).toMatchObject([
      { actorKind: "firm", subjectId: candidateId, organisationId: actor.groupId },
      { actorKind: "firm", subjectId: candidateId },
    ]);
  });

  test("ends at once with the consent, and by a tap of ours", async () => {
    const { actor, firmId, candidateId, id } = await introduced();
    const { id: consentId } = await aConsent(actor, candidateId, toFirm(firmId));
    await share(actor, id, { level: "identity", version: 1 });
    expect(await shownAt("introduction-named")).toHaveLength(1);
    await withdrawConsent(actor, candidateId, consentId);
    expect(await shownAt("introduction-named")).toEqual([]);
    await aConsent(actor, candidateId);
    const version = (await row(id))?.version ?? 0;
    await share(actor, id, { level: "profile", version });
    await share(actor, id, { level: "nothing", version: version + 1 });
    expect(await shownAt("introduction-named")).toEqual([]);
    expect((await introductionPage(actor, id)).preview).toBeNull();
  });

  test("a firm that said no is not written to", async () => {
    const { actor, firmId, candidateId, id } = await introduced();
    await aConsent(actor, candidateId);
    await noteRefusal(actor, firmId, { scope: "workplace", via: "call" });
    await expect(share(actor, id, { level: "profile", version: 1 })).rejects.toMatchObject({
      code: "refusedFirm",
    });
    expect(await row(id)).toMatchObject({ shares: "nothing" });
  });
});

describe("the meeting", () => {
  const meeting = (over: object = {}) => ({
    version: 1,
    date: addDays(today(), 7),
    time: "09:30",
    place: "I kantinen",
    companion: "Tove Tovholder",
    ...over,
  });

  test("goes to firm and candidate, each with nothing about the other", async () => {
    const { actor, id } = await introduced({ email: "amina@example.org", locale: "en" });
    expect(await setMeeting(actor, id, meeting())).toEqual({ candidateIsMailed: true });
    expect(await row(id)).toMatchObject({ meetingPlace: "I kantinen", version: 2 });
    expect(await mailsOf("meeting-firm")).toHaveLength(1);
    expect(await mailsOf("meeting-candidate")).toMatchObject([
      { toEmail: "amina@example.org", locale: "en" },
    ]);
    await expect(setMeeting(actor, id, meeting())).rejects.toMatchObject({ code: "stale" });
  });

  test("without an address the candidate gets no mail", async () => {
    const { actor, id } = await introduced();
    expect(await setMeeting(actor, id, meeting())).toEqual({ candidateIsMailed: false });
  });

  test("not in the past, not with the candidate's name in the mail to the firm", async () => {
    const { actor, id } = await introduced();
    await expect(setMeeting(actor, id, meeting({ date: addDays(today(), -1) }))).rejects.toMatchObject({
      code: "datePast",
      field: "date",
    });
    await expect(setMeeting(actor, id, meeting({ companion: "Amina" }))).rejects.toMatchObject({
      code: "leak",
      field: "companion",
    });
  });

  test("met, ended, taken back: the firm sees nothing after the end", async () => {
    const { actor, candidateId, id } = await introduced();
    await aConsent(actor, candidateId);
    await share(actor, id, { level: "profile", version: 1 });
    await endIntroduction(actor, id, { met: true });
    await endIntroduction(actor, id, { met: true });
    await endIntroduction(actor, id, { reason: "started" });
    expect(await row(id)).toMatchObject({ endedReason: "started", shares: "nothing" });
    expect(await shownAt("introduction-profile")).toEqual([]);
    await endIntroduction(actor, id, { undo: true });
    expect(await row(id)).toMatchObject({ endedAt: null, shares: "nothing" });
    expect(await stepsOf(id)).toEqual(["proposed", "profile-shared", "met", "ended", "proposed"]);
  });
});
