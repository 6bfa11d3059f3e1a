import { asciiDigits } from "./digits";

const weights = [2, 7, 6, 5, 4, 3, 2, 1];

/** Digits without the spaces, dots and dashes people write between them. */
function digitsOnly(text: string): string {
  return asciiDigits(text).replace(/[\s.\-\u2010-\u2015]/g, "");
}

/**
 * A CVR number as people write it ("DK 13 58 56 28", "CVR-nr.: 13585628") brought to bare digits.
 * Says nothing about whether it is right: ask isCvr.
 */
export function normaliseCvr(text: string): string {
  return digitsOnly(text.trim().replace(/^(?:cvr|dk|se)(?:[\s.-]*(?:nummer|nr|no))?[\s.:-]*(?:dk)?/i, ""));
}

/**
 * True for eight digits, the first not 0, whose sum weighted 2,7,6,5,4,3,2,1 is divisible by 11
 * (the Central Business Register's check).
 */
export function isCvr(cvr: string): boolean {
  if (!/^[1-9][0-9]{7}$/.test(cvr)) return false;
  return weights.reduce((sum, weight, i) => sum + weight * Number(cvr[i]), 0) % 11 === 0;
}

/** A P-number (one workplace) as people write it, brought to bare digits. */
export function normalisePNumber(text: string): string {
  return digitsOnly(text.trim().replace(/^p(?:[\s.-]*(?:nummer|nr|no))?[\s.:-]*/i, ""));
}

/** True for ten digits, the first not 0; P-numbers carry no known check digit. */
export function isPNumber(pNumber: string): boolean {
  return /^[1-9][0-9]{9}$/.test(pNumber);
}
