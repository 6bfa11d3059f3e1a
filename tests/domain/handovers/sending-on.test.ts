import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { withdrawConsent } from "~/app/domain/consents/withdraw-consent.server";
import { logContact } from "~/app/domain/contacts/log-contact.server";
import { editCandidate } from "~/app/domain/candidates/edit-candidate.server";
import { casePage } from "~/app/domain/handovers/case-page.server";
import { handoverPage } from "~/app/domain/handovers/handover-page.server";
import { optionalFields } from "~/app/domain/handovers/packet";
import { previewPacket } from "~/app/domain/handovers/preview-packet.server";
import { sendOn } from "~/app/domain/handovers/send-on.server";
import { sendOnPage } from "~/app/domain/handovers/send-on-page.server";
import { read, transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import {
  auditRows,
  candidates,
  handovers,
  handoverSteps,
  organisations,
  outgoingMails,
} from "~/db/schema/index.server";
import { aCandidate, aConsent } from "~/tests/factories/candidates";
import { anEnquiry } from "~/tests/factories/enquiries";
import { aFirm } from "~/tests/factories/firms";
import { aHandover, asReader, sentOn } from "~/tests/factories/handovers";
import { aGroup, aLinkedPair, anAgreement, aUnit } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

const gone: unknown = expect.objectContaining({ init: { status: 404 } });
const problem = (code: string): unknown => expect.objectContaining({ code });

async function prepared() {
  const pair = await aLinkedPair();
  const { id: candidateId } = await aCandidate(pair.coordinator, {
    skills: "Syr og stryger",
    wishes: "Vaskeri",
  });
  const receiver = { unitId: pair.unitId };
  return { ...pair, candidateId, receiver, reader: asReader(pair.lead) };
}

describe("sending on", () => {
  test("needs a consent to this very receiver, in force", async () => {
    const { coordinator: actor, candidateId, receiver, unitId } = await prepared();
    const wish = { receiver, step: "placement" as const, requestId: newId(), seen: "" };
    await expect(sendOn(actor, candidateId, wish)).rejects.toEqual(problem("sendOnConsentMissing"));
    await aConsent(actor, candidateId, { purpose: "unit-may-tell", receiver });
    await aConsent(actor, candidateId, { purpose: "send-on", receiver: { municipalityCode: "0336" } });
    await expect(sendOn(actor, candidateId, wish)).rejects.toEqual(problem("sendOnConsentMissing"));
    const { id } = await aConsent(actor, candidateId, { purpose: "send-on", receiver: { unitId } });
    const { seen } = await previewPacket(actor, candidateId, wish);
    await withdrawConsent(actor, candidateId, id);
    await expect(sendOn(actor, candidateId, { ...wish, seen })).rejects.toEqual(
      problem("sendOnConsentMissing"),
    );
    expect(await read().select().from(handovers)).toHaveLength(0);
  });

  test("seals exactly what was previewed, with the firm's offer, and mails the unit without a name", async () => {
    const { coordinator: actor, candidateId, receiver, reader } = await prepared();
    const enquiry = await anEnquiry(actor);
    await aConsent(actor, candidateId, { purpose: "send-on", receiver });
    const wish = {
      receiver,
      offer: { enquiryId: enquiry.id },
      step: "wage-subsidy" as const,
      fields: ["phone" as const, "firmContact" as const],
      agreed: "30 timer om ugen fra februar",
      caseworkerName: "Mette",
      requestId: newId(),
    };
    const { lines, seen, stays } = await previewPacket(actor, candidateId, wish);
    const { id } = await sendOn(actor, candidateId, { ...wish, seen });
    const shown = await casePage(reader, id);
    if (!shown.isShown) throw new Error("The case is shown.");
    expect(shown.lines).toEqual(lines);
    expect(lines.map(({ field }) => field)).toEqual([
      "calledName",
      "phone",
      "firm",
      "firmContact",
      "agreed",
      "consent",
      "volunteer",
    ]);
    expect(stays).toContain("skills");
    expect(shown.plain).toContain("Telefon: 20 30 40 50");
    expect(shown.plain).not.toContain("Syr og stryger");
    const [row] = await read().select().from(handovers).where(eq(handovers.id, id));
    expect(row).toMatchObject({
      enquiryId: enquiry.id,
      firmId: enquiry.firmId,
      state: "sent",
      step: "wage-subsidy",
    });
    expect(row?.snapshot?.toString("latin1")).not.toContain("Amina");
    const mails = await read()
      .select()
      .from(outgoingMails)
      .where(eq(outgoingMails.template, "handover-notice"));
    expect(mails).toMatchObject([{ organisationId: actor.groupId, about: { handoverId: id } }]);
    expect(JSON.stringify(mails)).not.toContain("Amina");
  });

  test("what has changed since the preview is not sent", async () => {
    const { coordinator: actor, candidateId, receiver } = await prepared();
    await aConsent(actor, candidateId, { purpose: "send-on", receiver });
    const wish = { receiver, step: "talk" as const, fields: ["skills" as const], requestId: newId() };
    const { seen } = await previewPacket(actor, candidateId, wish);
    const [row] = await read().select().from(candidates).where(eq(candidates.id, candidateId));
    await editCandidate(actor, candidateId, {
      calledName: "Amina",
      skills: "Andet",
      version: row?.version ?? 1,
    });
    await expect(sendOn(actor, candidateId, { ...wish, seen })).rejects.toEqual(problem("stale"));
    await expect(sendOn(actor, candidateId, wish)).rejects.toEqual(problem("stale"));
  });

  test("posted twice, also at once, it is one case, one step and one mail", async () => {
    const { coordinator: actor, candidateId, receiver } = await prepared();
    await aConsent(actor, candidateId, { purpose: "send-on", receiver });
    const over = { requestId: newId() };
    const [a, b] = await Promise.all([
      sentOn(actor, candidateId, receiver, over),
      sentOn(actor, candidateId, receiver, over),
    ]);
    expect(a.id).toBe(b.id);
    expect(await read().select().from(handovers)).toHaveLength(1);
    expect(await read().select().from(handoverSteps)).toHaveLength(1);
    const mails = await read()
      .select()
      .from(outgoingMails)
      .where(eq(outgoingMails.template, "handover-notice"));
    expect(mails).toHaveLength(1);
  });

  test("no note of the log can reach the unit, and no CPR number", async () => {
    const { coordinator: actor, candidateId, receiver, reader } = await prepared();
    await logContact(actor, {
      kind: "coffee",
      trustNote: "TILLID",
      shareableNote: "DELES",
      participants: [{ kind: "candidate", candidateId }],
    });
    await aConsent(actor, candidateId, { purpose: "send-on", receiver });
    const { id } = await sentOn(actor, candidateId, receiver);
    const shown = JSON.stringify(await casePage(reader, id));
    expect(shown).toContain("Amina");
    expect(shown).not.toMatch(/TILLID|DELES/);
    await expect(
      previewPacket(actor, candidateId, { receiver, step: "talk", agreed: "cpr 010203-1234", fields: [] }),
    ).rejects.toEqual(problem("cpr"));
  });

  test("to a unit that has not joined it is paper: no mail, and nothing waits for the unit", async () => {
    const { coordinator: actor } = await aGroup();
    await anAgreement(actor);
    const { id } = await aHandover(actor, { municipalityCode: "0336" });
    const [row] = await read().select().from(handovers).where(eq(handovers.id, id));
    expect(row).toMatchObject({ unitId: null, receiverName: "Stevns Kommune", wantsUnitSince: null });
    const mails = await read()
      .select()
      .from(outgoingMails)
      .where(eq(outgoingMails.template, "handover-notice"));
    expect(mails).toHaveLength(0);
    expect((await handoverPage(actor, id)).lines).not.toBeNull();
  });

  test("a unit without a mailbox has its staff told", async () => {
    const { coordinator: actor, lead, receiver, candidateId } = await prepared();
    await transact((tx) =>
      tx.update(organisations).set({ email: null }).where(eq(organisations.id, lead.unitId)),
    );
    await aConsent(actor, candidateId, { purpose: "send-on", receiver });
    await sentOn(actor, candidateId, receiver);
    const mails = await read()
      .select()
      .from(outgoingMails)
      .where(eq(outgoingMails.template, "handover-notice"));
    expect(mails.map(({ toEmail }) => toEmail)).toEqual([lead.email]);
  });

  test("a strange candidate, firm or unit does not exist", async () => {
    const { coordinator: actor, candidateId, receiver } = await prepared();
    await aConsent(actor, candidateId, { purpose: "send-on", receiver });
    const { coordinator: stranger } = await aGroup();
    const wish = { receiver, step: "talk" as const, requestId: newId(), seen: "" };
    await expect(sendOn(stranger, candidateId, wish)).rejects.toEqual(gone);
    await expect(sendOnPage(stranger, candidateId, { receiver: "", offer: null, find: "" })).rejects.toEqual(
      gone,
    );
    const theirs = await aFirm(stranger);
    await expect(sendOn(actor, candidateId, { ...wish, offer: { firmId: theirs } })).rejects.toEqual(gone);
    const { unitId } = await aUnit();
    await expect(sendOn(actor, candidateId, { ...wish, receiver: { unitId } })).rejects.toEqual(gone);
  });

  test("the page offers the firm one is introduced to, and says when a consent is missing", async () => {
    const { coordinator: actor, candidateId, receiver } = await prepared();
    const before = await sendOnPage(actor, candidateId, { receiver: "", offer: null, find: "" });
    expect(before).toMatchObject({ receiver: { joined: true }, parts: null, offer: null });
    await aConsent(actor, candidateId, { purpose: "send-on", receiver });
    const enquiry = await anEnquiry(actor);
    const page = await sendOnPage(actor, candidateId, {
      receiver: "",
      offer: `henvendelse:${enquiry.id}`,
      find: "",
    });
    expect(page.offer?.name).toBe("De Forenede Dampvaskerier");
    expect(page.parts?.known.every((field) => optionalFields.includes(field))).toBe(true);
    const found = await sendOnPage(actor, candidateId, { receiver: "", offer: "", find: "damp" });
    expect(found.offers).toHaveLength(1);
    expect(found.offer).toBeNull();
  });
});

describe("reading at the unit", () => {
  test("leaves an audit row of the unit's at every showing", async () => {
    const { coordinator: actor, lead, receiver, reader } = await prepared();
    const { id, candidateId } = await aHandover(actor, receiver);
    await casePage(reader, id);
    await casePage(reader, id);
    const rows = await read()
      .select()
      .from(auditRows)
      .where(and(eq(auditRows.action, "candidate.read"), eq(auditRows.subjectId, candidateId)));
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      organisationId: actor.groupId,
      actorOrganisationId: lead.unitId,
      actorUserId: lead.userId,
      actorKind: "unit",
    });
  });

  test("another unit's case does not exist", async () => {
    const { coordinator: actor, receiver } = await prepared();
    const { id } = await aHandover(actor, receiver);
    const { lead: other } = await aUnit();
    await expect(casePage(asReader(other), id)).rejects.toEqual(gone);
    const { coordinator: stranger } = await aGroup();
    await expect(handoverPage(stranger, id)).rejects.toEqual(gone);
  });

  test("after a withdrawal nothing is shown and no reading is noted", async () => {
    const { coordinator: actor, receiver, reader } = await prepared();
    const { id, candidateId, consentId } = await aHandover(actor, receiver);
    await withdrawConsent(actor, candidateId, consentId);
    const page = await casePage(reader, id);
    expect(page).toMatchObject({ isShown: false, closedReason: "consent-withdrawn" });
    expect(JSON.stringify(page)).not.toContain("Amina");
    const rows = await read().select().from(auditRows).where(eq(auditRows.action, "candidate.read"));
    expect(rows).toHaveLength(0);
    expect((await handoverPage(actor, id)).lines).toBeNull();
  });
});
