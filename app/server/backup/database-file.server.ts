import { readFileSync } from "node:fs";
import { Sqlite } from "~/db/sqlite-driver.server";
import { BackupRefused } from "./backup-refused.server";

/**
 * Copies a SQLite database into one file with SQLite's backup interface, also while the product runs.
 * All pages but the first step's go at once: a copy in small steps begins anew whenever somebody writes.
 */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const source = new Sqlite(from, { readonly: true, fileMustExist: true });
  try {
    source.pragma("busy_timeout = 5000");
    await source.backup(to, { progress: () => 2 ** 31 - 1 });
  } finally {
    source.close();
  }
  const copy = new Sqlite(to);
  // Without a WAL the copy is one file.
  copy.pragma("journal_mode = DELETE");
  copy.close();
}

/**
 * Checks that a database file is whole and that this version of the product knows its migrations.
 * @returns the newest migration in it
 * @throws BackupRefused
 */
export function checkDatabase(path: string): number {
  const database = new Sqlite(path, { readonly: true, fileMustExist: true });
  try {
    const found = database.pragma("integrity_check", { simple: true });
    if (found !== "ok") throw new BackupRefused("The database in the backup is damaged.");
    const row = database.prepare("SELECT max(created_at) AS newest FROM __drizzle_migrations").get();
    const newest = Number((row as { newest: number | null }).newest);
    if (newest > newestKnownMigration()) {
      throw new BackupRefused(
        "The backup comes from a newer version of Brobygger. Install that version first.",
      );
    }
    return newest;
  } catch (error) {
    if (error instanceof Sqlite.SqliteError)
      throw new BackupRefused("The backup is not a Brobygger database.");
    throw error;
  } finally {
    database.close();
  }
}

function newestKnownMigration(): number {
  const journal = new URL("../../../db/migrations/sqlite/meta/_journal.json", import.meta.url);
  const { entries } = JSON.parse(readFileSync(journal, "utf8")) as { entries: { when: number }[] };
  return Math.max(...entries.map((entry) => entry.when));
}
