const reachBefore = 150;
const reachAfter = 100;

/** A line's end, or a full stop with a new sentence behind; "d. 3/8" and "kl. 9" have one that ends nothing. */
const sentenceEnd = /\n|(?<!\b(?:d|kl|ca|tlf|nr|hr|fr|evt|f\.eks))[.!?](?=\s+[\p{Lu}"(]|\s*$)/gu;

/** The line or sentence in which something stands, at most 200 characters. */
export function sentenceAround(text: string, { at, end }: { at: number; end: number }): string {
  const before = text.slice(Math.max(0, at - reachBefore), at + 1);
  let from = 0;
  for (const { index } of before.matchAll(sentenceEnd)) if (index + 1 < before.length) from = index + 1;
  const after = text.slice(end, end + reachAfter);
  sentenceEnd.lastIndex = 0;
  const to = sentenceEnd.exec(after);
  sentenceEnd.lastIndex = 0;
  return `${before.slice(from, -1)}${text.slice(at, end)}${after.slice(0, to ? to.index + 1 : undefined)}`
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 200);
}
