import { closeDatabase, migrateDatabase, openDatabase } from "~/db/client.server";
import { sqlitePath } from "~/db/sqlite.server";
import { config } from "../config.server";
import { DatabaseInUse, takeDatabase } from "../lock.server";

/**
 * Runs `work` with the database open and migrated, and closes it.
 * @throws DatabaseInUse on SQLite while the product runs
 */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  const giveBack = takeOurs();
  try {
    openDatabase({ url: config().databaseUrl });
    await migrateDatabase();
    return await work();
  } finally {
    await closeDatabase();
    giveBack();
  }
}

/**
 * As `withDatabase`, but also beside the running product, which has then migrated it. For a few short
 * transactions only: SQLite's file lock makes the product wait for each.
 */
export async function besideTheProduct<T>(work: (productRuns: boolean) => Promise<T>): Promise<T> {
  try {
    return await withDatabase(() => work(false));
  } catch (error) {
    if (!(error instanceof DatabaseInUse)) throw error;
  }
  try {
    openDatabase({ url: config().databaseUrl });
    return await work(true);
  } finally {
    await closeDatabase();
  }
}

function takeOurs(): () => void {
  const { databaseUrl } = config();
  return databaseUrl.startsWith("file:") ? takeDatabase(sqlitePath(databaseUrl)) : () => undefined;
}
