import { expect, test } from "vitest";
import { isMondayLetterDay, isWorkday } from "~/app/domain/letters/letter-times";

test("the Monday letter is for the week's first working day, once a week", () => {
  expect(isMondayLetterDay("2026-11-30")).toBe(true);
  expect(isMondayLetterDay("2026-12-01")).toBe(false);
  expect(isMondayLetterDay("2026-11-29")).toBe(false);
  // Easter Monday, and the Tuesday after it.
  expect(["2027-03-29", "2027-03-30", "2027-03-31"].map(isMondayLetterDay)).toEqual([false, true, false]);
  // Christmas: Monday 24 to Wednesday 26 December 2029.
  expect(["2029-12-24", "2029-12-25", "2029-12-26", "2029-12-27"].map(isMondayLetterDay)).toEqual([
    false,
    false,
    false,
    true,
  ]);
});

test("weekends and holidays are no working days", () => {
  expect(["2026-11-27", "2026-11-28", "2026-11-29", "2026-12-25"].map(isWorkday)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
