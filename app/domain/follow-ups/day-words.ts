/**
 * Days as people say them, read the same way on the server and in the browser. Danish and English are both read,
 * the reader's own language first. The rules, where words leave something open:
 *
 * - A weekday is the next one after today ("på fredag" on a Friday is in a week); "næste fredag" is the one of
 *   next week, weeks beginning on Monday; "fredag om to uger" is counted the same way, week by week.
 * - "Uge 8" is its Monday, the next one to come; of the week that runs it is today. "Fredag i uge 8" is that day.
 * - "Næste uge" is its Monday, "efter weekenden" the next Monday, "weekenden" Saturday, the week's end Friday.
 * - A month alone, and its beginning, is its first working day; its middle the 15th, its end the 25th, or the
 *   first working day after. "Næste måned" and "næste år" are their first working day.
 * - "Efter påske" is the first working day after, "før jul" the last one before; which days those times of the
 *   year have stands in named-days.ts. Danish holidays, and 5 June, 24 and 31 December, are no working days.
 * - A date without a year is the next one, today itself counting; "den 12." is the next 12th. Day before month:
 *   "3/8" is 3 August.
 * - A month after the 31st is the last day of a shorter month.
 *
 * What it cannot read is "unknown", and so is a weekday that is not that date's and a day over ten years away; a
 * day that has passed is "past".
 */
import { fold } from "~/app/domain/rules/fold";
import { addDays, isPlainDate, type PlainDate } from "~/app/domain/rules/plain-date";
import type { Locale } from "~/app/i18n/words";
import { dayPatterns, type Reading } from "./day-patterns";
import { weekdayOf } from "./named-days";

export type DayOfWords = { day: PlainDate } | { trouble: "unknown" | "past" };

const LONGEST = 100;
const MOST_DAYS = 3_660;
const others = { da: "en", en: "da" } as const;
const built = new Map<Locale, ReturnType<typeof dayPatterns>>();

function patternsOf(locale: Locale) {
  const known = built.get(locale) ?? dayPatterns(locale);
  built.set(locale, known);
  return known;
}

/** The words without what says nothing of the day: "på", "senest", commas, a full stop at the end. */
function bare(words: string, before: RegExp): string {
  let text = fold(words.slice(0, LONGEST)).replace(/[,;!?]+/g, " ");
  for (let last = ""; last !== text;) {
    last = text;
    text = text.trim().replace(/\s+/g, " ").replace(before, "");
  }
  return text;
}

function readIn(locale: Locale, words: string, today: PlainDate): Reading | null {
  const { before, patterns } = patternsOf(locale);
  const text = bare(words, before);
  for (const say of [text, text.replace(/\.$/, "")]) {
    for (const [pattern, read] of patterns) {
      const match = pattern.exec(say);
      const found = match && read(match, today);
      if (found) return found;
    }
  }
  return null;
}

/**
 * The day that words mean, counted from a day in Copenhagen.
 * @param words at most 100 characters count
 * @param today `YYYY-MM-DD`
 */
export function dayOfWords(words: string, today: PlainDate, locale: Locale): DayOfWords {
  try {
    const found = readIn(locale, words, today) ?? readIn(others[locale], words, today);
    if (!found || !isPlainDate(found.day)) return { trouble: "unknown" };
    if (found.weekday && found.weekday !== weekdayOf(found.day)) return { trouble: "unknown" };
    if (found.day < today) return { trouble: "past" };
    return found.day > addDays(today, MOST_DAYS) ? { trouble: "unknown" } : { day: found.day };
  } catch (error) {
    // A day outside the calendar ("om 900 år") is no day to come back on.
    if (error instanceof RangeError) return { trouble: "unknown" };
    throw error;
  }
}
