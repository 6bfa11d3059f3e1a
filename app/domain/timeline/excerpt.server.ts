import { sql, type Column, type SQL } from "drizzle-orm";
import { fold } from "~/app/domain/rules/fold";

/** How much of a text a list shows, in characters. */
const EXCERPT = 120;

/** The beginning of a text column, a little longer than is shown, so that a cut is seen. */
export function beginningOf(column: Column): SQL<string | null> {
  return sql<string | null>`substr(${column}, 1, ${sql.raw(`${EXCERPT + 2}`)})`;
}

/** The first half of a character that takes two places, at the end. */
const halfCharacter = /[\uD800-\uDBFF]$/;

/** The beginning of a text, cut where no character is broken. */
export function excerpt(text: string | null): string | null {
  if (text === null || text.length <= EXCERPT) return text;
  return `${text.slice(0, EXCERPT - 1).replace(halfCharacter, "")}…`;
}

/** The part of a text around the first of these folded words; its beginning where it holds none. */
export function excerptAround(text: string, words: readonly string[]): string {
  const parts = text.split(/(?<=\s)/);
  let before = 0;
  for (const part of parts) {
    const folded = fold(part);
    if (words.some((word) => folded.includes(word))) break;
    before += part.length;
  }
  const start = before >= text.length || before < EXCERPT / 2 ? 0 : before - EXCERPT / 3;
  const from = start === 0 ? 0 : text.indexOf(" ", start) + 1;
  return `${from > 0 ? "…" : ""}${excerpt(text.slice(from)) ?? ""}`;
}
