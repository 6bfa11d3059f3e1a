const decimalDigit = /^\p{Nd}$/u;

/**
 * The value (0-9) of one decimal digit of any script, or null for anything else.
 * Unicode keeps the ten digits of a script together and in order, and sets of digits that touch
 * each other are whole, so the distance to the start of the row modulo ten is the value
 * (The Unicode Standard, section 4.6).
 * @param char one code point
 */
export function digitValue(char: string): number | null {
  if (char >= "0" && char <= "9" && char.length === 1) return char.charCodeAt(0) - 48;
  const code = char.codePointAt(0);
  if (code === undefined || code < 0x660 || !decimalDigit.test(char)) return null;
  let first = code;
  while (decimalDigit.test(String.fromCodePoint(first - 1))) first -= 1;
  return (code - first) % 10;
}

/** The same text with the decimal digits of every script written as 0-9. */
export function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (char) => String(digitValue(char) ?? char));
}
