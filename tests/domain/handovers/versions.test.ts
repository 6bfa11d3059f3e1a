import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { withdrawConsent } from "~/app/domain/consents/withdraw-consent.server";
import { logContact } from "~/app/domain/contacts/log-contact.server";
import { casePage } from "~/app/domain/handovers/case-page.server";
import { handoverPage } from "~/app/domain/handovers/handover-page.server";
import { optionalFields } from "~/app/domain/handovers/packet";
import { sendOnPage } from "~/app/domain/handovers/send-on-page.server";
import { previewVersion, sendVersion } from "~/app/domain/handovers/send-version.server";
import { versionPage } from "~/app/domain/handovers/version-page.server";
import { addHelper } from "~/app/domain/helpers/add-helper.server";
import { endHelper } from "~/app/domain/helpers/end-helper.server";
import type { NewHelper } from "~/app/domain/helpers/helper-form.server";
import { read } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { handoverPackets, handovers, helpers, outgoingMails } from "~/db/schema/index.server";
import type { GroupActor } from "~/app/access/actor";
import { editCandidate } from "~/app/domain/candidates/edit-candidate.server";
import { aCandidate, aConsent } from "~/tests/factories/candidates";
import { aHandover, asReader, sentOn } from "~/tests/factories/handovers";
import { aLinkedPair } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

const problem = (code: string): unknown => expect.objectContaining({ code });

async function aCase() {
  const pair = await aLinkedPair();
  const receiver = { unitId: pair.unitId };
  const handover = await aHandover(pair.coordinator, receiver);
  return { ...pair, actor: pair.coordinator, receiver, handover, reader: asReader(pair.lead) };
}

const shown = async (...of: Parameters<typeof casePage>) => {
  const page = await casePage(...of);
  if (!page.isShown) throw new Error("The case is shown.");
  return page;
};

async function rename(actor: GroupActor, candidateId: string, skills: string) {
  await editCandidate(actor, candidateId, {
    calledName: "Amina",
    responsibleId: actor.userId,
    version: 1,
    skills,
    phone: "20 30 40 50",
  });
}

/** Sends a new version with everything known, as the page does: previewed first. */
async function again(actor: GroupActor, id: string, over: { requestId?: string; agreed?: string } = {}) {
  const { version, requestId } = await versionPage(actor, id);
  const wish = { requestId, version, step: "placement" as const, fields: [...optionalFields], ...over };
  const { seen } = await previewVersion(actor, id, wish);
  await sendVersion(actor, id, { ...wish, seen });
}

describe("a new version", () => {
  test("is sent on purpose: nothing leaks in before, and the unit then sees what changed and what was", async () => {
    const { actor, handover, reader } = await aCase();
    await rename(actor, handover.candidateId, "Kører truck");
    expect(JSON.stringify(await shown(reader, handover.id))).not.toContain("Kører truck");
    await again(actor, handover.id, { agreed: "30 timer" });
    const page = await shown(reader, handover.id);
    expect(page.number).toBe(2);
    expect(page.changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ key: "agreed", kind: "added" }),
        expect.objectContaining({ key: "skills", kind: "added" }),
      ]),
    );
    expect(page.earlier.map(({ number }) => number)).toEqual([1]);
    expect(JSON.stringify(page.earlier)).not.toContain("Kører truck");
    expect(page.plain).toContain("Kan: Kører truck");
    const mails = await read().select().from(outgoingMails);
    expect(mails.some(({ template }) => template === "handover-message")).toBe(true);
  });

  test("needs a consent in force, something new, and is one however often it is posted", async () => {
    const { actor, handover, receiver } = await aCase();
    await expect(again(actor, handover.id)).rejects.toEqual(problem("nothingNew"));
    const requestId = newId();
    await again(actor, handover.id, { requestId, agreed: "Nu" });
    const same = { requestId, version: 1, step: "placement" as const };
    await sendVersion(actor, handover.id, same);
    expect(await read().select().from(handoverPackets)).toHaveLength(1);
    await aConsent(actor, handover.candidateId, { purpose: "unit-may-tell", receiver });
    const { version } = await versionPage(actor, handover.id);
    const wish = { requestId: newId(), version, step: "talk" as const, agreed: "Igen" };
    const { seen } = await previewVersion(actor, handover.id, wish);
    await withdrawConsent(actor, handover.candidateId, handover.consentId);
    await expect(sendVersion(actor, handover.id, { ...wish, seen })).rejects.toEqual(problem("caseClosed"));
  });

  test("a withdrawal empties every version, and what is read then is nothing", async () => {
    const { actor, handover, reader } = await aCase();
    await again(actor, handover.id, { agreed: "30 timer" });
    await withdrawConsent(actor, handover.candidateId, handover.consentId);
    expect(await casePage(reader, handover.id)).toMatchObject({ isShown: false });
    const [row] = await read().select().from(handovers).where(eq(handovers.id, handover.id));
    const earlier = await read().select().from(handoverPackets);
    expect([row?.snapshot, ...earlier.map(({ snapshot }) => snapshot)]).toEqual([null, null]);
    expect(await handoverPage(actor, handover.id)).toMatchObject({ lines: null, earlier: [] });
  });
});

describe("notes that may be shared", () => {
  test("are chosen one by one, and never those of a talk with another candidate", async () => {
    const { coordinator: actor, unitId, lead } = await aLinkedPair();
    const receiver = { unitId };
    const { id: candidateId } = await aCandidate(actor);
    const other = await aCandidate(actor, { calledName: "Yusuf" });
    await aConsent(actor, candidateId, { purpose: "send-on", receiver });
    const about = (shareableNote: string, ...ids: string[]) =>
      logContact(actor, {
        kind: "coffee",
        shareableNote,
        trustNote: "HEMMELIGT",
        participants: ids.map((id) => ({ kind: "candidate" as const, candidateId: id })),
      });
    await about("Vil gerne arbejde om aftenen", candidateId);
    const { id: chosen } = await about("Har set vaskeriet", candidateId);
    await about("To sammen", candidateId, other.id);
    const { parts } = await sendOnPage(actor, candidateId, { receiver: "", offer: "", find: "" });
    expect(parts?.notes.map(({ text }) => text).sort()).toEqual([
      "Har set vaskeriet",
      "Vil gerne arbejde om aftenen",
    ]);
    const plain = await sentOn(actor, candidateId, receiver);
    expect(JSON.stringify(await shown(asReader(lead), plain.id))).not.toContain("vaskeriet");
    const { id } = await sentOn(actor, candidateId, receiver, { notes: [chosen] });
    const page = JSON.stringify(await shown(asReader(lead), id));
    expect(page).toContain("Har set vaskeriet");
    expect(page).not.toMatch(/om aftenen|To sammen|HEMMELIGT/);
  });
});

describe("who helps a candidate", () => {
  const attorney: NewHelper = {
    requestId: newId(),
    role: "attorney",
    name: "Hanne Hjælper",
    document: "Fuldmagt til praktik",
    signedBy: "Amina",
    signedOn: "2026-01-05",
    keptWhere: "hos Amina",
  };

  test("is told of where chosen, and stands as ended as soon as it has", async () => {
    const { actor, handover, receiver, reader } = await aCase();
    await addHelper(actor, handover.candidateId, attorney);
    const [row] = await read().select().from(helpers);
    const helperId = row?.id ?? "";
    const { id } = await sentOn(actor, handover.candidateId, receiver, { helpers: [helperId] });
    const told = async () =>
      (await shown(reader, id)).lines.find(({ field }) => field === "helpers")?.text ?? "";
    expect(await told()).toContain("Fuldmagt til praktik, underskrevet af Amina");
    expect(await told()).not.toContain("OPHØRT");
    await endHelper(actor, handover.candidateId, helperId);
    expect(await told()).toContain("OPHØRT: Hanne Hjælper");
    expect((await shown(reader, id)).plain).toContain("Har fuldmagt: OPHØRT: Hanne Hjælper");
    const { parts } = await versionPage(actor, id);
    expect(parts?.helpers).toEqual([]);
  });
});
