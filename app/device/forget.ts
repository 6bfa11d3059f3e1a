import type { Store } from "./store";

/** What the other tabs are told when the device key is gone. */
const channelName = "brobygger";

/**
 * Destroys the device key and the copies. Drafts and entries that were not sent stay sealed: only their readable
 * part goes with the key.
 */
export async function forget(store: Store): Promise<void> {
  const tx = store.transaction(["meta", "keys", "copies", "drafts", "outbox"], "readwrite");
  await tx.objectStore("keys").delete("device");
  await tx.objectStore("copies").clear();
  await tx.objectStore("meta").delete("owner");
  const drafts = tx.objectStore("drafts");
  for (const { local: _local, ...row } of await drafts.getAll()) await drafts.put(row);
  const outbox = tx.objectStore("outbox");
  for (const { local: _local, ...row } of await outbox.getAll()) {
    await (row.state === "sent" ? outbox.delete(row.id) : outbox.put(row));
  }
  await tx.done;
  tellOthers();
}

function tellOthers(): void {
  if (typeof BroadcastChannel === "undefined") return;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage("forgotten");
  channel.close();
}

/** Calls back when another tab has destroyed the device key. */
export function onForgotten(act: () => void): void {
  if (typeof BroadcastChannel === "undefined") return;
  new BroadcastChannel(channelName).addEventListener("message", ({ data }) => {
    if (data === "forgotten") act();
  });
}
