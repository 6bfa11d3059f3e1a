const letters: Record<string, string> = {
  æ: "ae",
  œ: "oe",
  ø: "oe",
  ß: "ss",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ı: "i",
  ς: "σ",
  // Arabic: the letters that keyboards and habits mix up.
  ة: "ه",
  ى: "ي",
  ی: "ي",
  ک: "ك",
};
const folded = new RegExp(`[${Object.keys(letters).join("")}]`, "g");
const plain = /^[a-z0-9](?:[a-z0-9]| (?! ))*$/;

/**
 * The text as search sees it: lower case, "æ", "ø", "å" written "ae", "oe", "aa" (so that "Aeroe"
 * finds "Ærø" and "Aabenraa" finds "Åbenrå"; "ä" and "ö" count as "æ" and "ø"), other accents and
 * invisible characters gone, white space collapsed. Works for every script, and folding twice
 * changes nothing. Store it beside the name and look for folded substrings in it: neither
 * database folds Danish letters by itself.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (plain.test(lower)) return lower.trimEnd();
  return (
    text
      .normalize("NFKD")
      .toLowerCase()
      .replace(/a\u030a/g, "aa")
      .replace(/a\u0308/g, "ae")
      .replace(/o\u0308/g, "oe")
      // U+0640 is the Arabic stroke that only stretches a word.
      .replace(/[\p{M}\p{Cf}\p{Cs}\u0640]/gu, "")
      .replace(folded, (letter) => letters[letter] ?? letter)
      .replace(/[\s\p{Cc}]+/gu, " ")
      .trim()
  );
}

const mostTokens = 8;

/**
 * The words of a search, folded, each once, at most eight: a row is found when every one of them
 * is a substring of its folded column. Holds letters and digits alone, so it needs no escaping in LIKE.
 */
export function searchTokens(query: string): string[] {
  const words = fold(query.slice(0, 400)).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].slice(0, mostTokens);
}
