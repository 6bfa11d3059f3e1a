import { sideOf, type CandidateLocale } from "~/app/i18n/side/registry";

/** The handle of a candidate's own page: its own frame, and no script but the small one that reads aloud. */
export const sideHandle = { noScript: true, own: true };

/** What <html> needs of the page's language; a loader gives it as `page`. */
export function htmlOf(locale: CandidateLocale): { lang: string; dir: "ltr" | "rtl" } {
  return { lang: locale, dir: sideOf(locale).dir };
}
