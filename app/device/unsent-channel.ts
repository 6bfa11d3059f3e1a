const channelName = "brobygger-outbox";

/** Tells this page and all other tabs that the outbox has changed. */
export function tellAll(): void {
  if (typeof BroadcastChannel === "undefined") return;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage("changed");
  channel.close();
}

/** Calls back when this page, another tab or the worker has changed the outbox. @returns what ends it */
export function onUnsentChanged(act: () => void): () => void {
  if (typeof BroadcastChannel === "undefined") return () => undefined;
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener("message", act);
  return () => channel.close();
}
