import { existsSync } from "node:fs";

/** Why there is no IMAP server to test with, in a line; null where there is one. */
export function whyNoDovecot(): string | null {
  if (!existsSync("/usr/sbin/dovecot") || !existsSync("/usr/lib/dovecot/imap")) {
    return "The IMAP tests did not run: Debian's dovecot-imapd is not installed (.ci/run installs it).";
  }
  return process.getuid?.() === 0 ? null : "The IMAP tests did not run: Dovecot has to be started by root.";
}
