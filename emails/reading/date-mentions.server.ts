import { dayOf, mondayOfWeek, monthOf, weekdayOf, type CalendarDay } from "./calendar-day.server";

/** A day, or a week, that a text names. */
export type DateMention = {
  at: number;
  end: number;
  words: string;
  day: CalendarDay;
  /** "week" counts from its Monday; "weekday" and "number" leave more open than a full date */
  precision: "date" | "number" | "weekday" | "week";
};

const months = new Map(
  [
    "januar january jan januari", "februar february feb febr februari", "marts march mar mars märz mrz", "april apr",
    "maj may mai", "juni june jun", "juli july jul", "august aug augusti", "september sep sept",
    "oktober october okt oct", "november nov", "december dec dezember dez desember des",
  ].flatMap((names, at) => names.split(" ").map((name) => [name, at + 1] as const)),
); // prettier-ignore
const weekdays = new Map(
  [
    "mandag monday montag måndag", "tirsdag tuesday dienstag tisdag", "onsdag wednesday mittwoch",
    "torsdag thursday donnerstag", "fredag friday freitag", "lørdag saturday samstag lördag", "søndag sunday sonntag söndag",
  ].flatMap((names, at) => names.split(" ").map((name) => [name, at + 1] as const)),
); // prettier-ignore

const monthName = `(?:${[...months.keys()].sort((a, b) => b.length - a.length).join("|")})`;
const month = `(${monthName})`;
const year = "(\\d{4}|['’]?\\d{2}(?!\\d|[.:]\\d))";
const pattern = new RegExp(
  [
    `\\b(\\d{4})-(\\d\\d)-(\\d\\d)\\b`,
    `(?<!\\d)(\\d{1,2})(?:\\.|st|nd|rd|th|:e)? ?(?:of |de )?${month}\\b\\.?(?:,? ?${year})?`,
    `\\b${month}\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (\\d{4}))?(?! ?[.:]\\d)`,
    `(?<![\\d.,/:+-])(\\d{1,2})([./-])(\\d{1,2})(?:[./-]${year})?(?![\\d:]|[./]\\d)`,
    `\\b(?:uge|uke|week|vecka|woche|kw|v\\.) ?(\\d{1,2}(?: ?(?:,|-|–|\\+|og|til|and|und|och|to|bis|&) ?\\d{1,2}(?!\\d|[./]\\d)){0,5})\\b`,
    `\\b(?:den|d\\.|the|dem) ?(\\d{1,2})(?:\\.|st|nd|rd|th|:e)(?! ?\\d| ?${monthName}\\b)`,
    `\\b(${[...weekdays.keys()].join("|")})\\b`,
    `\\b(i morgen|tomorrow|i morgon)\\b`,
  ].join("|"),
  "giu",
);

const mostSearched = 20_000;
const mostMentions = 100;

/**
 * The days that a text names, in order. Days without a year are taken as the nearest that is not past, seen from
 * the day the text was written; Danish order, day before month.
 */
export function dateMentions(text: string, writtenOn: CalendarDay): DateMention[] {
  const found: DateMention[] = [];
  for (const match of text.slice(0, mostSearched).matchAll(pattern)) {
    if (found.length >= mostMentions) break;
    // "kl. 9.10" is a time.
    if (/\bkl\.? ?$|\bat $|\bum $/i.test(text.slice(Math.max(0, match.index - 5), match.index))) continue;
    const read = readMatch(match, writtenOn);
    if (read) found.push({ at: match.index, end: match.index + match[0].length, words: match[0], ...read });
  }
  return found;
}

function readMatch(
  match: RegExpExecArray,
  writtenOn: CalendarDay,
): Pick<DateMention, "day" | "precision"> | null {
  const [, isoYear, isoMonth, isoDay, day1, name1, year1, name2, day2, year2, day3, mark, month3, year3, weeks, number, weekday, tomorrow] =
    match; // prettier-ignore
  const dated = (day: CalendarDay | null, precision: DateMention["precision"] = "date") =>
    day === null ? null : { day, precision };
  if (isoYear) return dated(dayOf(Number(isoYear), Number(isoMonth), Number(isoDay)));
  if (day1 && name1) return dated(near(Number(day1), months.get(name1.toLowerCase()) ?? 0, year1, writtenOn));
  if (day2 && name2) return dated(near(Number(day2), months.get(name2.toLowerCase()) ?? 0, year2, writtenOn));
  if (day3 && month3) {
    // "9.30" without a year is as often a time; with a slash or hyphen it is a day.
    if (mark === "." && !year3 && month3.length === 2 && Number(month3) % 5 === 0 && Number(month3) !== 10)
      return null;
    return dated(near(Number(day3), Number(month3), year3, writtenOn));
  }
  if (weeks) return dated(nearWeek(Number(/\d{1,2}$/.exec(weeks)?.[0]), writtenOn), "week");
  if (number) return dated(nearNumber(Number(number), writtenOn), "number");
  if (weekday) return dated(nextOn(weekdays.get(weekday.toLowerCase()) ?? 1, writtenOn), "weekday");
  return tomorrow ? dated(writtenOn + 1) : null;
}

/** How far back a day without a year may lie and still be meant as it stands. */
const past = 30;

function near(
  day: number,
  month: number,
  year: string | undefined,
  writtenOn: CalendarDay,
): CalendarDay | null {
  if (month < 1 || month > 12) return null;
  if (year) {
    const digits = year.replace(/\D/g, "");
    return dayOf(digits.length === 2 ? 2000 + Number(digits) : Number(digits), month, day);
  }
  const now = monthOf(writtenOn);
  for (const candidate of [now.year - 1, now.year, now.year + 1]) {
    const found = dayOf(candidate, month, day);
    if (found !== null && found >= writtenOn - past) return found;
  }
  return null;
}

function nearWeek(week: number, writtenOn: CalendarDay): CalendarDay | null {
  const { year } = monthOf(writtenOn);
  for (const candidate of [year, year + 1]) {
    const found = mondayOfWeek(candidate, week);
    if (found !== null && found >= writtenOn - past) return found;
  }
  return null;
}

function nearNumber(day: number, writtenOn: CalendarDay): CalendarDay | null {
  const { year, month } = monthOf(writtenOn);
  for (const ahead of [0, 1, 2]) {
    const next = month - 1 + ahead;
    const found = dayOf(year + Math.floor(next / 12), (next % 12) + 1, day);
    if (found !== null && found >= writtenOn) return found;
  }
  return null;
}

function nextOn(weekday: number, writtenOn: CalendarDay): CalendarDay {
  return writtenOn + ((weekday - weekdayOf(writtenOn) + 6) % 7) + 1;
}
