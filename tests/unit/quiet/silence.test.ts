import fc from "fast-check";
import { expect, test } from "vitest";
import { isQuiet, quietSince, type Touch } from "~/app/domain/quiet/silence";

const dayMs = 86_400_000;
const spoke = new Date("2026-03-01T10:00:00Z");
const later = (days: number) => new Date(spoke.getTime() + days * dayMs);
const touch = (over: Partial<Touch> = {}): Touch => ({ lastContactAt: spoke, isPlanned: false, ...over });

test("quiet from the day that the group has set, counted in Copenhagen, over summer time too", () => {
  expect(isQuiet(touch(), later(59), 60)).toBe(false);
  expect(isQuiet(touch(), later(60), 60)).toBe(true);
  // 23.30 UTC is the next day in Copenhagen.
  expect(isQuiet(touch(), new Date("2026-04-29T21:30:00Z"), 60)).toBe(false);
  expect(isQuiet(touch(), new Date("2026-04-29T22:30:00Z"), 60)).toBe(true);
  expect(isQuiet(touch(), later(9999), 0)).toBe(false);
});

test("never while somebody waits, something is planned, or they have said no", () => {
  for (const over of [{ hasOpenEnquiry: true }, { isPlanned: true }, { saysNo: true }]) {
    expect(isQuiet(touch(over), later(100), 60)).toBe(false);
  }
});

test("the end of an enquiry counts as contact; who was never in touch is not quiet", () => {
  const touched = touch({ lastEnquiryEndedAt: later(30) });
  expect(quietSince(touched)).toEqual(later(30));
  expect(isQuiet(touched, later(80), 60)).toBe(false);
  expect(isQuiet(touched, later(90), 60)).toBe(true);
  expect(isQuiet(touch({ lastContactAt: null }), later(100), 60)).toBe(false);
});

test("a later contact never makes anybody quieter", () => {
  const days = fc.integer({ min: 0, max: 400 });
  fc.assert(
    fc.property(days, days, days, fc.integer({ min: 1, max: 200 }), (first, second, now, limit) => {
      const [early, late] = first < second ? [first, second] : [second, first];
      const at = (contact: number) => isQuiet(touch({ lastContactAt: later(contact) }), later(now), limit);
      if (at(late)) expect(at(early)).toBe(true);
    }),
  );
});
