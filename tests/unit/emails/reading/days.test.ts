import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { awayIn } from "~/emails/reading/away.server";
import {
  danishDay,
  dayOf,
  isoOf,
  mondayOfWeek,
  nextWeekday,
  weekdayOf,
} from "~/emails/reading/calendar-day.server";
import { dateMentions } from "~/emails/reading/date-mentions.server";
import { hintsIn } from "~/emails/reading/hints.server";
import { statusGroups } from "~/emails/reading/status-part.server";

const monday = danishDay(new Date("2026-07-06T10:00:00Z"));
const pieces = fc.constantFrom(
  "den ", "d. ", "12.", "3/8", "12.7.2026", "kl. 9.30", "maj ", "5 May", "mandag ", "uge 32", "til og med ", "tilbage ", "indtil ", " - ", "\n", "22 33 44 55 ", "+45 ", "99999999999 ", "i morgen", "31. februar", "0/0",
); // prettier-ignore
const tangles = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(pieces, { maxLength: 40 }).map((list) => list.join("")),
);

describe("days", () => {
  it("know their weekday, their week and their neighbours", () => {
    expect(weekdayOf(monday)).toBe(1);
    expect(isoOf(mondayOfWeek(2026, 28) ?? 0)).toBe("2026-07-06");
    expect(isoOf(mondayOfWeek(2027, 1) ?? 0)).toBe("2027-01-04");
    expect(mondayOfWeek(2026, 54)).toBeNull();
    expect(isoOf(nextWeekday(dayOf(2026, 7, 10) ?? 0))).toBe("2026-07-13");
    expect(dayOf(2026, 2, 30)).toBeNull();
    expect(isoOf(danishDay(new Date("2026-07-05T22:30:00Z")))).toBe("2026-07-06");
  });

  it.each([
    ["den 12. maj 2027", "2027-05-12"],
    ["12/5", "2027-05-12"],
    ["3/8-26", "2026-08-03"],
    ["2026-08-03", "2026-08-03"],
    ["August 3rd, 2026", "2026-08-03"],
    ["3rd of August", "2026-08-03"],
    ["uge 2", "2027-01-11"],
    ["på fredag", "2026-07-10"],
    ["på mandag", "2026-07-13"],
    ["i morgen", "2026-07-07"],
    ["den 5.", "2026-08-05"],
    ["am 21.07.2026", "2026-07-21"],
  ])("%s", (text, day) => {
    expect(dateMentions(text, monday).map((mention) => isoOf(mention.day))).toEqual([day]);
  });

  it.each(["kl. 9.30", "12 34 56 78", "1.250 kr.", "den 32. maj", "31/2", "version 1.2.3.4", "mandagsmøde"])(
    "are not seen in %s",
    (text) => {
      expect(dateMentions(text, monday)).toEqual([]);
    },
  );
});

describe("whatever the text", () => {
  it("days, hints and returns rest on words that are there", () => {
    fc.assert(
      fc.property(tangles, (text) => {
        const flat = text.replace(/\s+/g, " ");
        for (const { words, at } of dateMentions(text, monday)) expect(text.slice(at)).toContain(words);
        const away = awayIn(text, monday);
        if (away.returnsOn) expect(away.returnsOn).toMatch(/^20\d\d-\d\d-\d\d$/);
        for (const { words } of hintsIn({ text, signature: "" }, monday))
          expect(flat).toContain(words.slice(0, 20));
      }),
    );
  });

  it("a status part gives groups, never an error", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(statusGroups(`Status: 5.1.1\n${text}`).length).toBeLessThanOrEqual(50);
      }),
    );
  });
});
