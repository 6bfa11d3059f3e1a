import { isDayOff } from "~/app/domain/rules/danish-holidays";
import { addDays, type PlainDate } from "~/app/domain/rules/plain-date";

/** The hours at which somebody can be reminded, on Copenhagen's clock. */
export const reminderHours = [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21] as const;
/** What stands for "no, thank you" among them. */
export const NO_REMINDERS = 0;
/** When the Monday letter is written. */
export const MONDAY_LETTER_HOUR = 7;
/** So many hours late a letter still goes: a server that was down over breakfast must not write at night. */
export const LATEST_BY_HOURS = 4;

const dayMs = 86_400_000;
const dayNumber = (day: PlainDate) => Date.parse(`${day}T00:00:00Z`) / dayMs;
/** 0 is Monday. 1970-01-01 was a Thursday. */
const weekdayOf = (day: PlainDate) => (dayNumber(day) + 3) % 7;

/** Monday to Friday, and no Danish holiday. */
export function isWorkday(day: PlainDate): boolean {
  return weekdayOf(day) < 5 && !isDayOff(dayNumber(day));
}

/** The day of the Monday letter: the first working day of its week, which is Monday unless that is a holiday. */
export function isMondayLetterDay(day: PlainDate): boolean {
  if (!isWorkday(day)) return false;
  for (let before = weekdayOf(day); before > 0; before -= 1) {
    if (isWorkday(addDays(day, -before))) return false;
  }
  return true;
}
