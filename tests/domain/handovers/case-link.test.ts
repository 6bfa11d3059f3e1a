import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { withdrawConsent } from "~/app/domain/consents/withdraw-consent.server";
import { answerCase } from "~/app/domain/handovers/answer-case.server";
import { caseLink, findVisit, openCase, renewCaseLink } from "~/app/domain/handovers/case-link.server";
import { casePage } from "~/app/domain/handovers/case-page.server";
import type { CaseReader } from "~/app/domain/handovers/case-reader";
import { closeHandover } from "~/app/domain/handovers/change-handover.server";
import { handoverPage } from "~/app/domain/handovers/handover-page.server";
import { linkToken } from "~/app/domain/links/link.server";
import { read } from "~/db/client.server";
import { newId, type UnitId } from "~/db/ids.server";
import { auditRows, linkVisits, outgoingMails } from "~/db/schema/index.server";
import { aConsent } from "~/tests/factories/candidates";
import { aHandover } from "~/tests/factories/handovers";
import { aLinkedPair } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

const days = (n: number) => new Date(Date.now() + n * 86_400_000);
const gone: unknown = expect.objectContaining({ init: { status: 404 } });

/** The secret of the newest link mailed about a case. */
async function mailed(handoverId: string): Promise<string> {
  const mails = await read().select().from(outgoingMails).orderBy(outgoingMails.id);
  const about = mails.findLast((mail) => mail.about.handoverId === handoverId)?.about;
  return linkToken(about?.linkTokenId ?? "");
}

async function visitor(handoverId: string, name = "Karen"): Promise<CaseReader & { visit: string }> {
  const opened = await openCase(await mailed(handoverId), name);
  if (!opened) throw new Error("The link opens.");
  const found = await findVisit([opened.visit], handoverId);
  const unitId = found?.unitId ?? ("" as UnitId);
  return { unitId, userId: null, name, locale: "da", onlyCase: handoverId, visit: opened.visit };
}

async function twoCases() {
  const pair = await aLinkedPair();
  const receiver = { unitId: pair.unitId };
  const first = await aHandover(pair.coordinator, receiver);
  const second = await aHandover(pair.coordinator, receiver);
  return { ...pair, receiver, first, second };
}

describe("the link of a case", () => {
  test("shows group, firm and step, and nothing of the person; looking changes nothing", async () => {
    const { first } = await twoCases();
    const link = await caseLink(await mailed(first.id));
    expect(link).toMatchObject({ state: "open", group: "Flygtninge Job Stevns", step: "placement" });
    expect(JSON.stringify(link)).not.toContain("Amina");
    expect(await read().select().from(linkVisits)).toHaveLength(0);
    expect(await caseLink("galt")).toEqual({ state: "unknown" });
  });

  test("opens this case and no other", async () => {
    const { first, second } = await twoCases();
    const reader = await visitor(first.id);
    expect(await casePage(reader, first.id)).toMatchObject({ isShown: true, reader: { isVisitor: true } });
    await expect(casePage(reader, second.id)).rejects.toEqual(gone);
    await expect(answerCase(reader, second.id, { requestId: newId(), answer: "going-on" })).rejects.toEqual(
      gone,
    );
    expect(await findVisit([reader.visit], second.id)).toBeNull();
    expect(await findVisit(["galt"], first.id)).toBeNull();
    const reads = await read().select().from(auditRows).where(eq(auditRows.action, "candidate.read"));
    expect(reads).toMatchObject([
      { actorKind: "unit", actorUserId: null, actorOrganisationId: reader.unitId },
    ]);
  });

  test("lets the visitor answer by name; the visit ends after twelve hours", async () => {
    const { coordinator, first, receiver } = await twoCases();
    await aConsent(coordinator, first.candidateId, { purpose: "unit-may-tell", receiver });
    const reader = await visitor(first.id, "Mette fra jobcentret");
    await answerCase(reader, first.id, { requestId: newId(), answer: "going-on" });
    const page = await handoverPage(coordinator, first.id);
    expect(page.entries.map(({ step, by }) => [step, by])).toEqual([
      ["sent", coordinator.name],
      ["opened", "Mette fra jobcentret"],
      ["answered", "Mette fra jobcentret"],
    ]);
    expect(await findVisit([reader.visit], first.id, new Date(Date.now() + 13 * 3_600_000))).toBeNull();
  });

  test("that it was opened is not told to the group without a consent", async () => {
    const { coordinator, first } = await twoCases();
    await visitor(first.id);
    expect((await handoverPage(coordinator, first.id)).entries.map(({ step }) => step)).toEqual(["sent"]);
  });

  test("shows nothing after a withdrawal, also to a visit under way", async () => {
    const { coordinator, first } = await twoCases();
    const token = await mailed(first.id);
    const reader = await visitor(first.id);
    await withdrawConsent(coordinator, first.candidateId, first.consentId);
    expect(await caseLink(token)).toMatchObject({ state: "gone" });
    expect(await openCase(token, "Karen")).toBeNull();
    expect(await casePage(reader, first.id)).toMatchObject({ isShown: false });
  });

  test("lives until 90 days after the case is closed; then a new one goes to the same mailbox", async () => {
    const { coordinator, first } = await twoCases();
    const token = await mailed(first.id);
    expect(await caseLink(token, days(400))).toMatchObject({ state: "open" });
    await closeHandover(coordinator, first.id, { reason: "finished", version: 1 });
    expect(await caseLink(token, days(89))).toMatchObject({ state: "open" });
    expect(await caseLink(token, days(91))).toMatchObject({ state: "old" });
    const before = await read().select().from(outgoingMails);
    await renewCaseLink(token, "192.0.2.1");
    await renewCaseLink("galt", "192.0.2.1");
    const after = await read().select().from(outgoingMails).orderBy(outgoingMails.id);
    expect(after).toHaveLength(before.length + 1);
    const notice = before.find((mail) => mail.about.handoverId === first.id);
    expect(after.at(-1)?.toEmail).toBe(notice?.toEmail);
    expect(await caseLink(await mailed(first.id), days(89))).toMatchObject({ state: "open" });
  });
});
