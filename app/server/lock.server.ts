import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { Sqlite } from "~/db/sqlite-driver.server";

/** Another process has the database. */
export class DatabaseInUse extends Error {
  override name = "DatabaseInUse";
  constructor(path: string) {
    super(`Another Brobygger process is using ${path}. Stop it first; SQLite takes one process at a time.`);
  }
}

/**
 * Takes a SQLite database file for this process alone, for as long as the process lives; the operating
 * system lets go also when it is killed. The lock is a file of its own beside the database.
 * @returns a function that gives it back
 * @throws DatabaseInUse
 */
export function takeDatabase(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true });
  const lock = new Sqlite(`${path}.lock`, { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if ((error as { code?: string }).code === "SQLITE_BUSY") throw new DatabaseInUse(path);
    throw error;
  }
  return () => lock.close();
}
