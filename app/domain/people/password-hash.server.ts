import { hash, verify } from "@node-rs/argon2";
import { randomBytes } from "node:crypto";

const prepared = (password: string) => password.normalize("NFC");

/** Hashes a password with argon2id (19 MiB, 2 passes, 1 lane: OWASP's first choice). About 20 ms. */
export function hashPassword(password: string): Promise<string> {
  return hash(prepared(password), { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
}

let nobodys: Promise<string> | undefined;

/**
 * True if the password is the one that was hashed. Without a hash it takes as long and is false, so that
 * time tells nobody who has an account or a password.
 */
export async function isPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  nobodys ??= hashPassword(randomBytes(24).toString("base64url"));
  const matches = await verify(stored ?? (await nobodys), prepared(password));
  return matches && Boolean(stored);
}
