import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withdrawConsent } from "~/app/domain/consents/withdraw-consent.server";
import { logContact } from "~/app/domain/contacts/log-contact.server";
import { answerCase } from "~/app/domain/handovers/answer-case.server";
import { casePage } from "~/app/domain/handovers/case-page.server";
import { stepsForGroup, unitMayRead, type CaseState, type CaseStep } from "~/app/domain/handovers/case-rules";
import { handoverPage } from "~/app/domain/handovers/handover-page.server";
import { openOutcomes } from "~/app/domain/handovers/open-outcomes.server";
import { optionalFields } from "~/app/domain/handovers/packet";
import { previewVersion, sendVersion } from "~/app/domain/handovers/send-version.server";
import { tellOutcome } from "~/app/domain/handovers/tell-outcome.server";
import { versionPage } from "~/app/domain/handovers/version-page.server";
import type { Consent } from "~/app/domain/rules/consent-rules";
import { newId } from "~/db/ids.server";
import { aCandidate, aConsent } from "~/tests/factories/candidates";
import { asReader, sentOn } from "~/tests/factories/handovers";
import { aLinkedPair, aUnit } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";

const day = 86_400_000;
const now = new Date("2026-11-22T12:00:00Z");
const here = "unit:here";

const consent: fc.Arbitrary<Consent> = fc.record({
  purpose: fc.constantFrom("profile-to-kind", "identity-to-firm", "send-on", "unit-may-tell"),
  recipient: fc.record({
    kind: fc.constantFrom("firms", "firm", "unit"),
    unitId: fc.constantFrom(here, "unit:there", "kommune:0336", null),
    exceptFirmIds: fc.constant([]),
  }),
  givenAt: fc.integer({ min: -3, max: 1 }).map((days) => new Date(now.getTime() + days * day)),
  withdrawnAt: fc.option(fc.integer({ min: -3, max: 1 }).map((days) => new Date(now.getTime() + days * day))),
});

const inForce = (consents: Consent[], purpose: Consent["purpose"]) =>
  consents.some(
    (one) =>
      one.purpose === purpose &&
      one.recipient.kind === "unit" &&
      one.recipient.unitId === here &&
      one.givenAt <= now &&
      (one.withdrawnAt === null || one.withdrawnAt > now),
  );

const caseState: fc.Arbitrary<CaseState> = fc.record({
  state: fc.constantFrom("sent", "asked", "going-on", "not-now", "closed"),
  closedReason: fc.constantFrom(null, "consent-withdrawn", "withdrawn-by-group", "finished"),
  hasPacket: fc.boolean(),
});

const step: fc.Arbitrary<CaseStep> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom("sent", "printed", "opened", "answered", "question", "reply", "outcome", "closed"),
  at: fc.constant(now),
  byUserId: fc.constant(null),
  byName: fc.constant(null),
  details: fc.constantFrom<Record<string, string> | null>(
    null,
    {},
    { consentId: "c", answer: "going-on", outcome: "job" },
    { answer: "not-now" },
  ),
});

describe("the rules, for every set of consents", () => {
  test("a unit reads nothing without a consent to send on to it in force", () => {
    fc.assert(
      fc.property(caseState, fc.array(consent, { maxLength: 6 }), (handover, consents) => {
        if (!unitMayRead(handover, consents, here, now)) return;
        expect(handover.hasPacket).toBe(true);
        expect(inForce(consents, "send-on")).toBe(true);
      }),
    );
  });

  test("the group is told nothing without a consent then and now; questions and messages always arrive", () => {
    fc.assert(
      fc.property(fc.array(step), fc.array(consent, { maxLength: 6 }), (steps, consents) => {
        const shown = stepsForGroup(steps, consents, here, now);
        for (const { kind, details } of shown) {
          if (kind !== "opened" && kind !== "answered" && kind !== "outcome") continue;
          expect(inForce(consents, "unit-may-tell")).toBe(true);
          expect(details?.consentId).toBeTruthy();
        }
        const addressed = steps.filter(({ kind }) => kind === "question" || kind === "reply");
        expect(shown).toEqual(expect.arrayContaining(addressed));
      }),
    );
  });
});

describe("the product, for every choice of fields and consents", () => {
  useTestDatabase();

  test("no field reaches the unit unchosen or without consent, and no outcome the group without its own", async () => {
    const { coordinator: actor, lead, unitId } = await aLinkedPair();
    const receiver = { unitId };
    const reader = asReader(lead);
    const stranger = asReader((await aUnit()).lead);
    const values = {
      fullName: "Fuldt-Navn",
      phone: "22 33 44 55",
      languages: "Sprog-Ord",
      wishes: "Oenske-Ord",
      skills: "Kan-Ord",
      availability: "Tids-Ord",
    };
    const neverSent = { motivation: "Motiv-Ord", transport: "Cykel-Ord", municipalStatus: "Status-Ord" };
    await fc.assert(
      fc.asyncProperty(
        fc.subarray([...optionalFields]),
        fc.boolean(),
        fc.constantFrom("never", "given", "withdrawn"),
        fc.boolean(),
        fc.option(fc.subarray([...optionalFields])),
        async (fields, isWithdrawn, telling, withNote, anew) => {
          const { id: candidateId } = await aCandidate(actor, {
            calledName: "Kaldenavn",
            ...values,
            ...neverSent,
            municipalStatusSaidBy: "kommunen",
            municipalStatusSaidOn: "2026-01-01",
          });
          const sending = await aConsent(actor, candidateId, { purpose: "send-on", receiver });
          const tell =
            telling === "never"
              ? null
              : await aConsent(actor, candidateId, { purpose: "unit-may-tell", receiver });
          const { id: noteId } = await logContact(actor, {
            ...{ kind: "coffee", shareableNote: "Delt-Ord", trustNote: "Tillids-Ord" },
            participants: [{ kind: "candidate", candidateId }],
          });
          const notes = withNote ? [noteId] : [];
          const { id } = await sentOn(actor, candidateId, receiver, { fields, notes });
          if (anew) {
            const { version, requestId } = await versionPage(actor, id);
            const wish = { version, requestId, step: "talk" as const, fields: anew, agreed: "Nyt" };
            const { seen } = await previewVersion(actor, id, wish);
            await sendVersion(actor, id, { ...wish, seen });
          }
          await answerCase(reader, id, { requestId: newId(), answer: "going-on" });
          if (tell) await tellOutcome(reader, id, { requestId: newId(), kind: "job" });
          if (telling === "withdrawn") await withdrawConsent(actor, candidateId, tell?.id ?? "");
          if (isWithdrawn) await withdrawConsent(actor, candidateId, sending.id);

          // What the unit can see in all: the case with its earlier versions, and the page of all outcomes.
          const seen = JSON.stringify(await casePage(reader, id));
          const sent: string[] = [...fields, ...(anew ?? [])];
          for (const [field, value] of Object.entries(values)) {
            expect(seen.includes(value)).toBe(!isWithdrawn && sent.includes(field));
          }
          for (const value of [...Object.values(neverSent), "Tillids-Ord"]) expect(seen).not.toContain(value);
          expect(seen.includes("Delt-Ord")).toBe(!isWithdrawn && withNote);
          expect(seen.includes("Kaldenavn")).toBe(!isWithdrawn);
          await expect(casePage(stranger, id)).rejects.toEqual(
            expect.objectContaining({ init: { status: 404 } }),
          );
          const asked = (await openOutcomes(reader)).cases.some((one) => one.id === id);
          expect(asked).toBe(!isWithdrawn && telling === "given");

          const { told, entries } = await handoverPage(actor, id);
          expect(told.outcome).toBe(telling === "given" ? "job" : null);
          expect(entries.some((entry) => entry.step === "answered")).toBe(telling === "given");
        },
      ),
      { numRuns: 20 },
    );
  }, 60_000);
});
