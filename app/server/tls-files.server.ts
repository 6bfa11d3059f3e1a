import { readFileSync } from "node:fs";
import { createSecureContext } from "node:tls";

type Wrong = { path: "INTAKE_TLS_CERT" | "INTAKE_TLS_KEY"; message: string };

function contentOf(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

/**
 * Why the certificate and key for incoming mail cannot be used, in a sentence that says how to mend it; null
 * when they can. Neither path nor content is repeated.
 */
export function wrongTlsFile(certFile: string, keyFile: string): Wrong | null {
  const [cert, key] = [contentOf(certFile), contentOf(keyFile)];
  const unreadable = "names a file that cannot be read. Check that it is there and that we may read it.";
  if (!cert) return { path: "INTAKE_TLS_CERT", message: unreadable };
  if (!key) return { path: "INTAKE_TLS_KEY", message: unreadable };
  const pem = "Give a PEM file, as certbot makes it.";
  if (!isUsable({ cert })) return { path: "INTAKE_TLS_CERT", message: `holds no certificate. ${pem}` };
  if (!isUsable({ key })) return { path: "INTAKE_TLS_KEY", message: `holds no private key. ${pem}` };
  return isUsable({ cert, key })
    ? null
    : { path: "INTAKE_TLS_KEY", message: "does not belong to the certificate in INTAKE_TLS_CERT." };
}

function isUsable(files: { cert?: Buffer; key?: Buffer }): boolean {
  try {
    createSecureContext(files);
    return true;
  } catch {
    return false;
  }
}
