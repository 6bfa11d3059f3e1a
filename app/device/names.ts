import type { Option } from "~/app/domain/contacts/participant-ref";
import { fold, searchTokens } from "~/app/domain/rules/fold";

const MOST_FOUND = 12;

/** Whether every word of the search is a part of the text, in whatever way it is spelt. */
export function holds(text: string, search: string): boolean {
  const folded = fold(text);
  return searchTokens(search).every((word) => folded.includes(word));
}

/** Those whose name, or whose firm's, holds every word; none for no words. */
export function findNames(names: readonly Option[], search: string): Option[] {
  if (searchTokens(search).length === 0) return [];
  return names.filter(({ name, at }) => holds(`${name} ${at ?? ""}`, search)).slice(0, MOST_FOUND);
}
