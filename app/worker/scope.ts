import type { PrecacheEntry } from "workbox-precaching";

/** An event that lasts until what it is handed has ended. */
export type LifeEvent = Event & { waitUntil(work: Promise<unknown>): void };

type Events = {
  install: LifeEvent;
  activate: LifeEvent;
  fetch: LifeEvent & { request: Request; respondWith(answer: Promise<Response>): void };
  sync: LifeEvent & { tag: string };
};

/** What the worker uses of the browser: its own types and those of a page cannot stand in one project. */
export type WorkerScope = {
  addEventListener<Name extends keyof Events>(name: Name, listen: (event: Events[Name]) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  /** Filled in at the build: every file of this version, and the shell. */
  __WB_MANIFEST: PrecacheEntry[];
};
