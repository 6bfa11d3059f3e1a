/** A day of the calendar as a number of days since 1 January 1970; days are counted, never hours. */
export type CalendarDay = number;

const msADay = 86_400_000;
const inCopenhagen = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Copenhagen", dateStyle: "short" });

/** The day that it is in Denmark at an instant. */
export function danishDay(at: Date): CalendarDay {
  return Date.parse(`${inCopenhagen.format(at)}T00:00:00Z`) / msADay;
}

/** A day by year, month (1-12) and day of the month; null when there is no such day. */
export function dayOf(year: number, month: number, day: number): CalendarDay | null {
  const ms = Date.UTC(year, month - 1, day);
  const made = new Date(ms);
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day && day > 0 ? ms / msADay : null;
}

/** "YYYY-MM-DD" */
export function isoOf(day: CalendarDay): string {
  return new Date(day * msADay).toISOString().slice(0, 10);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: CalendarDay): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Year and month (1-12) of a day. */
export function monthOf(day: CalendarDay): { year: number; month: number } {
  const date = new Date(day * msADay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}

/** The Monday of a week (ISO 8601: week 1 holds the year's first Thursday); null for no such week. */
export function mondayOfWeek(year: number, week: number): CalendarDay | null {
  const fourth = dayOf(year, 1, 4);
  if (fourth === null || week < 1 || week > 53) return null;
  return fourth - (weekdayOf(fourth) - 1) + (week - 1) * 7;
}

/** The first day after `day` that is no Saturday or Sunday. */
export function nextWeekday(day: CalendarDay): CalendarDay {
  let next = day + 1;
  while (weekdayOf(next) > 5) next++;
  return next;
}
