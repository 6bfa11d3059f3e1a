import { candidateLocales, isCandidateLocale, type CandidateLocale } from "~/app/i18n/side/registry";

/**
 * The language for somebody whose page is not open: what the address asks for, else the candidate's own, else
 * the first that the browser names and the page speaks.
 */
export function languageAsked(request: Request, own: CandidateLocale | null): CandidateLocale {
  const asked = new URL(request.url).searchParams.get("sprog");
  if (isCandidateLocale(asked)) return asked;
  if (own) return own;
  const named = (request.headers.get("Accept-Language") ?? "")
    .split(",")
    .map((part) => part.trim().slice(0, 2));
  return named.map((code) => candidateLocales.find((known) => known === code)).find(Boolean) ?? "da";
}
