import { hkdfSync } from "node:crypto";
import { config } from "~/app/server/config.server";
import { suite, toBase64url, type ServerKey } from "./sealed";

type Pair = { privateKey: CryptoKey; publicKey: string };

const pairs = new Map<string, Promise<Pair>>();

/** RFC 9180's DeriveKeyPair over a secret of its own (HKDF-SHA256, RFC 5869) of the key that has this name. */
async function derive(key: Buffer): Promise<Pair> {
  const secret = new Uint8Array(hkdfSync("sha256", key, "brobygger", "devices", 32));
  const pair = await suite().kem.deriveKeyPair(secret.buffer);
  const raw = await suite().kem.serializePublicKey(pair.publicKey);
  return { privateKey: pair.privateKey, publicKey: toBase64url(new Uint8Array(raw)) };
}

function pairOf(id: string): Promise<Pair> | null {
  const entry = config().blobKeys.find((one) => one.id === id);
  if (!entry) return null;
  let pair = pairs.get(id);
  if (!pair) pairs.set(id, (pair = derive(entry.key)));
  return pair;
}

/** The public key that devices seal to now: of the ring's first key. */
export async function serverKey(): Promise<ServerKey> {
  const id = config().blobKeys[0]?.id ?? "";
  const pair = await pairOf(id);
  if (!pair) throw new Error("The key ring is empty.");
  return { id, publicKey: pair.publicKey };
}

/** The private key of this name, also an old one; null for one that is not in the ring. */
export async function privateKeyOf(id: string): Promise<CryptoKey | null> {
  return (await pairOf(id))?.privateKey ?? null;
}
