import { isFull, type CopyRow, type DraftRow, type EntryRow, type Store } from "./store";

type Rows = { copies: CopyRow; drafts: DraftRow; outbox: EntryRow };

/**
 * Writes a row that holds a part under the device key. Where that key has been destroyed meanwhile, in another
 * tab, the part is left out, and a copy is not written at all. Copies give way where the device is full.
 * It is on the disk then, not on its way there: batteries go flat.
 * @param keyId the id of the key that the part is under
 * @throws QuotaExceededError where nothing more can give way
 */
export async function putUnderKey<Name extends keyof Rows>(
  store: Store,
  name: Name,
  row: Rows[Name],
  keyId: string | undefined,
): Promise<void> {
  try {
    await put(store, name, row, keyId);
  } catch (error) {
    if (!isFull(error) || name === "copies") throw error;
    await store.clear("copies");
    await put(store, name, row, keyId);
  }
}

async function put<Name extends keyof Rows>(
  store: Store,
  name: Name,
  row: Rows[Name],
  keyId: string | undefined,
): Promise<void> {
  const tx = store.transaction(["keys", name] as const, "readwrite", { durability: "strict" });
  const key = await tx.objectStore("keys").get("device");
  const rows = tx.objectStore(name);
  const holds = keyId !== undefined && key?.id === keyId;
  if (holds) await rows.put?.(row);
  else if (name !== "copies") await rows.put?.({ ...row, local: undefined });
  await tx.done;
}
