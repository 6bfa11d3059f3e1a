const AN_HOUR = 3_600_000;

/** Brings the service worker, and looks for a newer one each hour that the page stays open. None while developing. */
export async function registerWorker(): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  try {
    const registration = await navigator.serviceWorker.register("/sw.js");
    setInterval(() => void registration.update().catch(() => undefined), AN_HOUR);
  } catch {
    // Switched off, or no network yet: the next page tries again.
  }
}
