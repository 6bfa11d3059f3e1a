import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { withdrawConsent } from "~/app/domain/consents/withdraw-consent.server";
import { answerCase } from "~/app/domain/handovers/answer-case.server";
import { openCase } from "~/app/domain/handovers/case-link.server";
import { casePage } from "~/app/domain/handovers/case-page.server";
import { handoverPage } from "~/app/domain/handovers/handover-page.server";
import { openOutcomes } from "~/app/domain/handovers/open-outcomes.server";
import { recordAnswer } from "~/app/domain/handovers/record-answer.server";
import { sendOnPage } from "~/app/domain/handovers/send-on-page.server";
import { tellOutcome } from "~/app/domain/handovers/tell-outcome.server";
import { findUnitVisit, openUnitInbox } from "~/app/domain/handovers/unit-link.server";
import { mayStillSend } from "~/app/domain/mail/outbox/may-still-send.server";
import { renderOutgoing } from "~/app/domain/mail/outbox/render-outgoing.server";
import { isWorkday } from "~/app/domain/letters/letter-times";
import { addDays, addMonths, today, type PlainDate } from "~/app/domain/rules/plain-date";
import { leavePlatform } from "~/app/domain/units/leave-platform.server";
import { unitAgreementOf } from "~/app/domain/units/unit-agreement.server";
import { unitAgreementVersion } from "~/app/domain/units/unit-agreement-version";
import { sendUnitLetters } from "~/app/domain/unit-letters/send-unit-letters.server";
import { read } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { handovers, memberships, outgoingMails, unitAgreements } from "~/db/schema/index.server";
import { tokenOf } from "~/tests/routes/access/lookups";
import { aCandidate, aConsent } from "~/tests/factories/candidates";
import { aFirm } from "~/tests/factories/firms";
import { aHandover, asReader } from "~/tests/factories/handovers";
import { aLinkedPair } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

const problem = (code: string): unknown => expect.objectContaining({ code });
/** The first Monday, in a month after this one, that is a working day and has such a Tuesday in the same month. */
function mondayToCome(): PlainDate {
  const [monday] = Array.from({ length: 60 }, (_, n) => addDays(addMonths(`${today().slice(0, 8)}01`, 2), n))
    .filter((day) => new Date(`${day}T12:00:00Z`).getUTCDay() === 1 && day.slice(8) < "28")
    .filter((day) => isWorkday(day) && isWorkday(addDays(day, 1)));
  if (!monday) throw new Error("There is such a Monday.");
  return monday;
}

const dayOfLetters = mondayToCome();
/** An instant so many days after that Monday, within working hours unless another hour (UTC) is given. */
const then = (days: number, hour = "09") => new Date(`${addDays(dayOfLetters, days)}T${hour}:00:00Z`);
const [monday, tuesday] = [then(0), then(1)];

async function aCase(unit: { hasAgreed?: boolean } = {}) {
  const pair = await aLinkedPair({ unit });
  const receiver = { unitId: pair.unitId };
  const firmId = await aFirm(pair.coordinator, { name: "Vaskeriet" });
  const handover = await aHandover(pair.coordinator, receiver, { offer: { firmId } });
  return { ...pair, actor: pair.coordinator, receiver, handover, reader: asReader(pair.lead) };
}

const mailsOf = (template: string) =>
  read().select().from(outgoingMails).where(eq(outgoingMails.template, template));

async function mayTell({ actor, handover, receiver }: Awaited<ReturnType<typeof aCase>>) {
  return aConsent(actor, handover.candidateId, { purpose: "unit-may-tell", receiver });
}

describe("the letters to a unit", () => {
  test("one a week about all that waits, without a name; never twice, and not when nothing waits", async () => {
    const { actor, receiver, reader, handover } = await aCase();
    const second = await aHandover(actor, receiver);
    expect(await sendUnitLetters(monday)).toBe(1);
    await Promise.all([sendUnitLetters(monday), sendUnitLetters(tuesday)]);
    const [mail, ...others] = await mailsOf("unit-waiting");
    expect(others).toEqual([]);
    if (!mail) throw new Error("There is a letter.");
    expect(await mayStillSend(read(), mail, monday)).toBeNull();
    const { text, subject } = await renderOutgoing(read(), mail);
    expect(subject).toBe("2 sager venter på jer");
    expect(text).toContain("virksomhedspraktik, Vaskeriet");
    expect(text).not.toContain("Amina");
    for (const { id } of [handover, second])
      await answerCase(reader, id, { requestId: newId(), answer: "going-on" });
    expect(await sendUnitLetters(then(7))).toBe(0);
  });

  test("missed on Monday it goes on Tuesday; never at night or on a Sunday", async () => {
    await aCase();
    expect(await sendUnitLetters(then(-1, "11"))).toBe(0);
    expect(await sendUnitLetters(then(0, "03"))).toBe(0);
    expect(await sendUnitLetters(tuesday)).toBe(1);
  });

  test("what came of the open cases is asked once a month in one mail, and only under that consent", async () => {
    const one = await aCase();
    await answerCase(one.reader, one.handover.id, { requestId: newId(), answer: "going-on" });
    await sendUnitLetters(monday);
    expect(await mailsOf("unit-outcomes")).toEqual([]);
    expect((await openOutcomes(one.reader)).cases).toEqual([]);
    const consent = await mayTell(one);
    await sendUnitLetters(monday);
    await sendUnitLetters(tuesday);
    expect(await mailsOf("unit-outcomes")).toHaveLength(1);
    const { cases } = await openOutcomes(one.reader);
    expect(cases).toMatchObject([{ calledName: "Amina", firm: "Vaskeriet" }]);
    await withdrawConsent(one.actor, one.handover.candidateId, consent.id);
    expect((await openOutcomes(one.reader)).cases).toEqual([]);
    const [mail] = await mailsOf("unit-outcomes");
    if (!mail) throw new Error("There is a letter.");
    await expect(renderOutgoing(read(), mail)).rejects.toEqual(
      expect.objectContaining({ reason: "answered-meanwhile" }),
    );
  });

  test("it is asked of every open case, however many: the mail counts them all, the list goes on page by page", async () => {
    const one = await aCase();
    for (const { id } of [await aCandidate(one.actor), await aCandidate(one.actor)]) {
      await aHandover(one.actor, { unitId: one.unitId }, { candidateId: id });
      await mayTell({ ...one, handover: { ...one.handover, candidateId: id } });
    }
    await mayTell(one);
    await sendUnitLetters(monday);
    const [mail] = await mailsOf("unit-outcomes");
    if (!mail) throw new Error("There is a letter.");
    expect((await renderOutgoing(read(), mail)).text).toContain("3 ");
    const first = await openOutcomes(one.reader, { most: 2 });
    const second = await openOutcomes(one.reader, { most: 2, after: first.next });
    expect([first.cases.length, second.cases.length, second.next]).toEqual([2, 1, null]);
    expect(new Set([...first.cases, ...second.cases].map(({ id }) => id)).size).toBe(3);
  });

  test("a shared mailbox works through all of it by the letter's link, by name and without an account", async () => {
    const one = await aCase();
    await mayTell(one);
    await sendUnitLetters(monday);
    const token = await tokenOf("unit-inbox", one.unitId);
    const visit = await openUnitInbox(token, "Jytte");
    const found = await findUnitVisit([visit ?? ""]);
    expect(found).toEqual({ unitId: one.unitId, name: "Jytte" });
    expect(await findUnitVisit([visit ?? ""], new Date(Date.now() + 13 * 3_600_000))).toBeNull();
  });
});

describe("a placement that has started", () => {
  test("is told with firm and dates, and shown only while the person lets it be", async () => {
    const one = await aCase();
    const consent = await mayTell(one);
    const { actor, handover, reader } = one;
    await tellOutcome(reader, handover.id, {
      ...{ requestId: newId(), kind: "started", firmName: "Vaskeriet" },
      ...{ startsOn: "2027-02-01", endsOn: "2027-04-30" },
    });
    const place = { firmName: "Vaskeriet", startsOn: "2027-02-01", endsOn: "2027-04-30" };
    const page = await handoverPage(actor, handover.id);
    expect(page.entries.at(-1)).toMatchObject({ step: "outcome", code: "started", place });
    await withdrawConsent(actor, handover.candidateId, consent.id);
    expect(JSON.stringify(await handoverPage(actor, handover.id))).not.toContain("2027-02-01");
  });
});

describe("the unit's agreement", () => {
  test("is accepted before the first case is read by link, by whoever opens it, once for the unit", async () => {
    const { unitId, handover } = await aCase({ hasAgreed: false });
    const token = await tokenOf("handover", handover.id);
    await expect(openCase(token, "Jytte")).rejects.toEqual(problem("mustAccept"));
    await expect(openCase(token, "Jytte", "1999-01")).rejects.toEqual(problem("agreementChanged"));
    expect(await unitAgreementOf(unitId)).toBeNull();
    expect(await openCase(token, "Jytte", unitAgreementVersion)).not.toBeNull();
    expect(await openCase(token, "Karl")).not.toBeNull();
    expect(await read().select().from(unitAgreements)).toMatchObject([{ acceptedByName: "Jytte" }]);
  });
});

describe("a unit that leaves", () => {
  test("reads nothing more; its cases close, the group is told, and what it says later is noted", async () => {
    const one = await aCase();
    await mayTell(one);
    const { actor, lead, handover, reader, unitId } = one;
    const token = await tokenOf("handover", handover.id);
    await leavePlatform(lead);
    await leavePlatform(lead);
    expect(await openCase(token, "Jytte")).toBeNull();
    expect(await casePage(reader, handover.id)).toMatchObject({ isShown: false, closedReason: "unit-left" });
    const [row] = await read().select().from(handovers).where(eq(handovers.id, handover.id));
    expect(row).toMatchObject({ state: "closed", closedReason: "unit-left", snapshot: null });
    expect(await mailsOf("unit-left")).toMatchObject([{ toEmail: actor.email }]);
    const staff = await read().select().from(memberships).where(eq(memberships.organisationId, unitId));
    expect(staff.every(({ endedAt }) => endedAt !== null)).toBe(true);
    const page = await sendOnPage(actor, handover.candidateId, { receiver: "", offer: "", find: "" });
    expect(page.receivers).toMatchObject([{ key: "kommune:0336", joined: false }]);
    await recordAnswer(actor, handover.id, { requestId: newId(), answer: "going-on", saidBy: "Jytte" });
    expect(await handoverPage(actor, handover.id)).toMatchObject({
      told: { state: "closed" },
      hasJoined: false,
    });
    expect(await sendUnitLetters(monday)).toBe(0);
  });
});
