/**
 * What a device seals for the server alone: HPKE (RFC 9180), base mode, DHKEM(P-256, HKDF-SHA256), HKDF-SHA256,
 * AES-128-GCM. Both sides use this file.
 *
 * The bytes: one of id length, the id of the server's key, 65 of encapsulated key, the ciphertext. They are bound
 * to the id of what is in them, so that nothing opens in another's place.
 */
import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from "@hpke/core";

const ENCAPSULATED_BYTES = 65;

const encoder = new TextEncoder();
let made: CipherSuite | undefined;

/** The one suite that is spoken. */
export function suite(): CipherSuite {
  return (made ??= new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes128Gcm(),
  }));
}

/** The server's public key as pages are given it. */
export type ServerKey = {
  /** The name of the key in the server's ring. */
  id: string;
  /** The raw point (65 bytes), base64url. */
  publicKey: string;
};

/** What is inside. */
export type SealedContent = {
  v: 1;
  /** Made on the device, UUIDv7: what the server takes once. */
  id: string;
  ownerId: string;
  groupId: string;
  kind: string;
  /** What stood in the form, in its order. */
  form: [name: string, value: string][];
  /** The device's own clock, in ms. */
  madeAt: number;
  /** Ids of entries that have to be taken first. */
  refersTo: string[];
  /** Of a draft: its form, the page's title, and the names of what is ticked in it. */
  place?: string;
  title?: string;
  names?: [value: string, name: string][];
};

const boundTo = (id: string) => encoder.encode(`brobygger/v1/${id}`);

/** Seals for the server. The device itself cannot open it again. */
export async function sealFor(key: ServerKey, content: SealedContent): Promise<Uint8Array<ArrayBuffer>> {
  const recipientPublicKey = await suite().kem.importKey("raw", toBytes(key.publicKey).buffer, true);
  const plain = encoder.encode(JSON.stringify(content));
  const { enc, ct } = await suite().seal({ recipientPublicKey }, plain, boundTo(content.id));
  const keyId = encoder.encode(key.id);
  return joined(Uint8Array.of(keyId.length), keyId, new Uint8Array(enc), new Uint8Array(ct));
}

/** The id of the server's key that something is sealed to. */
export function sealedTo(sealed: Uint8Array): string {
  return new TextDecoder().decode(sealed.subarray(1, 1 + (sealed[0] ?? 0)));
}

/**
 * Opens what was sealed.
 * @returns the bytes of JSON inside
 * @throws when it was sealed to another key, as another id, or was changed
 */
export async function openSealed(
  recipientKey: CryptoKey,
  sealed: Uint8Array<ArrayBuffer>,
  id: string,
): Promise<Uint8Array> {
  const from = 1 + (sealed[0] ?? 0);
  const enc = sealed.slice(from, from + ENCAPSULATED_BYTES).buffer;
  const body = sealed.slice(from + ENCAPSULATED_BYTES);
  return new Uint8Array(await suite().open({ recipientKey, enc }, body, boundTo(id)));
}

function joined(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Bytes as base64url without padding. */
export function toBase64url(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/** The bytes of base64url. @throws for anything else */
export function toBytes(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
