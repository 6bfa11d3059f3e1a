import type { Owner } from "~/app/device/store";
import { lazy, Suspense, useEffect, useState } from "react";

/** Whom the root's loader has named, and whether it was not the server that answered. */
export type PocketProps = { owner: Owner; fromPhone: boolean };

const Pocket = lazy(() => import("./pocket"));

/** At the latest so long after the page is there. */
const LATEST_MS = 4_000;

/** Calls back when the page has loaded and the browser has nothing better to do. @returns what breaks it off */
function whenIdle(act: () => void): () => void {
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

/** What the phone keeps and sends, for members of groups: fetched once the page rests, so that no page waits for it. */
export function PocketWhenIdle(props: PocketProps) {
  const [idle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => setIdle(true)), []);
  return (
    idle && (
      <Suspense fallback={null}>
        <Pocket {...props} />
      </Suspense>
    )
  );
}
