import type { Locale } from "./words";

/** The language of mails to a candidate: their own where mails are written in it, else English. */
export function mailLocaleOf(locale: string): Locale {
  return locale === "da" ? "da" : "en";
}
