import { copenhagenDate } from "~/app/i18n/dates";

/** A calendar date without time or zone, "YYYY-MM-DD"; such strings compare as dates do. */
export type PlainDate = string;

const dayInMs = 86_400_000;

/** True for a date that exists in the calendar, from 1900 to 2199. */
export function isPlainDate(value: unknown): value is PlainDate {
  if (typeof value !== "string" || !/^(?:19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** Midnight UTC of the date, for counting only. Throws RangeError when it is no date. */
function toTime(date: PlainDate): number {
  if (!isPlainDate(date)) throw new RangeError("Not a date from 1900 to 2199 written YYYY-MM-DD");
  return Date.parse(`${date}T00:00:00Z`);
}

function fromTime(time: number): PlainDate {
  const date = new Date(time).toISOString().slice(0, 10);
  if (!isPlainDate(date)) throw new RangeError("The date lies outside 1900 to 2199");
  return date;
}

/** The date so many days later (earlier when negative). Throws RangeError for no date. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromTime(toTime(date) + days * dayInMs);
}

/** The date so many weeks later (earlier when negative). Throws RangeError for no date. */
export function addWeeks(date: PlainDate, weeks: number): PlainDate {
  return addDays(date, weeks * 7);
}

/**
 * The same day so many months later (earlier when negative), or the month's last day when it is
 * shorter: 31 January and one month is 28 or 29 February. Throws RangeError for no date.
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const start = new Date(toTime(date));
  const year = start.getUTCFullYear();
  const month = start.getUTCMonth() + months;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return fromTime(Date.UTC(year, month, Math.min(start.getUTCDate(), lastDay)));
}

/** Whole days from one date to another, negative when the second is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return (toTime(to) - toTime(from)) / dayInMs;
}

/** Negative, 0 or positive as the first date is earlier, the same or later: for sort(). */
export function comparePlainDates(a: PlainDate, b: PlainDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The date in Copenhagen at an instant. */
export function plainDateAt(instant: Date): PlainDate {
  return copenhagenDate(instant);
}

/** Today's date in Copenhagen. */
export function today(now: Date = new Date()): PlainDate {
  return plainDateAt(now);
}

/** True when the date lies before today in Copenhagen; today itself is not past. */
export function isPast(date: PlainDate, now: Date = new Date()): boolean {
  return date < today(now);
}
