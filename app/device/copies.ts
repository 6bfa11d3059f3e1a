import { decrypt, encrypt, type DeviceKey } from "./device-key";
import { putUnderKey } from "./rows";
import { isFull, type Store } from "./store";

const ids = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** An address in which nobody is named: a search, for one, may hold somebody's name. */
function namesNobody(address: string): boolean {
  const { searchParams } = new URL(address, "https://here.invalid");
  return [...searchParams.values()].every((value) => ids.test(value));
}

/** Keeps what a page showed, under the device key. Best effort: a full device keeps no copies. */
export async function keepCopy(store: Store, key: DeviceKey, address: string, value: unknown): Promise<void> {
  if (!namesNobody(address)) return;
  const row = { address, at: Date.now(), ...(await encrypt(key, value)) };
  try {
    await putUnderKey(store, "copies", row, key.id);
  } catch (error) {
    if (!isFull(error)) throw error;
    await store.clear("copies");
  }
}

/** What a page showed when it was last kept, and when that was (ms). */
export async function copyOf(
  store: Store,
  key: DeviceKey | undefined,
  address: string,
): Promise<{ value: unknown; at: number } | null> {
  const row = await store.get("copies", address);
  const value = await decrypt(key, row);
  return row && value !== null ? { value, at: row.at } : null;
}
