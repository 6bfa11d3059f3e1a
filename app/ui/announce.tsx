import { useEffect } from "react";

const regionId = "announcements";

/** The live region; stands once, in root.tsx, from the first paint, so that later words are read aloud. */
export function LiveRegion() {
  return <div id={regionId} role="status" aria-live="polite" className="sr-only" />;
}

/** Says something to screen readers, politely; the same words twice are said twice. */
export function announce(text: string): void {
  const region = document.getElementById(regionId);
  if (!region) return;
  region.textContent = "";
  requestAnimationFrame(() => {
    region.textContent = text;
  });
}

/** Announces its text when it appears or changes; shows nothing itself. */
export function Announce({ text }: { text: string }) {
  useEffect(() => announce(text), [text]);
  return null;
}
