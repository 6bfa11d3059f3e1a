import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { closeDatabase, onSlowTransaction, openDatabase } from "~/db/client.server";
import { dialect } from "~/db/columns.server";
import { ownClock, processorClock } from "./own-clock";
import { postgresDatabases } from "./fresh-postgres";
import { sqliteDatabases } from "./fresh-sqlite";

/** Where fresh databases come from; `next` may reuse what the one before it left behind. */
export type FreshDatabases = {
  /** The address of an empty, migrated database. */
  next(): Promise<string>;
  /** Removes whatever `next` made. */
  end(): Promise<void>;
};

/**
 * Call it once in a test file (or a describe): every test then finds `read` and `transact` open on an
 * empty, migrated database of its own, in the dialect of the project that runs it.
 * A transaction over 250 ms of this process's own time fails the test: it would hold up every other writer on SQLite.
 * On PostgreSQL only what the body itself does counts: how long the server takes says how busy the machine is.
 */
export function useTestDatabase(): void {
  let databases: FreshDatabases;
  const slow: number[] = [];

  beforeAll(() => {
    databases = dialect === "postgres" ? postgresDatabases() : sqliteDatabases();
    onSlowTransaction((ms) => slow.push(ms), dialect === "postgres" ? processorClock : ownClock);
  });

  beforeEach(async () => {
    openDatabase({ url: await databases.next() });
  });

  afterEach(async () => {
    await closeDatabase();
    const worst = Math.max(0, ...slow.splice(0));
    if (worst > 0)
      throw new Error(`A transaction took ${Math.round(worst)} ms; 250 ms is the most it may take.`);
  });

  afterAll(() => databases.end());
}
