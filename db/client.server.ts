/**
 * The one way to the database: `read()` for queries, `transact()` for every change.
 *
 * SQLite: see sqlite.server.ts. A second writer handle in this process would freeze the event loop for the whole
 * busy timeout, so nothing but `transact` may write.
 * PostgreSQL: a pool; transactions are SERIALIZABLE and tried again on 40001, 40P01 and 23505, so their bodies
 * must have no effect outside the database.
 */
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { drizzle as drizzlePostgres } from "drizzle-orm/node-postgres";
import { migrate as migratePostgres } from "drizzle-orm/node-postgres/migrator";
import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";
import { dialect } from "./columns.server";
import { openSqlite } from "./sqlite.server";
import type { SqliteFile } from "./sqlite-driver.server";

/** A query builder, typed as SQLite on both databases. Only awaited forms: `.run/.get/.all` do not exist on PostgreSQL. */
export type Database = Omit<BetterSQLite3Database, "run" | "get" | "all" | "values" | "transaction">;
/** The builder inside a transaction. */
export type Tx = Database;

/** An open database: what `openSqlite` and `openPostgres` make. */
export type Handle = {
  reader: Database;
  transact<T>(body: (tx: Tx) => Promise<T>): Promise<T>;
  migrate(folder: string): Promise<void>;
  tidy(): Promise<void>;
  close(): Promise<void>;
  /** The SQLite writer, for backup and checkpoint; undefined on PostgreSQL. */
  sqlite?: SqliteFile;
};

/** A transaction longer than this holds up every other writer on SQLite. */
export const SLOW_TRANSACTION_MS = 250;

// One handle a process, also when the dev server loads this module again.
const shared = globalThis as typeof globalThis & {
  brobyggerDatabase?: Handle;
  brobyggerSlowTransaction?: { report: (ms: number) => void; clock: () => number };
};
/**
 * Tells a transaction inside another, which on SQLite would wait for itself. Not in production: while it is in use
 * Node follows every promise of the process, which costs each page a part of its time.
 */
const inTransaction = process.env.NODE_ENV === "production" ? undefined : new AsyncLocalStorage<true>();

// count(*) is a bigint, which node-postgres hands over as text; ours stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * How often a transaction is tried that ends with this code. Two that overlap may also meet at a unique column,
 * although each looked first and found nothing: the second then finds the first's row, or throws for good
 * (PostgreSQL's manual, 13.5 "Serialization Failure Handling").
 */
function tries(code: string | undefined): number {
  if (code === "40001" || code === "40P01") return 8;
  return code === "23505" ? 3 : 1;
}

/** The database's own error code, also when drizzle has wrapped the error. */
function errorCode(error: unknown): string | undefined {
  for (let e = error; e instanceof Error; e = e.cause) {
    const code = (e as { code?: unknown }).code;
    if (typeof code === "string") return code;
  }
  return undefined;
}

function openPostgres(url: string): Handle {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // An idle connection that the server ends must not end the process: the pool makes a new one.
  pool.on("error", () => undefined);
  const db = drizzlePostgres(pool, { casing: "snake_case" });

  return {
    reader: db as unknown as Database,
    async transact(body) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await db.transaction((tx) => body(tx as unknown as Tx), { isolationLevel: "serializable" });
        } catch (error) {
          if (attempt >= tries(errorCode(error))) throw error;
          await new Promise((done) => setTimeout(done, Math.random() * 10 * 2 ** attempt));
        }
      }
    },
    async migrate(folder) {
      const client = await pool.connect();
      try {
        // Several processes may start at once; one migrates, the others wait.
        await client.query("SELECT pg_advisory_lock(7262001)");
        await migratePostgres(db, { migrationsFolder: `${folder}/postgres` });
      } finally {
        await client.query("SELECT pg_advisory_unlock(7262001)");
        client.release();
      }
    },
    // PostgreSQL does it by itself (autovacuum).
    tidy: () => Promise.resolve(),
    close: () => pool.end(),
  };
}

/**
 * Opens the process's database. The dialect follows DATABASE_URL, which must agree with `url`.
 * @param url `file:path` or `postgres://...`
 */
export function openDatabase({ url }: { url: string }): void {
  if (shared.brobyggerDatabase) throw new Error("The database is open already.");
  if (/^postgres(ql)?:/.test(url) !== (dialect === "postgres")) {
    throw new Error("The database address and DATABASE_URL name different kinds of database.");
  }
  shared.brobyggerDatabase = dialect === "postgres" ? openPostgres(url) : openSqlite(url);
}

/** Waits for the last transaction and closes the database. */
export async function closeDatabase(): Promise<void> {
  const handle = shared.brobyggerDatabase;
  shared.brobyggerDatabase = undefined;
  await handle?.close();
}

function handle(): Handle {
  if (!shared.brobyggerDatabase) throw new Error("The database is not open.");
  return shared.brobyggerDatabase;
}

/** The SQLite writer, for a look at the file itself; undefined on PostgreSQL. Not for queries. */
export function sqliteWriter(): SqliteFile | undefined {
  return handle().sqlite;
}

/**
 * Empties SQLite's log into the database file, so that what was deleted stands nowhere any more (`secure_delete` has
 * overwritten it in the file). Waits for a moment without an open transaction.
 * @returns false when another process reads and it could not be done now; always true on PostgreSQL
 */
export async function truncateLog(): Promise<boolean> {
  const { sqlite } = handle();
  if (!sqlite) return true;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (!sqlite.inTransaction) {
      // Waiting for another process would hold up this one.
      sqlite.pragma("busy_timeout = 0");
      const [done] = sqlite.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[];
      sqlite.pragma("busy_timeout = 5000");
      if (done?.busy === 0) return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

/** Applies the migrations that are missing. `folder` holds `sqlite/` and `postgres/`. */
export function migrateDatabase(folder = "db/migrations"): Promise<void> {
  return handle().migrate(folder);
}

/**
 * Counts anew what tables hold that have grown much, so that each query takes the index that fits: without it
 * SQLite may read all that a group has, to find a few rows by their ids. To be done now and then.
 */
export function tidyDatabase(): Promise<void> {
  return handle().tidy();
}

/** The query builder for reading. */
export function read(): Database {
  return handle().reader;
}

/**
 * A query that is built once instead of each time, which takes longer than most take to run: for those of the
 * busiest pages. Values stand in it as `sql.placeholder(name)`.
 * @param build ends in `.prepare()`
 * @returns the query, for reading or on the transaction it is given; run it with `.execute({ name: value })`
 */
export function builtOnce<Query>(build: (db: Database) => Query): (db?: Database) => Query {
  // On SQLite every transaction is the same writer; on PostgreSQL each has its own connection, and builds anew.
  const built = new WeakMap<Database, Query>();
  return (db = read()) => {
    let query = built.get(db);
    if (query === undefined) built.set(db, (query = build(db)));
    return query;
  };
}

/**
 * The same for a query that has several shapes: with or without a condition, for so many ids.
 * @param build makes the query of one shape; there must be few of them
 */
export function builtPerShape<Shape extends string | number, Query>(
  build: (db: Database, shape: Shape) => Query,
): (shape: Shape, db?: Database) => Query {
  const shapes = new Map<Shape, (db?: Database) => Query>();
  return (shape, db) => {
    const query = shapes.get(shape) ?? builtOnce((one) => build(one, shape));
    shapes.set(shape, query);
    return query(db);
  };
}

/**
 * Runs `body` in one transaction and returns what it returns; anything thrown rolls all of it back.
 * Await only the database inside: on SQLite every other writer waits, on PostgreSQL the body may run again.
 * @throws when called inside another transaction
 */
export async function transact<T>(body: (tx: Tx) => Promise<T>): Promise<T> {
  if (inTransaction?.getStore()) throw new Error("A transaction cannot be opened inside another.");
  return handle().transact((tx) =>
    inTransaction ? inTransaction.run(true, timed, tx, body) : timed(tx, body),
  );
}

async function timed<T>(tx: Tx, body: (tx: Tx) => Promise<T>): Promise<T> {
  const slow = shared.brobyggerSlowTransaction;
  const started = slow?.clock() ?? 0;
  try {
    return await body(tx);
  } finally {
    const took = (slow?.clock() ?? 0) - started;
    if (took > SLOW_TRANSACTION_MS) slow?.report(took);
  }
}

/**
 * Hands `report` the duration in ms of every transaction slower than `SLOW_TRANSACTION_MS`.
 * @param clock what durations are read from, in ms
 */
export function onSlowTransaction(report: (ms: number) => void, clock = () => performance.now()): void {
  shared.brobyggerSlowTransaction = { report, clock };
}

/** True if the error says that a unique column already holds the value. */
export function isUniqueViolation(error: unknown): boolean {
  const code = errorCode(error);
  return code === "23505" || code === "SQLITE_CONSTRAINT_UNIQUE" || code === "SQLITE_CONSTRAINT_PRIMARYKEY";
}
