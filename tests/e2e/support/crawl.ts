import type { Visitor } from "./visitor";
import { routeOf } from "./routes-of";

/** One page of each route: its address for whoever crawled. */
export type Found = Map<string, string>;

/** Files to take away, which are no pages. */
const isFile = (path: string) => /\/original$|\/pdf$|\/filer\/\d+|\.csv$/.test(path);

/**
 * Follows every link from where the visitor begins until each route that links lead to was opened once.
 * @param look called on each page once it is there
 */
export async function crawl(
  who: Visitor,
  origin: string,
  from: string[],
  look: (routeId: string, path: string) => Promise<void>,
): Promise<Found> {
  const found: Found = new Map();
  const queue = [...from];
  for (let path = queue.shift(); path; path = queue.shift()) {
    const { id } = routeOf(path.split(/[?#]/)[0] ?? "/");
    if (found.has(id)) continue;
    found.set(id, path);
    await who.page.goto(origin + path);
    const shown = new URL(who.page.url()).pathname;
    if (routeOf(shown).id !== id) {
      queue.push(shown);
      continue;
    }
    await look(id, path);
    const links = await who.page
      .locator("a[href^='/']")
      .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute("href") ?? ""));
    queue.push(...links.filter((link) => !isFile(link)));
  }
  return found;
}
