/**
 * Which better-sqlite3 this Node runs. Version 12 is tied to Node's inner workings and ends the process from
 * Node 24.19 on, when a statement is collected between two turns; version 13 is on Node-API 10, which Node 20
 * lacks. The one that is not chosen is never loaded: its native part would end the process.
 */
import type BetterSqlite3 from "better-sqlite3";
import { createRequire } from "node:module";

const packageName = Number(process.versions.napi) >= 10 ? "better-sqlite3-napi" : "better-sqlite3";

function load(): typeof BetterSqlite3 {
  try {
    return createRequire(import.meta.url)(packageName) as typeof BetterSqlite3;
  } catch (cause) {
    // npm leaves an optional package out when it cannot be built, and says little about it.
    throw new Error(
      `The package ${packageName} is missing. It is built by "npm ci", which on Node 20 needs the network or a compiler; Node 22.14 and newer need neither.`,
      { cause },
    );
  }
}

/** The class that opens a SQLite file. */
export const Sqlite = load();
/** An open SQLite file. */
export type SqliteFile = BetterSqlite3.Database;
/** A prepared statement. */
export type SqliteStatement = BetterSqlite3.Statement;
