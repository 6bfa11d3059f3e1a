import { asciiDigits } from "./digits";

const hidden = "[\\u00ad\\u200b-\\u200f\\u2060\\ufeff]{0,2}";
const space = "[\\p{Zs}]";
const dash = "[-\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d_/.~\\u00b7\\u2022]";
const pair = `\\p{Nd}${hidden}\\p{Nd}`;
const between = `${hidden}(?:(?:${space}|${dash})${hidden})?`;
const beforeSerial = `(?:${hidden}${space}{0,2}${dash}{1,2}${space}{0,2}${hidden}|${hidden}${space}{1,3}${hidden}|${hidden})`;
const serial = `\\p{Nd}${hidden}\\p{Nd}${hidden}\\p{Nd}${hidden}\\p{Nd}`;
const century = `(?:1[89]|20)`;
const longSerial = `${space}?[-\\u2010-\\u2015\\u2212]${space}?${serial}`;

const shape = new RegExp(
  `(?<!\\p{Nd})(${pair})${between}(${pair})${between}` +
    `(?:${century}(${pair})${longSerial}|(${pair})(${beforeSerial})${serial})(?!${hidden}\\p{Nd})`,
  "gu",
);

/** "+380 ", "(+46) " or "00 49 " straight before: the digits belong to a foreign telephone number. */
const dialled = /(?:\+|(?<=^|[\s(])00)[\s(]*(?:\p{Nd}{1,3}[\s().-]{0,3})?$/u;

/** Words that say what the number straight after them is. */
const labelled =
  /(?<!\p{L})(?:p-?\s?(?:nr|nummer|enhed)|pnr|produktionsenhed(?:snummer)?|cvr(?:-?\s?(?:nr|nummer))?|ordre(?:-?\s?(?:nr|nummer))?|order(?:\s?(?:no|number))?|faktura(?:-?\s?(?:nr|nummer))?|invoice(?:\s?(?:no|number))?|ean|tlf|telefon(?:-?\s?(?:nr|nummer))?|mobil(?:-?\s?(?:nr|nummer))?|phone)[\s.:#]{0,4}$/iu;

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDayOfYear(day: number, month: number): boolean {
  const last = daysInMonth[month - 1];
  return last !== undefined && day >= 1 && day <= last;
}

/**
 * Finds the first CPR-shaped number in a free text, so that it can be taken out before saving.
 *
 * The shape: a day, a month and a two-digit year, then four digits together: `DDMMYY-NNNN`,
 * `DDMMYYNNNN`, `DD.MM.YY NNNN`, with any dash, up to three spaces, invisible characters, or the
 * digits of another script; also `DDMMYYYY-NNNN` with a dash. The day must exist in the month, or do
 * so after 60 is taken away (replacement numbers). The modulus-11 check is not asked for: numbers
 * given since 2007 need not pass it (CPR-kontoret, "Personnummeret i CPR").
 *
 * What is let through: more or fewer digits in a row than ten; pairs of two throughout
 * ("+45 12 34 56 78", "12 12 12 12 12"); and, unless written with a dash after the sixth digit, a
 * number straight after "+" or "00" and a country code, or after a word such as "P-nummer", "CVR",
 * "ordre", "faktura", "tlf". Tabs and line breaks separate fields and join nothing. A bare
 * ten-digit P-number or order number that happens to read as a birthday is caught all the same:
 * a needless question is better than a CPR number in the database.
 *
 * @returns where it stands, as string indices (end exclusive), or null
 */
export function findCpr(text: string): { start: number; end: number } | null {
  if (!/\p{Nd}/u.test(text)) return null;
  for (const match of text.matchAll(shape)) {
    const day = twoDigits(match[1]);
    const month = twoDigits(match[2]);
    if (!isDayOfYear(day, month) && !isDayOfYear(day - 60, month)) continue;
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const dashed = match[5] === undefined || /[^\p{Zs}\p{Cf}]/u.test(match[5]);
    if (!dashed && (dialled.test(before) || labelled.test(before))) continue;
    return { start: match.index, end: match.index + match[0].length };
  }
  return null;
}

function twoDigits(pairOfDigits: string | undefined): number {
  return Number(asciiDigits(pairOfDigits ?? "").replace(/[^0-9]/g, ""));
}
