import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { withdrawConsent } from "~/app/domain/consents/withdraw-consent.server";
import { answerCase } from "~/app/domain/handovers/answer-case.server";
import { casePage } from "~/app/domain/handovers/case-page.server";
import { closeHandover, markSeen } from "~/app/domain/handovers/change-handover.server";
import { fileUnitMail } from "~/app/domain/handovers/file-unit-mail.server";
import { handoverPage } from "~/app/domain/handovers/handover-page.server";
import { listHandovers } from "~/app/domain/handovers/list-handovers.server";
import { recordAnswer } from "~/app/domain/handovers/record-answer.server";
import { tellOutcome } from "~/app/domain/handovers/tell-outcome.server";
import { unitInbox } from "~/app/domain/handovers/unit-inbox.server";
import { writeToGroup } from "~/app/domain/handovers/write-to-group.server";
import { writeToUnit } from "~/app/domain/handovers/write-to-unit.server";
import { mayStillSend } from "~/app/domain/mail/outbox/may-still-send.server";
import { read, transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { handovers, outcomes, outgoingMails, unitAnswers } from "~/db/schema/index.server";
import { aConsent } from "~/tests/factories/candidates";
import { aHandover, asReader } from "~/tests/factories/handovers";
import { aConsultant, aGroup, aLinkedPair, anAgreement, aUnit, aVolunteer } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

const gone: unknown = expect.objectContaining({ init: { status: 404 } });
const problem = (code: string): unknown => expect.objectContaining({ code });

async function aCase({ mayTell = false } = {}) {
  const pair = await aLinkedPair();
  const actor = await aVolunteer(pair.coordinator);
  const receiver = { unitId: pair.unitId };
  const handover = await aHandover(actor, receiver);
  const tell = mayTell
    ? await aConsent(actor, handover.candidateId, { purpose: "unit-may-tell", receiver })
    : null;
  return { ...pair, actor, receiver, handover, tell, reader: asReader(pair.lead) };
}

const row = async (id: string) => (await read().select().from(handovers).where(eq(handovers.id, id)))[0];
const mailsOf = (template: string) =>
  read().select().from(outgoingMails).where(eq(outgoingMails.template, template));
const answer = (kind: "going-on" | "missing" | "not-now", text?: string) => ({
  requestId: newId(),
  answer: kind,
  text,
});

describe("the unit's answer", () => {
  test("reaches the group where the person agreed, and the volunteer gets a mail without content", async () => {
    const { actor, reader, handover } = await aCase({ mayTell: true });
    await answerCase(reader, handover.id, answer("going-on"));
    expect(await row(handover.id)).toMatchObject({ state: "going-on", wantsUnitSince: null });
    const page = await handoverPage(actor, handover.id);
    expect(page.told.state).toBe("going-on");
    expect(page.wantsGroupSince).toBeInstanceOf(Date);
    const mails = await mailsOf("unit-answered");
    expect(mails).toMatchObject([{ toEmail: actor.email, about: { handoverId: handover.id } }]);
    expect(JSON.stringify(mails)).not.toMatch(/Amina|going-on/);
    await markSeen(actor, handover.id, page.version);
    expect((await handoverPage(actor, handover.id)).wantsGroupSince).toBeNull();
  });

  test.each(["going-on", "not-now"] as const)(
    "%s leaves no trace with the group without that consent",
    async (kind) => {
      const { actor, reader, handover } = await aCase();
      const before = {
        page: await handoverPage(actor, handover.id),
        list: await listHandovers(actor, { filter: "open" }),
      };
      await answerCase(reader, handover.id, answer(kind));
      const after = {
        page: await handoverPage(actor, handover.id),
        list: await listHandovers(actor, { filter: "open" }),
      };
      expect({ ...after.page, requestId: "" }).toEqual({ ...before.page, requestId: "" });
      expect(after.list).toEqual(before.list);
      expect(await mailsOf("unit-answered")).toHaveLength(0);
      const page = await casePage(reader, handover.id);
      expect(page.isShown && page.state).toBe(kind);
    },
  );

  test("what was answered before the person agreed is not told afterwards", async () => {
    const { actor, reader, handover, receiver } = await aCase();
    await answerCase(reader, handover.id, answer("not-now"));
    await aConsent(actor, handover.candidateId, { purpose: "unit-may-tell", receiver });
    expect((await handoverPage(actor, handover.id)).told.state).toBe("sent");
    await answerCase(reader, handover.id, answer("going-on"));
    expect((await handoverPage(actor, handover.id)).told.state).toBe("going-on");
  });

  test("is no longer told once that consent is withdrawn", async () => {
    const { actor, reader, handover, tell } = await aCase({ mayTell: true });
    await answerCase(reader, handover.id, answer("going-on"));
    await tellOutcome(reader, handover.id, { requestId: newId(), kind: "job" });
    expect((await handoverPage(actor, handover.id)).told).toMatchObject({
      state: "going-on",
      outcome: "job",
    });
    await withdrawConsent(actor, handover.candidateId, tell?.id ?? "");
    const page = await handoverPage(actor, handover.id);
    expect(page.told).toMatchObject({ state: "sent", outcome: null });
    expect(page.entries.map(({ step }) => step)).toEqual(["sent"]);
    const { handovers: lines } = await listHandovers(actor, { filter: "open" });
    expect(lines[0]?.told).toMatchObject({ state: "sent", outcome: null });
  });

  test("something missing is a question that always reaches the group; the reply goes back", async () => {
    const { actor, reader, handover } = await aCase();
    await answerCase(reader, handover.id, answer("missing", "Hvornår kan personen begynde?"));
    const asked = await handoverPage(actor, handover.id);
    expect(asked.told.state).toBe("asked");
    expect(asked.entries.at(-1)).toMatchObject({ side: "unit", text: "Hvornår kan personen begynde?" });
    expect(await mailsOf("unit-answered")).toHaveLength(1);
    expect((await listHandovers(actor, { filter: "us" })).handovers).toHaveLength(1);
    const reply = { requestId: newId(), text: "Den 1. februar" };
    await writeToUnit(actor, handover.id, reply);
    await writeToUnit(actor, handover.id, reply);
    const after = await row(handover.id);
    expect(after).toMatchObject({ state: "sent", wantsGroupSince: null });
    expect(after?.wantsUnitSince).toBeInstanceOf(Date);
    const [notice] = await mailsOf("handover-notice");
    const told = await mailsOf("handover-message");
    expect(told).toMatchObject([{ toEmail: notice?.toEmail }]);
    expect(told[0]?.about.linkTokenId).toBe(notice?.about.linkTokenId);
    const page = await casePage(reader, handover.id);
    expect(page.isShown && page.entries.at(-1)?.text).toBe("Den 1. februar");
  });

  test("two consultants at once: the first wins, the other is told who, and may answer again having read it", async () => {
    const { lead, handover } = await aCase();
    const karen = asReader(await aConsultant(lead));
    const first = await casePage(asReader(lead), handover.id);
    const seen = first.isShown ? first.lastAnswerId : "?";
    await answerCase(asReader(lead), handover.id, { ...answer("going-on"), seen });
    await expect(answerCase(karen, handover.id, { ...answer("not-now"), seen })).rejects.toMatchObject({
      code: "answeredFirst",
      words: { name: lead.name, answer: "going-on" },
    });
    expect(await row(handover.id)).toMatchObject({ state: "going-on" });
    const again = await casePage(karen, handover.id);
    const lastRead = again.isShown ? again.lastAnswerId : "?";
    await answerCase(karen, handover.id, { ...answer("not-now"), seen: lastRead });
    expect(await read().select().from(unitAnswers)).toHaveLength(2);
    expect(await row(handover.id)).toMatchObject({ state: "not-now" });
  });

  test("posted twice is one", async () => {
    const { reader, handover } = await aCase({ mayTell: true });
    const twice = answer("going-on");
    await Promise.all([answerCase(reader, handover.id, twice), answerCase(reader, handover.id, twice)]);
    const outcome = { requestId: newId(), kind: "received" as const };
    await tellOutcome(reader, handover.id, outcome);
    await tellOutcome(reader, handover.id, outcome);
    const message = { requestId: newId(), text: "Tak" };
    await writeToGroup(reader, handover.id, message);
    await writeToGroup(reader, handover.id, message);
    expect(await read().select().from(unitAnswers)).toHaveLength(1);
    expect(await read().select().from(outcomes)).toHaveLength(1);
    const page = await casePage(reader, handover.id);
    expect(page.isShown && page.entries.filter(({ text }) => text === "Tak")).toHaveLength(1);
  });

  test("an outcome is refused without the consent that it may be told", async () => {
    const { reader, handover } = await aCase();
    await expect(tellOutcome(reader, handover.id, { requestId: newId(), kind: "job" })).rejects.toEqual(
      problem("mayNotTell"),
    );
    expect(await read().select().from(outcomes)).toHaveLength(0);
  });

  test("withdrawn while the page is open: nothing is taken in", async () => {
    const { actor, reader, handover } = await aCase({ mayTell: true });
    await casePage(reader, handover.id);
    await withdrawConsent(actor, handover.candidateId, handover.consentId);
    await expect(answerCase(reader, handover.id, answer("going-on"))).rejects.toEqual(problem("caseClosed"));
    await expect(writeToGroup(reader, handover.id, { requestId: newId(), text: "x" })).rejects.toEqual(
      problem("caseClosed"),
    );
    await expect(writeToUnit(actor, handover.id, { requestId: newId(), text: "x" })).rejects.toEqual(
      problem("caseClosed"),
    );
    expect(await mailsOf("consent-withdrawn")).toHaveLength(1);
  });

  test("another unit's and another group's case does not exist", async () => {
    const { handover } = await aCase({ mayTell: true });
    const { lead: other } = await aUnit();
    const stranger = asReader(other);
    const text = { requestId: newId(), text: "x" };
    await expect(answerCase(stranger, handover.id, answer("going-on"))).rejects.toEqual(gone);
    await expect(writeToGroup(stranger, handover.id, text)).rejects.toEqual(gone);
    await expect(tellOutcome(stranger, handover.id, { requestId: newId(), kind: "job" })).rejects.toEqual(
      gone,
    );
    const { coordinator } = await aGroup();
    await expect(writeToUnit(coordinator, handover.id, text)).rejects.toEqual(gone);
    const close = { reason: "finished" as const, version: 1 };
    await expect(closeHandover(coordinator, handover.id, close)).rejects.toEqual(gone);
    const told = { requestId: newId(), answer: "missing" as const, saidBy: "x" };
    await expect(recordAnswer(coordinator, handover.id, told)).rejects.toEqual(gone);
  });
});

describe("a mail reply of the unit's", () => {
  test("lands with the group, which must read it; the volunteer is told", async () => {
    const { actor, reader, handover } = await aCase();
    await writeToGroup(reader, handover.id, { requestId: newId(), text: "Vi vender tilbage" });
    const page = await handoverPage(actor, handover.id);
    const at = new Date();
    const mail = {
      groupId: actor.groupId,
      handoverId: handover.id,
      messageId: newId(),
      fromName: "Karen",
      at,
    };
    await transact((tx) => fileUnitMail(tx, mail));
    const after = await row(handover.id);
    expect(after?.wantsGroupSince).toEqual(page.wantsGroupSince);
    expect(after?.wantsUnitSince).toBeNull();
    expect(await mailsOf("unit-answered")).toHaveLength(2);
  });
});

describe("paper", () => {
  test("what the unit said is noted only where the person agreed; a question always", async () => {
    const { coordinator: actor } = await aGroup();
    await anAgreement(actor);
    const receiver = { municipalityCode: "0336" };
    const { id, candidateId } = await aHandover(actor, receiver);
    const told = (kind: "going-on" | "missing") => ({ requestId: newId(), answer: kind, saidBy: "Mette" });
    await expect(recordAnswer(actor, id, told("going-on"))).rejects.toEqual(problem("mayNotTell"));
    await recordAnswer(actor, id, told("missing"));
    expect((await handoverPage(actor, id)).told.state).toBe("asked");
    await aConsent(actor, candidateId, { purpose: "unit-may-tell", receiver });
    await recordAnswer(actor, id, told("going-on"));
    const page = await handoverPage(actor, id);
    expect(page.told.state).toBe("going-on");
    expect(page.entries.at(-1)).toMatchObject({ by: "Mette", recorded: true });
  });
});

describe("closing", () => {
  test("taken back: our copy is emptied, the unit is told and sees nothing", async () => {
    const { actor, reader, handover } = await aCase();
    const { version } = await handoverPage(actor, handover.id);
    await closeHandover(actor, handover.id, { reason: "withdrawn-by-group", version });
    await closeHandover(actor, handover.id, { reason: "withdrawn-by-group", version });
    expect(await row(handover.id)).toMatchObject({ state: "closed", snapshot: null });
    expect(await casePage(reader, handover.id)).toMatchObject({ isShown: false });
    const [mail, ...more] = await mailsOf("handover-message");
    expect(more).toEqual([]);
    expect(mail && (await mayStillSend(read(), mail, new Date()))).toBeNull();
    const [notice] = await mailsOf("handover-notice");
    expect(notice && (await mayStillSend(read(), notice, new Date()))).toBe("case-closed");
  });

  test("finished: the unit can read but not answer", async () => {
    const { actor, reader, handover } = await aCase();
    const { version } = await handoverPage(actor, handover.id);
    await closeHandover(actor, handover.id, { reason: "finished", version });
    expect(await casePage(reader, handover.id)).toMatchObject({ isShown: true, isClosed: true });
    await expect(answerCase(reader, handover.id, answer("going-on"))).rejects.toEqual(problem("caseClosed"));
  });

  test("the second of two who close is told", async () => {
    const { actor, reader, handover } = await aCase();
    const { version } = await handoverPage(actor, handover.id);
    await answerCase(reader, handover.id, answer("missing", "Hvornår?"));
    await expect(closeHandover(actor, handover.id, { reason: "finished", version })).rejects.toEqual(
      problem("stale"),
    );
  });
});

describe("the inbox", () => {
  test("tells who waits for whom, without a name", async () => {
    const { actor, lead, reader, handover } = await aCase();
    const all = { part: null, mine: false, cursor: null };
    const part = async () =>
      Object.entries((await unitInbox(lead, all)).counts).flatMap(([name, n]) => (n > 0 ? [name] : []));
    expect(await part()).toEqual(["new"]);
    expect(JSON.stringify(await unitInbox(lead, all))).not.toContain("Amina");
    await answerCase(reader, handover.id, answer("missing", "Hvornår?"));
    expect(await part()).toEqual(["waiting-for-them"]);
    await writeToUnit(actor, handover.id, { requestId: newId(), text: "Nu" });
    expect(await part()).toEqual(["waiting-for-us"]);
    await answerCase(reader, handover.id, answer("going-on"));
    expect(await part()).toEqual(["going-on"]);
    await answerCase(reader, handover.id, answer("not-now"));
    expect(await part()).toEqual(["done"]);
    const { lead: other } = await aUnit();
    const [done] = (await unitInbox(lead, { ...all, part: "done" })).cases;
    expect(done).toMatchObject({ id: handover.id, part: "done" });
    expect((await unitInbox(other, all)).cases).toEqual([]);
  });
});
