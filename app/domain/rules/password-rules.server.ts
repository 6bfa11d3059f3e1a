import { commonPasswords, commonWords } from "./common-passwords.server";
import { fold } from "./fold";

/** The fewest characters (code points) of a password. */
export const shortestPassword = 12;
/** The most: hashing a longer one would only cost the server time. */
export const longestPassword = 200;

export type PasswordProblem = "too-short" | "too-long" | "repeated" | "sequence" | "own-name" | "common";

const rows = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890123456789",
  "qwertyuiopå",
  "asdfghjklæø",
  "zxcvbnm",
  "qwertz",
  "azerty",
];
const neighbours = new Set(
  rows.flatMap((row) =>
    Array.from(row).flatMap((char, i) => {
      const next = row[i + 1];
      return next === undefined ? [] : [char + next, next + char];
    }),
  ),
);

/** True when the text is one piece repeated, three times or more, or has fewer than five characters to it. */
function isRepeated(chars: string[]): boolean {
  if (new Set(chars).size < 5) return true;
  for (let unit = 1; unit <= chars.length / 3; unit += 1) {
    if (chars.every((char, i) => char === chars[i % unit])) return true;
  }
  return false;
}

/** True when three steps in four go along the alphabet, the digits or a row of keys, either way. */
function isSequence(chars: string[]): boolean {
  const steps = chars.slice(1).filter((char, i) => neighbours.has(`${chars[i] ?? ""}${char}`)).length;
  return steps >= (chars.length - 1) * 0.75;
}

const lookalikes: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
};

/** True when the letters are one to three common words and nothing else. */
function isMadeOfCommonWords(letters: string): boolean {
  if (letters.length > 60) return false;
  let ends = new Set([0]);
  for (let count = 0; count < 3; count += 1) {
    const next = new Set<number>();
    for (const start of ends) {
      for (let end = start + 2; end <= letters.length; end += 1) {
        if (commonWords.has(letters.slice(start, end))) next.add(end);
      }
    }
    if (next.has(letters.length)) return true;
    ends = next;
  }
  return false;
}

function isCommon(folded: string): boolean {
  if (commonPasswords.has(folded.replace(/[^\p{L}\p{N}]/gu, ""))) return true;
  const outer = folded.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  const swapped = Array.from(outer, (char) => lookalikes[char] ?? char).join("");
  return (
    [outer, swapped, folded].some((text) => isMadeOfCommonWords(text.replace(/[^\p{L}]/gu, ""))) &&
    folded.replace(/[^\p{L}]/gu, "").length > 0
  );
}

/**
 * What is wrong with a chosen password, or null. Length is counted in characters; the rest looks at
 * it folded, so that case and accents change nothing (after NIST SP 800-63B, 5.1.1.2: refuse common,
 * repeated and sequential ones and those drawn from the person's context; ask for no mixture).
 * @param own the person's e-mail address, name, group name: none may be most of the password
 */
export function passwordProblem(password: string, own: readonly string[] = []): PasswordProblem | null {
  const length = Array.from(password).length;
  if (length < shortestPassword) return "too-short";
  if (length > longestPassword) return "too-long";
  const lower = Array.from(password.normalize("NFC").toLowerCase());
  if (isRepeated(lower)) return "repeated";
  if (isSequence(lower)) return "sequence";
  const folded = fold(password);
  const compact = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, "");
  const pieces = own.flatMap((text) => [text, text.split("@")[0] ?? ""]).map(compact);
  if (pieces.some((piece) => piece.length > 3 && compact(password).includes(piece))) return "own-name";
  return isCommon(folded) ? "common" : null;
}
