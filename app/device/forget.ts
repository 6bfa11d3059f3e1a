import type { Store } from "./store";

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

/** One for the whole page: it hears the other tabs, and not itself. */
let channel: BroadcastChannel | null | undefined;
const tabs = () =>
  (channel ??= typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("brobygger"));

function tellOthers(): void {
  tabs()?.postMessage("forgotten");
}

/** Calls back when another tab has destroyed the device key. */
export function onForgotten(act: () => void): void {
  tabs()?.addEventListener("message", ({ data }) => {
    if (data === "forgotten") act();
  });
}
