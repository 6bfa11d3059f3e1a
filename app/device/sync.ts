import { syncTag } from "./sync-tag";

type WithSync = ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } };

/** Asks the browser to send what waits when it can, also with no page open. Where it knows no such thing: nothing. */
export async function askForSync(): Promise<void> {
  const registration: WithSync | undefined = await navigator.serviceWorker?.getRegistration();
  // Refused in private windows and by those who have switched it off; then the next open page sends.
  await registration?.sync?.register(syncTag).catch(() => undefined);
}
