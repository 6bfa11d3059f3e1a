import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { BackupRefused } from "./backup-refused.server";

/*
 * An encrypted backup: magic, salt (16), nonce (12), AES-256-GCM ciphertext, tag (16).
 * The key is scrypt (RFC 7914; N=2^17, r=8, p=1) of the passphrase and the salt; the header is authenticated too.
 */
const MAGIC = Buffer.from("BROBYGGER-BACKUP-1\n");
const SALT = 16;
const NONCE = 12;
const TAG = 16;
const HEADER = MAGIC.length + SALT + NONCE;

function keyOf(passphrase: string, salt: Buffer): Buffer {
  return scryptSync(passphrase.normalize("NFC"), salt, 32, {
    N: 2 ** 17,
    r: 8,
    p: 1,
    maxmem: 256 * 1024 * 1024,
  });
}

/** Encrypts a file into another, readable by its owner alone. */
export async function sealFile(from: string, to: string, passphrase: string): Promise<void> {
  const [salt, nonce] = [randomBytes(SALT), randomBytes(NONCE)];
  const header = Buffer.concat([MAGIC, salt, nonce]);
  const cipher = createCipheriv("aes-256-gcm", keyOf(passphrase, salt), nonce, { authTagLength: TAG });
  cipher.setAAD(header);
  const frame = new Transform({
    transform: (chunk: Buffer, _encoding, done) => done(null, chunk),
    flush: (done) => done(null, cipher.getAuthTag()),
  });
  frame.push(header);
  await pipeline(createReadStream(from), cipher, frame, createWriteStream(to, { mode: 0o600, flags: "wx" }));
}

/** True if the file begins as an encrypted backup does. */
export async function isSealed(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0);
    return bytesRead === MAGIC.length && buffer.equals(MAGIC);
  } finally {
    await file.close();
  }
}

/**
 * Decrypts a sealed file into another. What is written counts only once this resolves.
 * @throws BackupRefused if the passphrase is another one or the file was changed
 */
export async function unsealFile(from: string, to: string, passphrase: string): Promise<void> {
  const file = await open(from);
  const { size } = await file.stat();
  const header = Buffer.alloc(HEADER);
  const tag = Buffer.alloc(TAG);
  try {
    if (size <= HEADER + TAG) throw new BackupRefused("The backup is cut short.");
    await file.read(header, 0, HEADER, 0);
    await file.read(tag, 0, TAG, size - TAG);
  } finally {
    await file.close();
  }
  const key = keyOf(passphrase, header.subarray(MAGIC.length, MAGIC.length + SALT));
  const decipher = createDecipheriv("aes-256-gcm", key, header.subarray(HEADER - NONCE), {
    authTagLength: TAG,
  });
  decipher.setAAD(header);
  decipher.setAuthTag(tag);
  const sealed = createReadStream(from, { start: HEADER, end: size - TAG - 1 });
  try {
    await pipeline(sealed, decipher, createWriteStream(to, { mode: 0o600, flags: "wx" }));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== undefined) throw error;
    throw new BackupRefused(
      "The backup does not open: the passphrase is another one, or the file was changed.",
    );
  }
}
