import type { Locale } from "./words";

/** The languages that a candidate's own page speaks. */
export const candidateLocales = ["da", "en", "uk", "ar"] as const;
export type CandidateLocale = (typeof candidateLocales)[number];

/** The language of mails to a candidate: their own where mails are written in it, else English. */
export function mailLocaleOf(locale: CandidateLocale): Locale {
  return locale === "da" ? "da" : "en";
}
