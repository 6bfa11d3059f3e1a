/** The log form, made ready before it is asked for: to fetch its code and open its copy takes a slow phone longer than to show it. */
import type { Copy } from "./read-copy";

/** The form that is opened most, between two visits. */
export const readyForm = "/kontakter/ny";
const route = "routes/contacts/new";

let ready: Promise<Copy | null> | null = null;

/** Begins to open the copy; what is not there, or cannot be read, is got when it is asked for. */
export function openFormAhead(): void {
  ready = import("./read-copy")
    .then(({ readCopy }) => readCopy(new URL(readyForm, window.location.href)))
    .catch(() => null);
}

/**
 * Makes the form ready once the page has all its own files, where its code lies on the phone (with the worker) and
 * costs nothing to fetch: who opens the app to log a contact taps as soon as there is something to tap on.
 */
export function makeFormReady(): void {
  const module = window.__remixManifest.routes[route]?.module;
  const isThere = Boolean(navigator.serviceWorker?.controller);
  if (!module || !isThere || !document.querySelector(`a[href="${readyForm}"]`)) return;
  // Remix imports the same file at the tap, and finds it here. Where it is not to be had, Remix says so then.
  void import(/* @vite-ignore */ module).catch(() => undefined);
  openFormAhead();
}

/** The copy, once: it holds an id that makes what is saved count once. Null for another address. */
export async function takeReadyForm({ pathname, search }: URL): Promise<Copy | null> {
  if (pathname !== readyForm || search !== "") return null;
  const taken = ready;
  ready = null;
  return taken;
}
