import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  maySeeIdentity,
  maySeeProfile,
  maySendOn,
  mayTellGroup,
  type Consent,
} from "~/app/domain/rules/consent-rules";

const at = new Date("2026-11-22T12:00:00Z");
const firmId = fc.constantFrom("f1", "f2", "f3");
const unitId = fc.constantFrom("u1", "u2");
const time = fc.integer({ min: -5, max: 5 }).map((days) => new Date(at.getTime() + days * 86_400_000));
const consent: fc.Arbitrary<Consent> = fc.record({
  purpose: fc.constantFrom("profile-to-kind", "identity-to-firm", "send-on", "unit-may-tell"),
  recipient: fc.record({
    kind: fc.constantFrom("firms", "firm", "unit"),
    kindOfFirm: fc.constantFrom("all", "a1", "96", "960110", null),
    exceptFirmIds: fc.array(firmId, { maxLength: 1 }),
    firmId: fc.option(firmId),
    unitId: fc.option(unitId),
  }),
  givenAt: time,
  withdrawnAt: fc.option(time),
});
const consents = fc.array(consent, { maxLength: 8 });
const firm = fc.record({
  id: firmId,
  areaId: fc.constantFrom("a1", "a2", null),
  industry: fc.constantFrom("960110", "561010", null),
});

type Asked = { id: string; areaId: string | null; industry: string | null };
const anything = (given: Consent[], asked: Asked, unit: string): boolean =>
  maySeeProfile(given, asked, at) ||
  maySeeIdentity(given, asked.id, at) ||
  maySendOn(given, unit, at) ||
  mayTellGroup(given, unit, at);

describe("consents", () => {
  test("withdrawn or not yet given never allows", () => {
    fc.assert(
      fc.property(consents, firm, unitId, (all, asked, unit) => {
        const ended = all.map((one) => ({ ...one, withdrawnAt: at }));
        const future = all.map((one) => ({ ...one, givenAt: new Date(at.getTime() + 1) }));
        expect(anything(ended, asked, unit)).toBe(false);
        expect(anything(future, asked, unit)).toBe(false);
      }),
    );
  });

  test("an exception always wins, also when the consent it was said with is withdrawn", () => {
    fc.assert(
      fc.property(consents, firm, fc.option(time), (all, asked, withdrawnAt) => {
        const recipient = { kind: "firms" as const, kindOfFirm: "all", exceptFirmIds: [asked.id] };
        const exception: Consent = { purpose: "profile-to-kind", recipient, givenAt: at, withdrawnAt };
        expect(maySeeProfile([...all, exception], asked, at)).toBe(false);
      }),
    );
  });

  test("another firm's or unit's consent never allows", () => {
    fc.assert(
      fc.property(consents, (all) => {
        expect(maySeeIdentity(all, "stranger", at)).toBe(false);
        expect(maySendOn(all, "stranger", at) || mayTellGroup(all, "stranger", at)).toBe(false);
      }),
    );
  });

  test("allows what was agreed, and nothing of another purpose", () => {
    const give = (purpose: Consent["purpose"], recipient: Partial<Consent["recipient"]>): Consent[] => [
      {
        purpose,
        recipient: { kind: "firms", exceptFirmIds: [], ...recipient },
        givenAt: at,
        withdrawnAt: null,
      },
    ];
    const laundry = { id: "f1", areaId: "a1", industry: "960110" };
    expect(maySeeProfile(give("profile-to-kind", { kindOfFirm: "96" }), laundry, at)).toBe(true);
    expect(maySeeProfile(give("profile-to-kind", { kindOfFirm: "a1" }), laundry, at)).toBe(true);
    expect(maySeeProfile(give("profile-to-kind", { kindOfFirm: "a2" }), laundry, at)).toBe(false);
    const named = give("identity-to-firm", { kind: "firm", firmId: "f1" });
    expect([maySeeIdentity(named, "f1", at), maySeeProfile(named, laundry, at)]).toEqual([true, false]);
    const sent = give("send-on", { kind: "unit", unitId: "u1" });
    expect([maySendOn(sent, "u1", at), mayTellGroup(sent, "u1", at)]).toEqual([true, false]);
  });
});
