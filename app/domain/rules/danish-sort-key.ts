import { digitValue } from "./digits";

const mostCharacters = 200;

// "{", "|" and "}" are the three characters that follow "z" in ASCII.
const letters: Record<string, string> = {
  æ: "{",
  œ: "|",
  ø: "|",
  ß: "ss",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ı: "i",
  ς: "σ",
};

/** A row of digits so that bytes sort as numbers do: how long it is, then the digits. */
function numberKey(digits: string): string {
  const significant = digits.replace(/^0+/, "");
  const nines = Math.floor(significant.length / 9);
  return "9".repeat(nines) + String(significant.length % 9) + significant;
}

/**
 * A key whose UTF-8 bytes sort as a Danish reader expects: spaces before digits, numbers by value
 * ("Hal 2" before "Hal 10"), a-z, æ, ø, å, then other scripts; upper and lower case alike.
 * "aa" counts as "å", "ä" as "æ", "ö" as "ø" and "ü" as "y" (Retskrivningsordbogen, on alphabetical
 * order). Compare it with SQLite's BINARY or PostgreSQL's COLLATE "C", not with a locale. Only the
 * first 200 characters count; equal keys are common, so order by id as well.
 */
export function danishSortKey(text: string): string {
  const source = Array.from(text.slice(0, 2 * mostCharacters))
    .slice(0, mostCharacters)
    .join("")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[{|}]/g, " ")
    .replace(/a\u030a|aa/g, "}")
    .replace(/a\u0308/g, "{")
    .replace(/o\u0308/g, "|")
    .replace(/u\u0308/g, "y")
    .replace(/[\p{M}\p{Cf}\p{Cs}\u0640'\u2019`\u00b4]/gu, "");
  let key = "";
  let digits = "";
  let gap = false;
  for (const char of source) {
    const digit = digitValue(char);
    if (digit !== null) {
      if (gap && key !== "") key += " ";
      gap = false;
      digits += String(digit);
      continue;
    }
    if (digits !== "") {
      key += numberKey(digits);
      digits = "";
    }
    if (/[\p{L}\p{N}\p{So}]/u.test(char) || /[{|}]/.test(char)) {
      if (gap && key !== "") key += " ";
      gap = false;
      key += letters[char] ?? char;
    } else {
      gap = true;
    }
  }
  return digits === "" ? key : key + numberKey(digits);
}
