import { sideOf, type CandidateLocale } from "./registry";

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: CandidateLocale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(`${sideOf(locale).speech}-u-nu-latn`, {
    timeZone: "Europe/Copenhagen",
    ...options,
  });
  formats.set(key, made);
  return made;
}

/** "12. marts 2026" in the reader's language, with western digits; the page needs no script, so the server says it. */
export function sideDate(at: Date, locale: CandidateLocale): string {
  return format(locale, { day: "numeric", month: "long", year: "numeric" }).format(at);
}

/** As `sideDate`, with weekday and clock. */
export function sideMoment(at: Date, locale: CandidateLocale): string {
  return format(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at);
}

/** As `sideDate`, of a day written "YYYY-MM-DD". */
export function sideDay(date: string, locale: CandidateLocale): string {
  return sideDate(new Date(`${date}T11:00:00Z`), locale);
}
