import { RemixBrowser } from "@remix-run/react";
import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { makeFormReady } from "./device/ready-form";

// Who taps on before the data of a page has ended breaks its request off. Remix leaves that rejection to nobody,
// and the browser would report an error where there is none.
window.addEventListener("unhandledrejection", (event) => {
  if (event.reason instanceof DOMException && event.reason.name === "AbortError") event.preventDefault();
});

/**
 * Reads the data that came with the page. At its first call, before it comes to any hook, RemixBrowser begins to
 * read it and throws the promise to wait for. Left to React, that suspends the whole root, and a key pressed
 * meanwhile breaks the page off: "Root did not complete" (remix-run/react-router#12763).
 */
async function pageData(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (thrown) {
    if (!(thrown instanceof Promise)) throw thrown;
    await thrown;
  }
}

// Not before the page has all its own files.
if (document.readyState === "complete") makeFormReady();
else window.addEventListener("load", makeFormReady, { once: true });

await pageData();
startTransition(() => {
  hydrateRoot(document, <RemixBrowser />);
});
