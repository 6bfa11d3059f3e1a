import type { ContactKey } from "./contact-key";
import type { Source } from "./sources.server";

/** How many keys one page may look at: a page that finds too few says how far back it has looked. */
const MOST_KEYS = 1_000;
const MOST_AT_A_TIME = 240;

type Walk<Key extends ContactKey, Found extends ContactKey> = {
  /** Where to begin; null at the newest. */
  below: ContactKey | null;
  /** How many to find. */
  wanted: number;
  /** How many keys to fetch at first, twice as many each time after; `wanted` and one more unless told otherwise. */
  chunk?: number;
  /** Those of these keys that belong on the page, newest first, none twice. */
  take(keys: Key[]): Promise<Found[]>;
};

/**
 * Walks down a source until enough is found, the source ends, or the page has looked at as much as it may.
 * @returns what was found, and where the next page begins (null at the end)
 */
export async function walk<Key extends ContactKey, Found extends ContactKey>(
  source: Source<Key>,
  { below, wanted, chunk = wanted + 1, take }: Walk<Key, Found>,
): Promise<{ found: Found[]; next: ContactKey | null }> {
  const found: Found[] = [];
  let from = below;
  for (
    let seen = 0, next = chunk;
    seen < MOST_KEYS;
    seen += next, next = Math.min(next * 2, MOST_AT_A_TIME)
  ) {
    const { keys, last } = await source(from, next);
    // A key met at the end of one chunk may come again only within it: the next begins below it.
    if (keys.length > 0) found.push(...(await take(keys)));
    if (found.length > wanted) {
      const shown = found.slice(0, wanted);
      return { found: shown, next: keyOf(shown.at(-1)) };
    }
    from = keyOf(await last());
    if (!from) return { found, next: null };
  }
  return { found, next: from };
}

function keyOf(key: ContactKey | null | undefined): ContactKey | null {
  return key ? { at: key.at, id: key.id } : null;
}
