/** The most characters (code points) a name of a person, firm or group may have. */
export const longestName = 120;

/** Already clean: visible ASCII and Latin-1 letters, single spaces. Most names are. */
const clean = /^(?:[!-~\u00c0-\u00ff]+(?: [!-~\u00c0-\u00ff]+)*)?$/;

/**
 * A name as it is stored: NFC, white space collapsed, control characters and everything that turns
 * the reading direction around removed (a name must not be able to reverse the text after it), also
 * other invisible characters, except the joiners that Persian and emoji need within a word. A single
 * word is a name, in any script, and an emoji stays. More than four marks on one letter are dropped.
 */
export function cleanName(text: string): string {
  if (clean.test(text)) return text;
  return text
    .normalize("NFC")
    .replace(/[\s\u2028\u2029]+/g, " ")
    .replace(
      /[\p{Cc}\p{Cs}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu,
      "",
    )
    .replace(/(\p{M}{4})\p{M}+/gu, "$1")
    .replace(/(?<![\p{L}\p{M}\p{S}])[\u200c\u200d]+|[\u200c\u200d]+(?![\p{L}\p{M}\p{S}])/gu, "")
    .replace(/ {2,}/g, " ")
    .trim()
    .normalize("NFC");
}

/**
 * What is wrong with a cleaned name: "missing" when it holds no letter, digit or emoji, "too-long"
 * when it has more than 120 characters; null when nothing is.
 */
export function nameProblem(name: string): "missing" | "too-long" | null {
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(name)) return "missing";
  return Array.from(name).length > longestName ? "too-long" : null;
}
