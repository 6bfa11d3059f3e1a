import { marks, withoutMarks } from "./marks.server";

type Unwrapped = { lines: string[]; signature: string[]; footer: string[] };

/**
 * Takes out of a mail's lines what its program's own HTML marks as signature and footer. Some people write
 * their whole answer inside the signature: where nothing else is left above the history, it stays.
 */
export function unwrapMarks(lines: readonly string[]): Unwrapped {
  const result: Unwrapped = { lines: [], signature: [], footer: [] };
  let into: string[] = result.lines;
  for (const line of lines) {
    if (line === marks.signatureFrom) into = result.signature;
    else if (line === marks.footerFrom) into = result.footer;
    else if (line === marks.until) into = result.lines;
    else into.push(line);
  }
  if (result.signature.length === 0 && result.footer.length === 0) return result;
  const hasOwnWords = ownWordsIn(result.lines);
  if (hasOwnWords) return result;
  const kept = lines.filter(
    (line) => line !== marks.signatureFrom && line !== marks.footerFrom && line !== marks.until,
  );
  return { lines: kept, signature: [], footer: [] };
}

function ownWordsIn(lines: readonly string[]): boolean {
  for (const line of lines) {
    if (line === marks.historyBelow) return false;
    if (!line.startsWith(">") && withoutMarks(line).trim()) return true;
  }
  return false;
}
