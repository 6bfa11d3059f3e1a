import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOfWords } from "~/app/domain/follow-ups/day-words";
import { addWorkdays, mondayOfWeek, weekdayOf, workdayFrom } from "~/app/domain/follow-ups/named-days";
import { addDays, addMonths, isPlainDate } from "~/app/domain/rules/plain-date";
import { humanPlainDate, longPlainDate, plainDate } from "~/app/i18n/dates";
import { danish, english, passed, today, unreadable } from "./day-phrases";

const someDay = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2060-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const someLocale = fc.constantFrom("da" as const, "en" as const);
const dayOf = (words: string, from: string, locale: "da" | "en" = "da") => {
  const read = dayOfWords(words, from, locale);
  return "day" in read ? read.day : read.trouble;
};

test("there are at least 80 phrases in each language", () => {
  expect(new Set(danish.map(([words]) => words)).size).toBeGreaterThanOrEqual(80);
  expect(new Set(english.map(([words]) => words)).size).toBeGreaterThanOrEqual(80);
});

describe("on Wednesday 25 November 2026", () => {
  test.each(danish)("“%s” is %s", (words, day) => {
    expect(dayOf(words, today, "da")).toBe(day);
    expect(dayOf(words, today, "en")).toBe(day);
  });
  test.each(english)("“%s” is %s, also to somebody who reads Danish", (words, day) => {
    expect(dayOf(words, today, "en")).toBe(day);
    expect(dayOf(words, today, "da")).toBe(day);
  });
  test.each(passed)("“%s” has passed", (words) => expect(dayOf(words, today)).toBe("past"));
  test.each(unreadable)("“%s” is no day", (words) => expect(dayOf(words, today)).toBe("unknown"));
});

test.each([
  ["på fredag", "2026-11-27", "2026-12-04"],
  ["næste fredag", "2026-11-27", "2026-12-04"],
  ["næste mandag", "2026-11-29", "2026-11-30"],
  ["i weekenden", "2026-11-28", "2026-11-28"],
  ["om en måned", "2027-01-31", "2027-02-28"],
  ["efter jul", "2026-12-28", "2026-12-28"],
  ["efter jul", "2026-12-29", "2027-12-27"],
  ["efter nytår", "2026-12-31", "2027-01-04"],
  ["efter påske", "2027-03-29", "2027-03-30"],
  ["uge 1", "2027-01-03", "2027-01-04"],
  ["uge 53", "2027-01-02", "2027-01-02"],
  ["den 31.", "2027-02-01", "2027-03-31"],
])("“%s” on %s is %s", (words, from, day) => expect(dayOf(words, from)).toBe(day));

describe("for any day", () => {
  test("no words break it, and a day it gives exists and has not passed", () => {
    const fragments = fc
      .array(
        fc.constantFrom(
          ..."om i på den d. uge næste efter før fredag tirsdag 8 12 31 /3 -27 marts feb tre to week in next 12/3 påske".split(
            " ",
          ),
        ),
        { maxLength: 6 },
      )
      .map((parts) => parts.join(" "));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fragments), someDay, someLocale, (words, from, locale) => {
        const read = dayOfWords(words, from, locale);
        if ("trouble" in read) return;
        expect(isPlainDate(read.day)).toBe(true);
        expect(read.day >= from).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test("days, weeks and months ahead count as the calendar does", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 99 }), (from, n) => {
        expect(dayOf(`om ${n} dage`, from)).toBe(addDays(from, n));
        expect(dayOf(`in ${n} weeks`, from, "en")).toBe(addDays(from, 7 * n));
        expect(dayOf(`om ${n} måneder`, from)).toBe(addMonths(from, n));
        expect(dayOf(`om ${n} arbejdsdage`, from)).toBe(addWorkdays(from, n));
      }),
    );
  });

  test("a weekday is within the next seven days, the next week's one in the next week", () => {
    const names = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];
    fc.assert(
      fc.property(someDay, fc.nat(6), (from, n) => {
        const coming = dayOf(`på ${names[n]}`, from);
        expect(weekdayOf(coming)).toBe(n + 1);
        expect(coming > from && coming <= addDays(from, 7)).toBe(true);
        const monday = dayOf("næste uge", from);
        expect(dayOf(`næste ${names[n]}`, from)).toBe(addDays(monday, n));
      }),
    );
  });

  test("a date that the product itself writes is read back, in both languages", () => {
    fc.assert(
      fc.property(someDay, fc.nat(700), someLocale, (from, ahead, locale) => {
        const date = addDays(from, ahead);
        expect(dayOf(plainDate(date, locale), from, locale)).toBe(date);
        expect(dayOf(longPlainDate(date, locale), from, locale)).toBe(date);
        expect(dayOf(date, from, locale)).toBe(date);
        const human = humanPlainDate(date, new Date(`${from}T12:00:00Z`), locale);
        expect(dayOf(human, from, locale)).toBe(date);
      }),
    );
  });

  test("week so and so is its Monday, within a year, unless it runs", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 52 }), (from, week) => {
        const day = dayOf(`uge ${week}`, from);
        const year = Number(day.slice(0, 4));
        const monday = [year - 1, year, year + 1]
          .map((one) => mondayOfWeek(one, week))
          .find((one) => one <= day && day <= addDays(one, 6));
        expect(monday).toBeDefined();
        expect(day).toBe(monday && monday < from ? from : monday);
        expect(day <= addDays(from, 371)).toBe(true);
      }),
    );
  });

  test("after a holiday one works", () => {
    const holidays = fc.constantFrom("påske", "pinse", "jul", "nytår", "sommerferien", "vinterferien");
    fc.assert(
      fc.property(someDay, holidays, fc.constantFrom("efter", "før"), (from, holiday, side) => {
        const day = dayOf(`${side} ${holiday}`, from);
        expect(workdayFrom(day)).toBe(day);
        expect(day >= from && day <= addDays(from, 400)).toBe(true);
      }),
    );
  });
});
