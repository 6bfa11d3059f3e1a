import { instantInCopenhagen } from "~/app/domain/rules/copenhagen-clock";
import { addDays, type PlainDate } from "~/app/domain/rules/plain-date";

/** The hours on Copenhagen's clock within which letters to units are written. */
export const hoursOfLetters = { from: 8, to: 16 };

/** The Monday of a day's week. */
export function firstOfWeek(day: PlainDate): PlainDate {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/** The first day of a day's month. */
export function firstOfMonth(day: PlainDate): PlainDate {
  return `${day.slice(0, 7)}-01`;
}

/** When a day begins in Copenhagen. */
export function startOfDay(day: PlainDate): Date {
  return instantInCopenhagen(`${day}T00:00`) ?? new Date(`${day}T00:00:00Z`);
}
