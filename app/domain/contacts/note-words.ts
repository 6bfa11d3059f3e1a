import { fold } from "~/app/domain/rules/fold";

const mostWords = 200;
/** Longer words are cut to this, in notes and in searches alike. */
export const longestWord = 40;

/**
 * The distinct folded words of a shareable note that search can find, at most 200: letters and digits
 * alone, at least two characters, cut at forty.
 */
export function noteWords(text: string | null | undefined): string[] {
  const words = new Set<string>();
  for (const [word] of fold(text ?? "").matchAll(/[\p{L}\p{N}]{2,}/gu)) {
    words.add(word.slice(0, longestWord));
    if (words.size === mostWords) break;
  }
  return [...words];
}
