import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { BetterSQLiteSession } from "drizzle-orm/better-sqlite3/session";
import { BaseSQLiteDatabase, SQLiteSyncDialect } from "drizzle-orm/sqlite-core";
import type { SqliteFile } from "./sqlite-driver.server";

/**
 * Drizzle's query builder on an open SQLite file. Put together here since the module of drizzle's own
 * `drizzle()` loads better-sqlite3 12 on every Node, also where it is not installed.
 */
export function queryBuilder(file: SqliteFile): BetterSQLite3Database {
  const dialect = new SQLiteSyncDialect({ casing: "snake_case" });
  return new BaseSQLiteDatabase(
    "sync",
    dialect,
    new BetterSQLiteSession(file, dialect, undefined),
    undefined,
  );
}
