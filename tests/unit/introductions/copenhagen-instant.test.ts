import fc from "fast-check";
import { expect, test } from "vitest";
import { copenhagenDateAndTime, copenhagenInstant } from "~/app/domain/introductions/copenhagen-instant";

test("reads Copenhagen's clock in winter and in summer", () => {
  expect(copenhagenInstant("2026-02-01", "09:30").toISOString()).toBe("2026-02-01T08:30:00.000Z");
  expect(copenhagenInstant("2026-07-01", "09:30").toISOString()).toBe("2026-07-01T07:30:00.000Z");
  expect(copenhagenInstant("2026-12-31", "23:59").toISOString()).toBe("2026-12-31T22:59:00.000Z");
});

test("what is shown is what was written, but in the hour that summer time skips", () => {
  const minutes = fc.integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2035, 0, 1) / 60_000 });
  fc.assert(
    fc.property(minutes, (minute) => {
      const { date, time } = copenhagenDateAndTime(new Date(minute * 60_000));
      expect(copenhagenDateAndTime(copenhagenInstant(date, time))).toEqual({ date, time });
    }),
  );
});
