/** What each shape of words means: patterns over one language's words, tried in their order. */
import { addDays, addMonths, isPlainDate, type PlainDate } from "~/app/domain/rules/plain-date";
import type { Locale } from "~/app/i18n/words";
import { dayWords } from "./day-vocabulary";
import { addWorkdays, besideNamed, mondayOfWeek, weekdayOf, workdayFrom, type NamedDay } from "./named-days";

/** A day, and the weekday it was said to be. */
export type Reading = { day: PlainDate; weekday?: number };
type Read = (match: RegExpExecArray, today: PlainDate) => Reading | null;

const yearOf = (date: PlainDate) => Number(date.slice(0, 4));
const dateOf = (year: number, month: number, day: number): PlainDate =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
const monday = (date: PlainDate) => addDays(date, 1 - weekdayOf(date));

/** The next such date, today itself counting: 29 February waits for its year. */
function nextDate(month: number, day: number, today: PlainDate): PlainDate | null {
  for (let year = yearOf(today); year < yearOf(today) + 9; year += 1) {
    const date = dateOf(year, month, day);
    if (isPlainDate(date) && date >= today) return date;
  }
  return null;
}

/** The date in the year that was said ("27" is 2027), or the next one. */
function dated(month: number, day: number, year: string | undefined, today: PlainDate): PlainDate | null {
  if (!year) return nextDate(month, day, today);
  const date = dateOf(Number(year) + (year.length === 2 ? 2000 : 0), month, day);
  return isPlainDate(date) ? date : null;
}

/** The next day of the month with this number, today itself counting. */
function nextOfMonth(day: number, today: PlainDate): PlainDate | null {
  for (let ahead = 0; ahead < 3; ahead += 1) {
    const date = `${addMonths(`${today.slice(0, 7)}-01`, ahead).slice(0, 7)}-${String(day).padStart(2, "0")}`;
    if (isPlainDate(date) && date >= today) return date;
  }
  return null;
}

/** Monday of the week, the next one that comes within a year; the week that runs begins today. */
function nextWeek(number: number, year: string | undefined, today: PlainDate): PlainDate | null {
  for (const one of year ? [Number(year)] : [-1, 0, 1].map((ahead) => yearOf(today) + ahead)) {
    const first = mondayOfWeek(one, number);
    const real = number >= 1 && number <= 53 && first < mondayOfWeek(one + 1, 1);
    if (real && (year || addDays(first, 6) >= today)) return first < today && !year ? today : first;
  }
  return null;
}

const partDays = { early: 1, middle: 15, late: 25 };
const part = (year: number, month: number, which: keyof typeof partDays) =>
  workdayFrom(dateOf(year, month, partDays[which]));

function partOfMonth(
  month: number,
  which: keyof typeof partDays,
  year: string | undefined,
  today: PlainDate,
) {
  if (year) return part(Number(year), month, which);
  const thisYear = part(yearOf(today), month, which);
  return thisYear >= today ? thisYear : part(yearOf(today) + 1, month, which);
}

/** The patterns of one language, and what may stand before a day. */
export function dayPatterns(locale: Locale): { before: RegExp; patterns: [RegExp, Read][] } {
  const words = dayWords[locale];
  const group = (parts: readonly string[]) => `(${parts.join("|")})`;
  /** The place in a list of the word that was matched, 0 the first. */
  const placeOf = (parts: readonly string[], word: string) =>
    parts.findIndex((one) => new RegExp(`^(?:${one})$`).test(word));
  const amount = `(\\d{1,3}|${words.numbers.join("|")})`;
  const count = (word: string) => (/^\d/.test(word) ? Number(word) : placeOf(words.numbers, word));
  const dayOfMonth = `(?:the )?(?:den )?(?:(\\d{1,2})(?:\\.|st|nd|rd|th)?|(${words.ordinals.join("|")}))`;
  const dayNumber = (digits?: string, word?: string) =>
    digits ? Number(digits) : placeOf(words.ordinals, word ?? "") + 1;
  const [weekday, month] = [group(words.weekdays), group(words.months)];
  const isDay = (word: string) => placeOf(words.weekdays, word) + 1;
  const isMonth = (word: string) => placeOf(words.months, word) + 1;
  const units = Object.entries(words.units);
  const unit = group(units.map(([, pattern]) => pattern));
  const unitOf = (word: string) =>
    units[
      placeOf(
        units.map(([, pattern]) => pattern),
        word,
      )
    ]?.[0] as keyof typeof words.units;
  const parts = ["early", "middle", "late"] as const;
  const partWord = group(parts.map((one) => words[one]));
  const partOf = (word: string) =>
    parts[
      placeOf(
        parts.map((one) => words[one]),
        word,
      )
    ] ?? "early";
  const named = Object.keys(words.named) as NamedDay[];
  const name = group(named.map((one) => words.named[one]));
  const year = "(?:,? (\\d{4}))?";
  const of = `(?: (?:${words.of}))?`;

  const later = (n: number, of: keyof typeof words.units, today: PlainDate): PlainDate => {
    if (of === "day") return addDays(today, n);
    if (of === "workday") return addWorkdays(today, n);
    if (of === "week") return addDays(today, n * 7);
    return addMonths(today, of === "month" ? n : n * 12);
  };
  /** The first `weekday` after today. */
  const coming = (weekdayNumber: number, today: PlainDate) =>
    addDays(today, ((weekdayNumber - weekdayOf(today) + 6) % 7) + 1);
  const at = (day: PlainDate | null): Reading | null => (day ? { day } : null);
  /** A date, with the weekday that was said of it. */
  const saidOn = (day: PlainDate | null, on?: string): Reading | null =>
    day ? { day, weekday: on ? isDay(on) : undefined } : null;

  const rules: [string, Read][] = [
    ...Object.entries(words.near).map(([said, days]): [string, Read] => [
      said,
      (_, today) => ({ day: addDays(today, days) }),
    ]),
    ["(\\d{4}-\\d{2}-\\d{2})", ([, date = ""]) => at(date)],
    [
      `(?:${weekday} )?(?:den |d\\.? ?|the )?(\\d{1,2})(?:\\.|/|-| ?/ ?)(\\d{1,2})\\.?(?:(?:/|-| )?(\\d{4}|\\d{2}))?`,
      ([, on, day, ofMonth, inYear], today) => {
        return saidOn(dated(Number(ofMonth), Number(day), inYear, today), on);
      },
    ],
    [
      `(?:${weekday} )?(?:den |d\\.? ?)?${dayOfMonth}(?: (?:of|i))? ${month}${year}`,
      ([, on, digits, word, ofMonth = "", inYear], today) => {
        return saidOn(dated(isMonth(ofMonth), dayNumber(digits, word), inYear, today), on);
      },
    ],
    [
      `(?:${weekday} )?${month} ${dayOfMonth}${year}`,
      ([, on, ofMonth = "", digits, word, inYear], today) => {
        return saidOn(dated(isMonth(ofMonth), dayNumber(digits, word), inYear, today), on);
      },
    ],
    [
      `(?:${weekday} )?(?:the |den |d\\.? ?)${dayOfMonth}|(\\d{1,2})(?:\\.|st|nd|rd|th)`,
      ([, on, digits, word, alone], today) => {
        return saidOn(nextOfMonth(alone ? Number(alone) : dayNumber(digits, word), today), on);
      },
    ],
    [`(?:(?:${words.ahead}) )?${words.halfYear}`, (_, today) => ({ day: addMonths(today, 6) })],
    [
      `((?:${words.ahead}) )?${amount} ${unit}( tid| time| from (?:now|today))?`,
      ([, ahead, n = "", of = "", after], today) =>
        // "En dag" alone is some day.
        ahead || after || count(n) > 1 ? { day: later(count(n), unitOf(of), today) } : null,
    ],
    [
      `(?:for )?${amount} ${unit} (?:${words.ago})`,
      ([, n = "", of = ""], today) => {
        const back =
          unitOf(of) === "week" ? 7 : unitOf(of) === "month" ? 30 : unitOf(of) === "year" ? 365 : 1;
        return { day: addDays(today, -Math.max(1, count(n)) * back) };
      },
    ],
    [weekday, ([, on = ""], today) => ({ day: coming(isDay(on), today) })],
    [`(?:${words.this}) ${weekday}`, ([, on = ""], today) => ({ day: coming(isDay(on), today) })],
    [
      `(?:${words.last}) (?:${weekday}|${words.week}|${words.weekend}|${unit})`,
      (_, today) => ({ day: addDays(today, -1) }),
    ],
    [
      `(?:${words.next}) ${weekday}|${weekday}${of} (?:${words.next}) (?:${words.week})`,
      ([, on, also], today) => ({ day: addDays(monday(today), 6 + isDay(on ?? also ?? "")) }),
    ],
    [
      `${weekday} (?:${words.ahead}) ${amount} (?:${words.units.week})`,
      ([, on = "", n = ""], today) => ({ day: addDays(monday(today), count(n) * 7 + isDay(on) - 1) }),
    ],
    [
      `(?:(?:${words.of}) )?(?:${words.week}) (?:(\\d{1,2})|${amount})${year}`,
      ([, digits, word, inYear], today) =>
        at(nextWeek(digits ? Number(digits) : count(word ?? ""), inYear, today)),
    ],
    [
      `${weekday}${of} (?:${words.week}) (\\d{1,2})${year}`,
      ([, on = "", number, inYear], today) => {
        const first = nextWeek(Number(number), inYear, today);
        const day = first && addDays(monday(first), isDay(on) - 1);
        return at(
          day && day < today && !inYear ? nextWeek(Number(number), String(yearOf(today) + 1), today) : day,
        );
      },
    ],
    [`(?:${words.next}) (?:${words.week})`, (_, today) => ({ day: addDays(monday(today), 7) })],
    [
      `(?:${words.next}) (?:${words.units.month})`,
      (_, today) => ({ day: workdayFrom(`${addMonths(today, 1).slice(0, 7)}-01`) }),
    ],
    [
      `(?:${words.next}) (?:${words.units.year})`,
      (_, today) => ({ day: workdayFrom(`${yearOf(today) + 1}-01-01`) }),
    ],
    [`(?:i |in |at |this )?(?:${words.weekend})`, (_, today) => ({ day: coming(6, addDays(today, -1)) })],
    [`(?:${words.afterNamed}) (?:${words.weekend})`, (_, today) => ({ day: coming(1, today) })],
    [`(?:${words.late})${of} (?:the )?(?:week|ugen)`, (_, today) => ({ day: coming(5, addDays(today, -1)) })],
    [
      `(?:(?:${words.of}) )?${month}${year}`,
      ([, ofMonth = "", inYear], today) => at(partOfMonth(isMonth(ofMonth), "early", inYear, today)),
    ],
    [
      `${partWord}${of}[ -]${month}${year}`,
      ([, which = "", ofMonth = "", inYear], today) =>
        at(partOfMonth(isMonth(ofMonth), partOf(which), inYear, today)),
    ],
    [
      `(?:${words.afterNamed}) ${name}`,
      ([, of = ""], today) => ({ day: besideNamed("after", namedOf(of), today) }),
    ],
    [
      `(?:${words.beforeNamed}) ${name}`,
      ([, of = ""], today) => ({ day: besideNamed("before", namedOf(of), today) }),
    ],
  ];
  const namedOf = (word: string) =>
    named[
      placeOf(
        named.map((one) => words.named[one]),
        word,
      )
    ] ?? "easter";
  return {
    before: new RegExp(`^(?:${words.before}) (?=.)`),
    patterns: rules.map(([pattern, read]) => [new RegExp(`^(?:${pattern})$`), read]),
  };
}
