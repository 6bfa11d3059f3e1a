import { closeDatabase, migrateDatabase, openDatabase, sqlitePath } from "~/db/client.server";
import { config } from "../config.server";
import { takeDatabase } from "../lock.server";

/**
 * Runs `work` with the database open and migrated, and closes it.
 * @throws DatabaseInUse on SQLite while the product runs
 */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  const { databaseUrl } = config();
  const giveBack = databaseUrl.startsWith("file:") ? takeDatabase(sqlitePath(databaseUrl)) : () => undefined;
  try {
    openDatabase({ url: databaseUrl });
    await migrateDatabase();
    return await work();
  } finally {
    await closeDatabase();
    giveBack();
  }
}
