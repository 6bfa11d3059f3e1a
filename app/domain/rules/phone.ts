import { asciiDigits } from "./digits";

const denmark = "45";

/**
 * A telephone number in E.164 ("+4512345678"), for `tel:` links and for comparing, or null when it
 * is none. Eight digits that start with 2-9 are Danish; other countries need "+" or "00" in front.
 * Spaces, dots, dashes, brackets and a label such as "tlf." are overlooked, and so is an extension
 * ("lokal 12"). Keep what the person typed for showing.
 */
export function toE164(text: string): string | null {
  const number = asciiDigits(text.slice(0, 200))
    .replace(/\p{Cf}/gu, "")
    .replace(/^[\s(]*(?:(?:tlf|telefon|mobil|mob|tel|phone|t|m)(?:nr|nummer)?[\s.:]*)/i, "")
    .replace(/[\s,]*(?:lokal|lok|ext|x)[\s.:]*[0-9]{1,6}\s*$/i, "")
    .replace(/\(0\)/, "")
    .replace(/[\s().\-\u2010-\u2015\u2212/\u00b7]/g, "")
    .replace(/^\uff0b/, "+")
    .replace(/^00/, "+");
  if (/^[2-9][0-9]{7}$/.test(number)) return `+${denmark}${number}`;
  if (/^45[2-9][0-9]{7}$/.test(number)) return `+${number}`;
  if (!/^\+[1-9][0-9]{6,14}$/.test(number)) return null;
  if (number.startsWith(`+${denmark}`) && !/^\+45[2-9][0-9]{7}$/.test(number)) return null;
  return number;
}

/** The number as shown: Danish ones in pairs ("12 34 56 78"), others as they were typed. */
export function displayPhone(text: string): string {
  const typed = text.trim().replace(/\s+/g, " ");
  const number = toE164(typed);
  if (!number?.startsWith(`+${denmark}`) || !/^[\d\s+.()-]+$/.test(typed)) return typed;
  return number.slice(3).replace(/(..)(?=.)/g, "$1 ");
}

/** The address of a `tel:` link, or null when the text is no number that can be dialled. */
export function telHref(text: string): string | null {
  const number = toE164(text);
  return number === null ? null : `tel:${number}`;
}

/** True when both are numbers and ring the same telephone. */
export function samePhone(a: string, b: string): boolean {
  const first = toE164(a);
  return first !== null && first === toE164(b);
}
