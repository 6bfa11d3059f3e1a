/**
 * The SQLite database of a process: one private writer connection behind a queue, and one read-only connection
 * for queries.
 *
 * Transactions that wait at the same time are committed together, each in a savepoint of its own: a commit waits
 * for the disk, and for sixteen at once waits once. Each is told of its end only when the commit stands.
 */
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Handle, Tx } from "./client.server";
import { queryBuilder } from "./query-builder.server";
import { Sqlite, type SqliteFile, type SqliteStatement } from "./sqlite-driver.server";

/** How many statements a connection keeps ready. */
const MOST_STATEMENTS = 400;
/** How many transactions one commit ends at most. */
const MOST_TOGETHER = 32;

/** Path of the SQLite file named by a `file:` address. */
export function sqlitePath(url: string): string {
  return resolve(url.replace(/^file:(\/\/)?/, ""));
}

/**
 * SQLite looks at a bare bound limit when it plans, and so plans a kept statement anew each time the limit is bound
 * again (`sqlite3ExprIsInteger` since 3.47), which takes up to twenty times as long as to run it. A sum it leaves be.
 */
const plannedOnce = (source: string): string => source.replaceAll("limit ?", "limit (? + 0)");

/**
 * Lets a connection keep the statements it has prepared: preparing one takes longer than most of ours run.
 * @param beforeEach is called before one of them is run
 */
function keepStatements(connection: SqliteFile, beforeEach?: () => void): void {
  const prepare = connection.prepare.bind(connection);
  const kept = new Map<string, SqliteStatement>();
  const prepared = (source: string): SqliteStatement => {
    const statement = prepare(plannedOnce(source));
    if (!beforeEach) return statement;
    const [all, get] = [statement.all.bind(statement), statement.get.bind(statement)];
    statement.all = (...values) => (beforeEach(), all(...values));
    statement.get = (...values) => (beforeEach(), get(...values));
    return statement;
  };
  connection.prepare = ((source: string) => {
    const statement = kept.get(source) ?? prepared(source);
    // The last used stands last.
    kept.delete(source);
    kept.set(source, statement);
    const [oldest] = kept.size > MOST_STATEMENTS ? kept.keys() : [];
    if (oldest !== undefined) kept.delete(oldest);
    // Drizzle sets this where it wants rows as arrays, and nowhere takes it back.
    if (statement.reader) statement.raw(false);
    return statement;
  }) as typeof connection.prepare;
}

/**
 * Reads of one turn of the event loop in one transaction: to take and give back the file's locks takes longer than
 * most of our queries run, and what stands on one page is of one moment.
 */
function readTogether(connection: SqliteFile) {
  const begin = connection.prepare("BEGIN");
  const commit = connection.prepare("COMMIT");
  let open = false;
  const end = (): void => {
    if (!open) return;
    open = false;
    // After some failures, as of the disk, SQLite has ended it already.
    if (connection.inTransaction) commit.run();
  };
  return {
    begin(): void {
      if (open) return;
      begin.run();
      open = true;
      setImmediate(end);
    },
    /** To be called around each change: what is read after it must see it, and its log must not be held. */
    end,
  };
}

/** One transaction's turn: runs it, and tells its caller how it ended once that is certain. */
type Turn = { run(): Promise<{ tell(): void }>; fail(error: unknown): void };

/**
 * Runs turns in order on one connection. `idle` is done when no turn waits.
 * @param around is called before and after each transaction
 */
function turnsOn(writer: SqliteFile, around: () => void) {
  const begin = writer.prepare("BEGIN IMMEDIATE");
  const commit = writer.prepare("COMMIT");
  const rollback = writer.prepare("ROLLBACK");
  const waiting: Turn[] = [];
  let running: Promise<void> | undefined;

  async function together(): Promise<void> {
    const turns: Turn[] = [];
    const ended: { tell(): void }[] = [];
    try {
      around();
      begin.run();
      for (
        let turn = waiting.shift();
        turn;
        turn = ended.length < MOST_TOGETHER ? waiting.shift() : undefined
      ) {
        turns.push(turn);
        ended.push(await turn.run());
      }
      commit.run();
      around();
    } catch (error) {
      if (writer.inTransaction) rollback.run();
      // Where not even the beginning worked, the one whose turn it was is told, and the next is tried.
      for (const turn of turns.length > 0 ? turns : waiting.splice(0, 1)) turn.fail(error);
      return;
    }
    for (const { tell } of ended) tell();
  }

  async function runAll(): Promise<void> {
    while (waiting.length > 0) {
      // Lets requests that have come at the same time join; no transaction is open meanwhile.
      await new Promise(setImmediate);
      await together();
    }
    running = undefined;
  }

  return {
    add(turn: Turn): void {
      waiting.push(turn);
      running ??= runAll();
    },
    idle: async () => running,
  };
}

/** Opens the file, which it makes if it is missing. @param url `file:path` */
export function openSqlite(url: string): Handle {
  const path = sqlitePath(url);
  mkdirSync(dirname(path), { recursive: true });
  const writer = new Sqlite(path);
  writer.pragma("journal_mode = WAL");
  writer.pragma("foreign_keys = ON");
  writer.pragma("synchronous = FULL");
  writer.pragma("secure_delete = ON");
  writer.pragma("busy_timeout = 5000");
  // So much of each index is looked at when SQLite counts what its tables hold, to choose among indexes.
  writer.pragma("analysis_limit = 400");
  const readOnly = new Sqlite(path, { readonly: true });
  readOnly.pragma("busy_timeout = 5000");
  const reads = readTogether(readOnly);
  keepStatements(writer);
  keepStatements(readOnly, reads.begin);
  const tx = queryBuilder(writer);
  const save = writer.prepare("SAVEPOINT own");
  const release = writer.prepare("RELEASE own");
  const back = writer.prepare("ROLLBACK TO own");
  const turns = turnsOn(writer, reads.end);

  return {
    sqlite: writer,
    reader: queryBuilder(readOnly),
    transact: <T>(body: (tx: Tx) => Promise<T>) =>
      new Promise<T>((resolve, reject) => {
        turns.add({
          async run() {
            save.run();
            try {
              const result = await body(tx);
              release.run();
              return { tell: () => resolve(result) };
            } catch (error) {
              // SQLite itself has rolled back everything, as when the disk is full.
              if (!writer.inTransaction) throw error;
              back.run();
              release.run();
              return { tell: () => reject(error) };
            }
          },
          fail: reject,
        });
      }),
    migrate: (folder) => {
      reads.end();
      // To change a column SQLite builds its table anew; meanwhile rows elsewhere refer to a table that is not there.
      writer.pragma("foreign_keys = OFF");
      try {
        migrate(tx as never, { migrationsFolder: `${folder}/sqlite` });
      } finally {
        writer.pragma("foreign_keys = ON");
      }
      writer.pragma("optimize = 0x10002");
      return Promise.resolve();
    },
    tidy: () =>
      new Promise<void>((resolve, reject) => {
        turns.add({
          run() {
            writer.pragma("optimize");
            return Promise.resolve({ tell: resolve });
          },
          fail: reject,
        });
      }),
    async close() {
      await turns.idle();
      reads.end();
      readOnly.close();
      writer.close();
    },
  };
}
