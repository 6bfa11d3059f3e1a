/** The log form's copy, opened before it is asked for: opening it takes a slow phone longer than showing it. */
import type { Copy } from "./read-copy";

/** The form that is opened most, between two visits. */
export const readyForm = "/kontakter/ny";

let ready: Copy | null = null;

/** Opens the copy, once the page has nothing better to do. */
export async function makeFormReady(): Promise<void> {
  const { readCopy } = await import("./read-copy");
  ready = await readCopy(new URL(readyForm, window.location.href));
}

/** The copy, once: it holds an id that makes what is saved count once. Null for another address. */
export function takeReadyForm({ pathname, search }: URL): Copy | null {
  if (pathname !== readyForm || search !== "") return null;
  const taken = ready;
  ready = null;
  return taken;
}
