import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";
import { whyNoDovecot } from "./dovecot-missing";

declare module "vitest" {
  interface ProvidedContext {
    /** PEM files of the certificate that the test's IMAP server shows; null where there is no such server. */
    mailboxCertificate: { key: string; cert: string } | null;
  }
}

/** Global setup: a certificate for localhost, there before any worker reads the settings, which name it. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (whyNoDovecot()) {
    project.provide("mailboxCertificate", null);
    return undefined;
  }
  const folder = await mkdtemp(join(tmpdir(), "brobygger-certificate-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  await promisify(execFile)("openssl", [
    ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"],
    ...["-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", cert],
  ]);
  project.provide("mailboxCertificate", { key, cert });
  return () => rm(folder, { recursive: true, force: true });
}
