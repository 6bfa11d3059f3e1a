/** At the latest so long after the page is there. */
const LATEST_MS = 2_000;

/** Calls back when the page has loaded and the browser has nothing better to do. @returns what breaks it off */
export function whenIdle(act: () => void): () => void {
  let cancel = () => {};
  const wait = () => {
    if ("requestIdleCallback" in window) {
      const handle = window.requestIdleCallback(act, { timeout: LATEST_MS });
      cancel = () => window.cancelIdleCallback(handle);
    } else {
      const timer = setTimeout(act, LATEST_MS / 2);
      cancel = () => clearTimeout(timer);
    }
  };
  if (document.readyState === "complete") wait();
  else {
    window.addEventListener("load", wait, { once: true });
    cancel = () => window.removeEventListener("load", wait);
  }
  return () => cancel();
}
