import type { currentWording } from "~/app/i18n/consent-wordings";
import type { Words } from "~/app/i18n/words";
import { ar } from "./ar";
import { da } from "./da";
import { en } from "./en";
import { uk } from "./uk";

/** What a language's file holds: the same keys as the Danish one, and the consents in the version of today. */
export type SideWords = Omit<Words<typeof da>, "wording"> & {
  wording: Words<(typeof da)["wording"]> & { version: typeof currentWording };
};

/** A language that a candidate's own page speaks. */
export type Side = {
  words: SideWords;
  /** The language's name in itself, and as volunteers name it. */
  name: string;
  da: string;
  en: string;
  dir: "ltr" | "rtl";
  /** For the browser's voices and dates (BCP 47), with western digits. */
  speech: string;
  /** Who has reviewed the translation; null: nobody yet, so that the Danish stands beside each consent. */
  reviewer: string | null;
};

/**
 * Every language of the page, in the order in which it offers them. A new one is a file beside this and a line
 * here. Danish is the source, and needs no reviewer.
 */
export const sides = {
  da: { words: da, name: "Dansk", da: "dansk", en: "Danish", dir: "ltr", speech: "da-DK", reviewer: null },
  en: {
    words: en,
    name: "English",
    da: "engelsk",
    en: "English",
    dir: "ltr",
    speech: "en-GB",
    reviewer: null,
  },
  uk: { words: uk, name: "Українська", da: "ukrainsk", en: "Ukrainian", dir: "ltr", speech: "uk-UA", reviewer: null }, // prettier-ignore
  ar: { words: ar, name: "العربية", da: "arabisk", en: "Arabic", dir: "rtl", speech: "ar", reviewer: null },
} satisfies Record<string, Side>;

export type CandidateLocale = keyof typeof sides;

/** The languages' codes, in the order in which they are offered. */
export const candidateLocales = Object.keys(sides) as CandidateLocale[];

/** True if the text names a language of the page. */
export function isCandidateLocale(value: unknown): value is CandidateLocale {
  return typeof value === "string" && Object.hasOwn(sides, value);
}

/** The language that a stored code names; Danish for one that is no longer spoken. */
export function candidateLocale(code: string): CandidateLocale {
  return isCandidateLocale(code) ? code : "da";
}

/** A language by its code. */
export function sideOf(locale: CandidateLocale): Side {
  return sides[locale];
}
