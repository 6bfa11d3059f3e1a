import { dateWords } from "./date-words";
import type { Locale } from "./words";

/**
 * Instants are UTC; people read Copenhagen time. Intl gives only numbers here (its words differ between
 * Node and browsers, which would break hydration); the words are ours.
 */
const clockInCopenhagen = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Copenhagen",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

const dayMs = 86_400_000;

type Day = { year: number; month: number; day: number };
type Moment = Day & { hour: number; minute: number };

/** Milliseconds that Copenhagen is ahead of UTC, by hour since 1970: it changes only at whole hours. */
const aheadByHour = new Map<number, number>();
const hourMs = 3_600_000;

function copenhagenAhead(instant: Date): number {
  const hour = Math.floor(instant.getTime() / hourMs);
  let ahead = aheadByHour.get(hour);
  if (ahead === undefined) {
    const part = { year: 0, month: 0, day: 0, hour: 0, minute: 0 };
    for (const { type, value } of clockInCopenhagen.formatToParts(hour * hourMs)) {
      if (type in part) part[type as keyof typeof part] = Number(value);
    }
    ahead = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute) - hour * hourMs;
    if (aheadByHour.size > 20_000) aheadByHour.clear();
    aheadByHour.set(hour, ahead);
  }
  return ahead;
}

function inCopenhagen(instant: Date): Moment {
  const local = new Date(instant.getTime() + copenhagenAhead(instant));
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
  };
}

/** Days since 1970-01-01 of a calendar day, so that distances are whole numbers also across summer time. */
function dayNumber({ year, month, day }: Day): number {
  return Math.round(Date.UTC(year, month - 1, day) / dayMs);
}

function parsePlainDate(date: string): Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) throw new RangeError("A plain date is written YYYY-MM-DD");
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

function weekday(day: Day, locale: Locale): string {
  // 1970-01-01 was a Thursday.
  return dateWords[locale].weekdays.split(",")[(((dayNumber(day) + 4) % 7) + 7) % 7] ?? "";
}

function month(day: Day, locale: Locale): string {
  return dateWords[locale].months.split(",")[day.month - 1] ?? "";
}

function fullDate(day: Day, locale: Locale): string {
  return dateWords[locale].dayMonthYear(day.day, month(day, locale), day.year);
}

function humanDayOf(day: Day, today: Day, locale: Locale): string {
  const words = dateWords[locale];
  const ahead = dayNumber(day) - dayNumber(today);
  if (ahead === 0) return words.today;
  if (ahead === -1) return words.yesterday;
  if (ahead === 1) return words.tomorrow;
  if (ahead > -7 && ahead < 0) return weekday(day, locale);
  if (ahead < 7 && ahead > 0) return words.coming(weekday(day, locale));
  if (day.year === today.year) return words.dayMonth(day.day, month(day, locale));
  return fullDate(day, locale);
}

function clock(moment: Moment, locale: Locale): string {
  return dateWords[locale].clock(moment.hour, String(moment.minute).padStart(2, "0"));
}

/** The calendar day in Copenhagen at an instant, as "YYYY-MM-DD". */
export function copenhagenDate(instant: Date): string {
  const { year, month, day } = inCopenhagen(instant);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** "i dag", "i går", "tirsdag" (last six days), "på tirsdag" (next six), "12. marts", "12. marts 2025". */
export function humanDay(instant: Date, now: Date, locale: Locale): string {
  return humanDayOf(inCopenhagen(instant), inCopenhagen(now), locale);
}

/** As `humanDay`, with the clock: "i går kl. 9.05". */
export function humanMoment(instant: Date, now: Date, locale: Locale): string {
  const moment = inCopenhagen(instant);
  return dateWords[locale].at(humanDayOf(moment, inCopenhagen(now), locale), clock(moment, locale));
}

/** "søndag den 22. november 2026 kl. 14.05": nothing left to guess; for titles and screen readers. */
export function longDateTime(instant: Date, locale: Locale): string {
  const moment = inCopenhagen(instant);
  const words = dateWords[locale];
  return words.at(
    words.weekdayDate(weekday(moment, locale), fullDate(moment, locale)),
    clock(moment, locale),
  );
}

/** "1. februar 2026" of "2026-02-01". Throws RangeError if it is not written YYYY-MM-DD. */
export function plainDate(date: string, locale: Locale): string {
  return fullDate(parsePlainDate(date), locale);
}

/** "søndag den 1. februar 2026" of "2026-02-01". Throws RangeError if it is not written YYYY-MM-DD. */
export function longPlainDate(date: string, locale: Locale): string {
  const day = parsePlainDate(date);
  return dateWords[locale].weekdayDate(weekday(day, locale), fullDate(day, locale));
}

/** As `humanDay`, for a date without a clock such as a follow-up's. Throws RangeError as `plainDate` does. */
export function humanPlainDate(date: string, now: Date, locale: Locale): string {
  return humanDayOf(parsePlainDate(date), inCopenhagen(now), locale);
}

/** "i dag", "i morgen", "om 3 dage", "for 2 dage siden": how far a date is from now. Throws as `plainDate`. */
export function daysFromNow(date: string, now: Date, locale: Locale): string {
  const words = dateWords[locale];
  const ahead = dayNumber(parsePlainDate(date)) - dayNumber(inCopenhagen(now));
  if (ahead === 0) return words.today;
  return ahead > 0 ? words.inDays(ahead) : words.daysAgo(-ahead);
}

/**
 * Working hours as people say them: "under en arbejdstime", "6 arbejdstimer", from three working days "3 arbejdsdage".
 * @param hours working hours, not clock hours
 * @param workday how many of them make a working day
 */
export function hoursWords(hours: number, workday: number, locale: Locale): string {
  const words = dateWords[locale];
  if (hours < 1) return words.underAnHour;
  if (hours < 3 * workday) return words.workingHours(Math.floor(hours));
  return words.workingDays(Math.floor(hours / workday));
}
