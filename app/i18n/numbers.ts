import type { Locale } from "./words";

/** A whole number with its thousands set apart: "5.000" in Danish, "5,000" in English. */
export function wholeNumber(n: number, locale: Locale): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, locale === "da" ? "." : ",");
}
