import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";

/** Keys for sealing, the current one first; old ones still open what they sealed. */
export type KeyRing = ReadonlyArray<{ readonly id: string; readonly key: Buffer }>;

const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals bytes with AES-256-GCM under the ring's first key. The result names its key:
 * one byte of id length, the id, 12 bytes of nonce, 16 of tag, the ciphertext.
 * @param bound what the content belongs to (a row's id): it opens nowhere else
 */
export function seal(ring: KeyRing, plain: Uint8Array, bound: string): Buffer {
  const current = ring[0];
  if (!current) throw new Error("The key ring is empty.");
  const id = Buffer.from(current.id, "utf8");
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", current.key, iv);
  cipher.setAAD(Buffer.from(bound, "utf8"));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.from([id.length]), id, iv, cipher.getAuthTag(), body]);
}

/** The id of the key that sealed these bytes. */
export function sealedWith(sealed: Uint8Array): string {
  const length = sealed[0] ?? 0;
  return Buffer.from(sealed.subarray(1, 1 + length)).toString("utf8");
}

/**
 * Opens what `seal` made.
 * @throws when the key is not in the ring, or the bytes or what they are bound to were changed
 */
export function unseal(ring: KeyRing, sealed: Uint8Array, bound: string): Buffer {
  const id = sealedWith(sealed);
  const key = ring.find((entry) => entry.id === id)?.key;
  if (!key) throw new Error("The key that sealed this is not in the key ring.");
  const from = 1 + (sealed[0] ?? 0);
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(from, from + IV_BYTES));
  decipher.setAAD(Buffer.from(bound, "utf8"));
  decipher.setAuthTag(sealed.subarray(from + IV_BYTES, from + IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(from + IV_BYTES + TAG_BYTES)), decipher.final()]);
}

/** A name for content that is the same for the same content in one organisation, and means nothing to others. */
export function keyedName(key: Buffer, organisationId: string, content: Uint8Array): string {
  return createHmac("sha256", key).update(organisationId).update("\0").update(content).digest("hex");
}
