import Holidays from "date-holidays";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isDayOff } from "~/app/domain/rules/danish-holidays";
import {
  addDays,
  addMonths,
  addWeeks,
  comparePlainDates,
  daysBetween,
  isPast,
  isPlainDate,
  plainDateAt,
  today,
} from "~/app/domain/rules/plain-date";
import { workingHoursBetween } from "~/app/domain/rules/working-hours";
import { ownClock } from "../../setup/own-clock";

const instant = (text: string): Date => new Date(text);
const someInstant = fc.date({ min: instant("2000-01-01"), max: instant("2040-01-01"), noInvalidDate: true });
const someDate = someInstant.map((date) => date.toISOString().slice(0, 10));

describe("plain dates", () => {
  test.each(["2024-02-29", "1900-01-01", "2199-12-31"])("%s is one", (d) =>
    expect(isPlainDate(d)).toBe(true),
  );
  test.each(["2023-02-29", "2024-13-01", "24-01-01", "2024-1-1", "", "0099-01-01", null])("%j is none", (d) =>
    expect(isPlainDate(d)).toBe(false),
  );
  test("a month after the 31st is the last day", () => {
    expect(addMonths("2024-01-31", 1)).toBe("2024-02-29");
    expect(addMonths("2024-01-31", -2)).toBe("2023-11-30");
    expect(() => addDays("nonsense", 1)).toThrow(RangeError);
  });
  test("the day changes at midnight in Copenhagen", () => {
    expect(plainDateAt(instant("2026-06-30T21:59:00Z"))).toBe("2026-06-30");
    expect(today(instant("2026-06-30T22:00:00Z"))).toBe("2026-07-01");
    expect(isPast("2026-06-30", instant("2026-06-30T21:59:00Z"))).toBe(false);
    expect(isPast("2026-06-30", instant("2026-06-30T22:00:00Z"))).toBe(true);
  });
  test("adding and counting days agree", () => {
    fc.assert(
      fc.property(someDate, fc.integer({ min: -3000, max: 3000 }), (date, days) => {
        const later = addDays(date, days);
        expect(daysBetween(date, later)).toBe(days);
        expect(Math.sign(comparePlainDates(later, date))).toBe(Math.sign(days));
        expect(addWeeks(date, 1)).toBe(addDays(date, 7));
      }),
    );
  });
});

test("public holidays are those of the date-holidays package, 2000 to 2040", () => {
  const closedByCustom = ["06-05", "12-24", "12-31"];
  for (let year = 2000; year <= 2040; year += 1) {
    const theirs = new Holidays("DK").getHolidays(year).filter((holiday) => holiday.type === "public");
    const expected = new Set(theirs.map((holiday) => holiday.date.slice(0, 10)));
    for (let date = `${year}-01-01`; date < `${year + 1}-01-01`; date = addDays(date, 1)) {
      if (closedByCustom.includes(date.slice(5)) || new Date(date).getUTCDay() === 0) continue;
      expect(`${date} ${isDayOff(Date.parse(date) / 86_400_000)}`).toBe(`${date} ${expected.has(date)}`);
    }
  }
});

describe("working hours", () => {
  test.each([
    ["2026-11-23T07:00Z", "2026-11-23T15:00Z", 8],
    ["2026-11-23T08:00Z", "2026-11-23T09:30Z", 1.5],
    ["2026-11-20T14:00Z", "2026-11-23T08:00Z", 2],
    ["2026-03-27T14:00Z", "2026-03-30T07:00Z", 2],
    ["2026-10-23T13:00Z", "2026-10-26T08:00Z", 2],
    ["2026-04-01T06:00Z", "2026-04-07T06:00Z", 8],
    ["2026-11-23T15:00Z", "2026-11-23T07:00Z", 0],
  ])("from %s to %s: %d", (from, to, hours) =>
    expect(workingHoursBetween(instant(from), instant(to))).toBe(hours),
  );
  test("other hours", () => {
    expect(
      workingHoursBetween(instant("2026-11-23T00:00Z"), instant("2026-11-24T00:00Z"), { start: 9, end: 15 }),
    ).toBe(6);
  });
  test("never negative, never shrinking, and parts add up", () => {
    fc.assert(
      fc.property(someInstant, fc.nat(5_000), fc.nat(5_000), (start, a, b) => {
        const from = new Date(Math.floor(start.getTime() / 60_000) * 60_000);
        const middle = new Date(from.getTime() + a * 60_000);
        const to = new Date(middle.getTime() + b * 60_000);
        const parts = workingHoursBetween(from, middle) + workingHoursBetween(middle, to);
        expect(workingHoursBetween(from, to)).toBeCloseTo(parts, 6);
        expect(parts).toBeGreaterThanOrEqual(0);
      }),
    );
  });
  test("a thousand waits of a month take little time", () => {
    const start = ownClock();
    for (let i = 0; i < 1000; i += 1)
      workingHoursBetween(instant("2026-10-01T08:00Z"), instant("2026-11-01T08:00Z"));
    expect(ownClock() - start).toBeLessThan(300);
  });
});
