import { PrecacheController, type PrecacheEntry } from "workbox-precaching";
import type { LifeEvent } from "./scope";

const family = "brobygger-";
/** So many versions before this one stay, so that a page which is still open finds what it has not loaded yet. */
const OLD_VERSIONS = 2;

/** Who fetches a file to keep says nothing of who they are: what is kept is nobody's. */
const impersonal = {
  requestWillFetch: async ({ request }: { request: Request }) =>
    new Request(request, { credentials: "omit" }),
};

/** The files of one version of the product, in a cache of their own. */
export type Files = {
  /** Fetches what is new; whole or not at all. */
  fetchAll(event: LifeEvent): Promise<void>;
  /** Lets go of all versions but this one and a few before. */
  letGoOfOld(): Promise<void>;
  /** A kept file, of whichever version; undefined when there is none. */
  find(request: Request | string): Promise<Response | undefined>;
};

/**
 * @param version names this version's cache; made of the sources when the worker was built
 * @param entries addresses with their revisions; a hashed name needs none
 */
export function filesOf(version: string, entries: PrecacheEntry[]): Files {
  const cacheName = family + version;
  const controller = new PrecacheController({ cacheName, plugins: [impersonal], fallbackToNetwork: false });
  controller.addToCacheList(entries);

  /** What has not changed since another version need not be fetched again. */
  async function takeOverUnchanged(): Promise<void> {
    const cache = await caches.open(cacheName);
    for (const key of controller.getURLsToCacheKeys().values()) {
      const kept = await caches.match(key, { ignoreVary: true });
      // The page is the one thing whose address stays while it changes.
      if (kept && key.includes("/assets/")) await cache.put(key, kept);
    }
  }

  return {
    async fetchAll(event) {
      await takeOverUnchanged();
      // Its types are a worker's own, ours those of a page.
      await controller.install(event as Parameters<typeof controller.install>[0]);
    },
    async letGoOfOld() {
      const versions = (await caches.keys()).filter((name) => name.startsWith(family));
      // In the order in which they were made.
      const old = versions.filter((name) => name !== cacheName).slice(0, -OLD_VERSIONS);
      await Promise.all(old.map((name) => caches.delete(name)));
    },
    async find(request) {
      return (await controller.matchPrecache(request)) ?? caches.match(request, { ignoreVary: true });
    },
  };
}
