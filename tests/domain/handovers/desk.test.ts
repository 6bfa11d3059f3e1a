import { describe, expect, test } from "vitest";
import { withdrawConsent } from "~/app/domain/consents/withdraw-consent.server";
import { answerCase } from "~/app/domain/handovers/answer-case.server";
import { casePage } from "~/app/domain/handovers/case-page.server";
import { giveCase } from "~/app/domain/handovers/give-case.server";
import { handoverPage } from "~/app/domain/handovers/handover-page.server";
import { forgetPresences, presenceLives } from "~/app/domain/handovers/presence.server";
import { unitInbox } from "~/app/domain/handovers/unit-inbox.server";
import { writeToGroup } from "~/app/domain/handovers/write-to-group.server";
import { read } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { casePresences, handoverSteps, unitAnswers } from "~/db/schema/index.server";
import { aConsent } from "~/tests/factories/candidates";
import { aHandover, asReader } from "~/tests/factories/handovers";
import { aConsultant, aLinkedPair, aUnit } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

const problem = (code: string): unknown => expect.objectContaining({ code });

async function aCase() {
  const pair = await aLinkedPair();
  const handover = await aHandover(pair.coordinator, { unitId: pair.unitId });
  const consultant = await aConsultant(pair.lead);
  return { ...pair, actor: pair.coordinator, handover, consultant, reader: asReader(pair.lead) };
}

const shown = async (...of: Parameters<typeof casePage>) => {
  const page = await casePage(...of);
  if (!page.isShown) throw new Error("The case is shown.");
  return page;
};

describe("the unit's desk", () => {
  test("a case is given to a colleague, or by name, and each finds their own", async () => {
    const { actor, handover, consultant, lead, reader } = await aCase();
    const mine = { part: null, mine: true, cursor: null };
    expect((await unitInbox(consultant, mine)).cases).toEqual([]);
    await giveCase(reader, handover.id, { staff: consultant.userId });
    expect((await unitInbox(consultant, mine)).cases).toMatchObject([{ with: consultant.name }]);
    expect((await unitInbox(lead, mine)).cases).toEqual([]);
    await giveCase(reader, handover.id, { caseworker: "Jytte Mogensen" });
    expect(await shown(reader, handover.id)).toMatchObject({ assignedName: "Jytte Mogensen" });
    expect(JSON.stringify(await handoverPage(actor, handover.id))).not.toContain("Jytte");
    const { lead: stranger } = await aUnit();
    await expect(giveCase(reader, handover.id, { staff: stranger.userId })).rejects.toEqual(
      problem("choose"),
    );
  });

  test("two who read the same case see each other, for a few minutes", async () => {
    const { handover, consultant, reader } = await aCase();
    expect((await shown(reader, handover.id)).others).toEqual([]);
    expect((await shown(asReader(consultant), handover.id)).others).toEqual([reader.name]);
    expect((await shown(reader, handover.id)).others).toEqual([consultant.name]);
    await forgetPresences(new Date(Date.now() + presenceLives + 1000));
    expect(await read().select().from(casePresences)).toEqual([]);
  });

  test("two answer at once: one wins, the other is told who", async () => {
    const { handover, consultant, reader } = await aCase();
    const { lastAnswerId: seen } = await shown(reader, handover.id);
    const both = await Promise.allSettled([
      answerCase(reader, handover.id, { requestId: newId(), answer: "going-on", seen }),
      answerCase(asReader(consultant), handover.id, { requestId: newId(), answer: "not-now", seen }),
    ]);
    const winner = both[0].status === "fulfilled" ? reader.name : consultant.name;
    expect(both.filter(({ status }) => status === "rejected")).toMatchObject([
      { reason: { code: "answeredFirst", words: { name: winner } } },
    ]);
  });

  test("why a unit does not go on it may note for itself: its colleagues read it, the group never, and it goes with our copy", async () => {
    const { actor, handover, consultant, reader } = await aCase();
    await aConsent(actor, handover.candidateId, {
      purpose: "unit-may-tell",
      receiver: { unitId: reader.unitId },
    });
    const ownReason = "Borgeren er i gang med et andet forløb.";
    await answerCase(reader, handover.id, { requestId: newId(), answer: "not-now", ownReason });
    const page = await shown(asReader(consultant), handover.id);
    expect(Object.values(page.ownReasons)).toEqual([ownReason]);
    expect(page.plain).not.toContain(ownReason);
    const groups = await handoverPage(actor, handover.id);
    expect(JSON.stringify(groups)).toContain("not-now");
    expect(JSON.stringify([groups, await read().select().from(handoverSteps)])).not.toContain(ownReason);
    await withdrawConsent(actor, handover.candidateId, handover.consentId);
    expect(await read().select().from(unitAnswers)).toMatchObject([{ answer: "not-now", ownReason: null }]);
  });

  test("a consent withdrawn while the page is open closes it on the next action, whatever that is", async () => {
    const { actor, handover, consultant, reader } = await aCase();
    const page = await shown(reader, handover.id);
    await withdrawConsent(actor, handover.candidateId, handover.consentId);
    const acts = [
      () => answerCase(reader, handover.id, { requestId: page.requestIds.answer, answer: "going-on" }),
      () => writeToGroup(reader, handover.id, { requestId: newId(), text: "Ring" }),
      () => giveCase(reader, handover.id, { staff: consultant.userId }),
    ];
    for (const act of acts) await expect(act()).rejects.toEqual(problem("caseClosed"));
    expect(await casePage(reader, handover.id)).toMatchObject({
      isShown: false,
      closedReason: "consent-withdrawn",
    });
  });
});
