import { fold } from "~/app/domain/rules/fold";

/**
 * What search looks through for a firm: name, town and the people there, each folded and on a line of its
 * own, so that no search word spans two of them.
 */
export function firmSearch(name: string, town: string | null, people: readonly string[] = []): string {
  return `${placeSearch(name, town)}${people.map(fold).join("\n")}`;
}

/** The part of `firmSearch` that two rows for one place have in common. */
export function placeSearch(name: string, town: string | null): string {
  return `${fold(name)}\n${fold(town ?? "")}\n`;
}
