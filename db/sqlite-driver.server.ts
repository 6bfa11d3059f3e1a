/**
 * Which better-sqlite3 this Node runs. Version 12 is tied to Node's inner workings and ends the process from
 * Node 24.19 on, when a statement is collected between two turns; version 13 is on Node-API 10, which Node 20
 * lacks. The one that is not chosen is never loaded: its native part would end the process.
 */
import type BetterSqlite3 from "better-sqlite3";
import { createRequire } from "node:module";

const hasNodeApi10 = Number(process.versions.napi) >= 10;
const packageName = hasNodeApi10 ? "better-sqlite3-napi" : "better-sqlite3";
/** npm leaves an optional package out when its install script fails, and says little about it. */
const remedy = hasNodeApi10
  ? "It carries its binary along, so `npm install --ignore-scripts` brings it."
  : "`npm ci` could neither download nor compile it. Compiling takes Python and a C++ compiler; Node 22.14 and newer need neither.";

function load(): typeof BetterSqlite3 {
  try {
    return createRequire(import.meta.url)(packageName) as typeof BetterSqlite3;
  } catch (cause) {
    throw new Error(`The package ${packageName} is missing. ${remedy}`, { cause });
  }
}

/** The class that opens a SQLite file. */
export const Sqlite = load();
/** An open SQLite file. */
export type SqliteFile = BetterSqlite3.Database;
/** A prepared statement. */
export type SqliteStatement = BetterSqlite3.Statement;
