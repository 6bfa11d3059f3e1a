import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  copenhagenDate,
  daysFromNow,
  hoursWords,
  humanDay,
  humanMoment,
  humanPlainDate,
  longDateTime,
  longPlainDate,
  plainDate,
} from "~/app/i18n/dates";

/** Sunday 22 November 2026, 14.05 in Copenhagen. */
const now = new Date("2026-11-22T13:05:00Z");

describe("days in human words", () => {
  it.each([
    ["2026-11-22T00:30:00Z", "i dag", "today"],
    ["2026-11-21T22:59:00Z", "i går", "yesterday"],
    ["2026-11-21T23:01:00Z", "i dag", "today"],
    ["2026-11-17T10:00:00Z", "tirsdag", "Tuesday"],
    ["2026-11-16T10:00:00Z", "mandag", "Monday"],
    ["2026-11-15T10:00:00Z", "15. november", "15 November"],
    ["2026-11-23T10:00:00Z", "i morgen", "tomorrow"],
    ["2026-11-24T10:00:00Z", "på tirsdag", "on Tuesday"],
    ["2026-11-29T10:00:00Z", "29. november", "29 November"],
    ["2026-03-12T10:00:00Z", "12. marts", "12 March"],
    ["2025-03-12T10:00:00Z", "12. marts 2025", "12 March 2025"],
  ])("%s is %s", (instant, da, en) => {
    expect(humanDay(new Date(instant), now, "da")).toBe(da);
    expect(humanDay(new Date(instant), now, "en")).toBe(en);
  });

  it("tells the clock the Danish way, in winter and in summer", () => {
    expect(humanMoment(new Date("2026-11-21T08:05:00Z"), now, "da")).toBe("i går kl. 9.05");
    expect(humanMoment(new Date("2026-07-13T07:26:00Z"), now, "da")).toBe("13. juli kl. 9.26");
    expect(humanMoment(new Date("2026-07-13T07:26:00Z"), now, "en")).toBe("13 July at 9:26");
    expect(longDateTime(now, "da")).toBe("søndag den 22. november 2026 kl. 14.05");
    expect(longDateTime(now, "en")).toBe("Sunday 22 November 2026 at 14:05");
    expect(longDateTime(new Date("2026-11-21T23:00:00Z"), "da")).toBe(
      "søndag den 22. november 2026 kl. 0.00",
    );
  });

  it("counts calendar days across the change to summer time", () => {
    const saturday = new Date("2026-03-28T12:00:00Z");
    expect(humanDay(new Date("2026-03-29T21:30:00Z"), saturday, "da")).toBe("i morgen");
    expect(humanDay(new Date("2026-03-29T22:30:00Z"), saturday, "da")).toBe("på mandag");
  });
});

describe("plain dates", () => {
  it("are written out", () => {
    expect(plainDate("2026-02-01", "da")).toBe("1. februar 2026");
    expect(longPlainDate("2026-02-01", "da")).toBe("søndag den 1. februar 2026");
    expect(longPlainDate("1969-12-28", "da")).toBe("søndag den 28. december 1969");
    expect(plainDate("2026-02-01", "en")).toBe("1 February 2026");
    expect(() => plainDate("1/2-2026", "da")).toThrow(RangeError);
  });

  it("are told from today in Copenhagen, not in London", () => {
    const pastMidnight = new Date("2026-11-22T23:30:00Z");
    expect(humanPlainDate("2026-11-23", pastMidnight, "da")).toBe("i dag");
    expect(copenhagenDate(pastMidnight)).toBe("2026-11-23");
  });

  it.each([
    ["2026-11-22", "i dag"],
    ["2026-11-23", "i morgen"],
    ["2026-11-25", "om 3 dage"],
    ["2026-11-21", "i går"],
    ["2026-11-20", "for 2 dage siden"],
  ])("%s is %s", (date, words) => {
    expect(daysFromNow(date, now, "da")).toBe(words);
  });

  it("agree with the instants at noon of the same day", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1980-01-01"), max: new Date("2060-01-01"), noInvalidDate: true }),
        fc.constantFrom("da" as const, "en" as const),
        (instant, locale) => {
          const date = copenhagenDate(instant);
          expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
          expect(humanPlainDate(date, now, locale)).toBe(humanDay(instant, now, locale));
          expect(longDateTime(instant, locale).startsWith(longPlainDate(date, locale))).toBe(true);
        },
      ),
    );
  });
});

it("says working hours as people do", () => {
  expect(hoursWords(0.4, 8, "da")).toBe("under en arbejdstime");
  expect(hoursWords(1.9, 8, "da")).toBe("1 arbejdstime");
  expect(hoursWords(6, 8, "da")).toBe("6 arbejdstimer");
  expect(hoursWords(23.9, 8, "da")).toBe("23 arbejdstimer");
  expect(hoursWords(24, 8, "da")).toBe("3 arbejdsdage");
  expect(hoursWords(81, 8, "en")).toBe("10 working days");
  // Open 10 to 14.
  expect(hoursWords(11.9, 4, "da")).toBe("11 arbejdstimer");
  expect(hoursWords(12, 4, "da")).toBe("3 arbejdsdage");
  // An hour a day, in the evening.
  expect(hoursWords(0.5, 1, "da")).toBe("under en arbejdstime");
  expect(hoursWords(3, 1, "da")).toBe("3 arbejdsdage");
});
