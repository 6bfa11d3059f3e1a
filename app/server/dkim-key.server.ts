import { createPrivateKey, type KeyObject } from "node:crypto";
import { readFileSync } from "node:fs";

const MAKE = "Make a pair with: npm run mail:keys";
const leastBits = 2048;

/** The private key that signs outgoing mail (DKIM, RFC 6376), or what is wrong with its file, as the end of a sentence. */
export function readDkimKey(path: string): { key: string } | { wrong: string } {
  let pem: string;
  try {
    pem = readFileSync(path, "utf8");
  } catch {
    return { wrong: `names a file that cannot be read. ${MAKE}` };
  }
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch {
    return { wrong: `holds no private key in PEM form. ${MAKE}` };
  }
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  // Ed25519 (RFC 8463) is not understood by all who receive mail.
  if (key.asymmetricKeyType !== "rsa" || bits < leastBits) {
    return { wrong: `holds no RSA key of at least ${leastBits} bits. ${MAKE}` };
  }
  return { key: pem };
}
