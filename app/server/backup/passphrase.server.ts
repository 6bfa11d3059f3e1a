import { BackupRefused } from "./backup-refused.server";

const SHORTEST = 16;

/**
 * The passphrase for encrypted backups, from BACKUP_KEY.
 * @throws BackupRefused if it is missing or too short
 */
export function backupPassphrase(env: Record<string, string | undefined> = process.env): string {
  const passphrase = env.BACKUP_KEY ?? "";
  if (passphrase.length >= SHORTEST) return passphrase;
  throw new BackupRefused(
    `BACKUP_KEY is ${passphrase ? "too short" : "missing"}. Set it to a passphrase of at least ${SHORTEST} characters, ` +
      "and keep it where it is not lost with this machine.",
  );
}
