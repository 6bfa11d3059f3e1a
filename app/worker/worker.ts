/**
 * The service worker. It keeps files that are the same for everybody, and the one page that opens without a network;
 * never an answer of the server to a person. What is whole takes over at once: any version's pages find their files
 * here, and each page has its version from whoever sent it.
 */
import { syncTag } from "~/app/device/sync-tag";
import { filesOf } from "./files";
import { isPage, openPage } from "./page";
import { sendWaiting } from "./send-waiting";
import type { WorkerScope } from "./scope";

declare const self: WorkerScope;
declare const __VERSION__: string;

const files = filesOf(__VERSION__, self.__WB_MANIFEST);

self.addEventListener("install", (event) => {
  event.waitUntil(files.fetchAll(event).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(files.letGoOfOld().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin || request.method !== "GET") return;
  if (isPage(request)) event.respondWith(openPage(request, files));
  else if (/^\/assets\/|^\/favicon\.svg$/.test(pathname))
    event.respondWith(files.find(request).then((kept) => kept ?? fetch(request)));
});

self.addEventListener("sync", (event) => {
  if (event.tag === syncTag) event.waitUntil(sendWaiting());
});
