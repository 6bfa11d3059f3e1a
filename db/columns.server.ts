/**
 * Column and table factories for two databases from one schema.
 *
 * The schema is written once and typed as SQLite; when DATABASE_URL names a PostgreSQL server the same
 * calls build PostgreSQL tables. Only what both databases do alike belongs here.
 */
import * as pg from "drizzle-orm/pg-core";
import * as lite from "drizzle-orm/sqlite-core";

/** Which database this process speaks to; fixed for the life of the process. */
export const dialect: "sqlite" | "postgres" = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? "")
  ? "postgres"
  : "sqlite";

const onPostgres = dialect === "postgres";

function choose<T>(sqlite: T, postgres: unknown): T {
  return onPostgres ? (postgres as T) : sqlite;
}

export const table = choose(lite.sqliteTable, pg.pgTable);
export const index = choose(lite.index, pg.index);
export const uniqueIndex = choose(lite.uniqueIndex, pg.uniqueIndex);
export const primaryKey = choose(lite.primaryKey, pg.primaryKey);

/** Text of any length. */
export const text = choose(lite.text, pg.text);

/** A whole number below 2^31. */
export const int = choose(
  () => lite.integer(),
  () => pg.integer(),
);

/** True or false. */
export const bool = choose(
  () => lite.integer({ mode: "boolean" }),
  () => pg.boolean(),
);

const bytewiseLite = lite.customType<{ data: string; driverData: string }>({ dataType: () => "text" });
const bytewisePg = pg.customType<{ data: string; driverData: string }>({
  dataType: () => 'text COLLATE "C"',
});

/** Text compared byte by byte on both databases: ids, sort keys and folded search text. */
export const bytewise = choose(bytewiseLite, bytewisePg);

const instantLite = lite.customType<{ data: Date; driverData: number }>({
  dataType: () => "integer",
  toDriver: (date) => date.getTime(),
  fromDriver: (ms) => new Date(Number(ms)),
});
const instantPg = pg.customType<{ data: Date; driverData: number }>({
  dataType: () => "bigint",
  toDriver: (date) => date.getTime(),
  fromDriver: (ms) => new Date(Number(ms)),
});

/** A moment in time, kept as milliseconds since 1970 UTC on both databases. */
export const instant = choose(instantLite, instantPg);

/** A calendar day as `YYYY-MM-DD`: no time, no zone. */
export const day = bytewise;

const bytesLite = lite.customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "blob" });
const bytesPg = pg.customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });

/** Raw bytes. */
export const bytes = choose(bytesLite, bytesPg);

/** A JSON value; give its shape with `.$type<T>()`. */
export const json = choose(
  () => lite.text({ mode: "json" }),
  () => pg.jsonb(),
);
