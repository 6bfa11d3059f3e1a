/**
 * The device key: AES-GCM, made at the first page somebody signed in sees here, destroyed when they sign out.
 * It is read for every use: another tab may have destroyed it meanwhile.
 */
import type { Local, Store } from "./store";

/** The device key with its id. */
export type DeviceKey = { id: string; key: CryptoKey };

/** The device key, made if there is none. Two tabs at once make one. */
export async function ensureKey(store: Store): Promise<DeviceKey> {
  const there = await store.get("keys", "device");
  if (there) return there;
  const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  const made = { id: crypto.randomUUID(), key };
  const tx = store.transaction("keys", "readwrite");
  const first = await tx.store.get("device");
  if (!first) await tx.store.put(made, "device");
  await tx.done;
  return first ?? made;
}

/** Encrypts a value under the device key. */
export async function encrypt({ key }: DeviceKey, value: unknown): Promise<Local> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  return { iv, data: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, plain) };
}

/** What stands in it, or null when the key is gone or another's. */
export async function decrypt(key: DeviceKey | undefined, local: Local | undefined): Promise<unknown> {
  if (!key || !local) return null;
  try {
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: local.iv }, key.key, local.data);
    return JSON.parse(new TextDecoder().decode(plain)) as unknown;
  } catch {
    return null;
  }
}
