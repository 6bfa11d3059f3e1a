import pg from "pg";
import { inject } from "vitest";
import type { FreshDatabases } from "./database";

/** Whether this worker has its clone: it serves every test file that the worker runs. */
let cloned = false;

/** The clone of this worker; it is dropped with the template. */
const cloneOf = (template: string): string => `${template}_${process.pid}`;

/**
 * One clone of the migrated template per worker, emptied before each test.
 * Measured with 45 tables: DELETE 1 ms, TRUNCATE 27 ms, a new clone 15-50 ms. DELETE is clean because
 * nothing counts up in a sequence (ids are UUIDs) and migrations insert no rows, which `clone` checks.
 */
export function postgresDatabases(): FreshDatabases {
  const own = new URL(inject("postgresUrl"));
  const template = own.pathname.slice(1);
  own.pathname = `/${cloneOf(template)}`;
  let client: pg.Client | undefined;
  let emptyAll = "";

  async function clone(): Promise<void> {
    const server = new URL(own);
    server.pathname = "/postgres";
    const admin = new pg.Client({ connectionString: server.href });
    await admin.connect();
    try {
      await admin.query(`CREATE DATABASE ${cloneOf(template)} TEMPLATE ${template} STRATEGY file_copy`);
    } finally {
      await admin.end();
    }
  }

  async function connect(): Promise<pg.Client> {
    const isNew = !cloned;
    if (isNew) await clone();
    cloned = true;
    const made = new pg.Client({ connectionString: own.href });
    await made.connect();
    const { rows } = await made.query<{ tablename: string }>(
      "SELECT quote_ident(tablename) AS tablename FROM pg_tables WHERE schemaname = 'public'",
    );
    for (const { tablename } of isNew ? rows : []) {
      const { rowCount } = await made.query(`SELECT 1 FROM ${tablename} LIMIT 1`);
      if (rowCount) throw new Error(`A migration inserts rows into ${tablename}, which emptying would lose.`);
    }
    // As replica no trigger fires and foreign keys do not bind, so the order does not matter.
    emptyAll = [
      "BEGIN; SET LOCAL session_replication_role = replica; SET LOCAL lock_timeout = '5s'",
      ...rows.map(({ tablename }) => `DELETE FROM ${tablename}`),
      "COMMIT",
    ].join(";");
    return made;
  }

  return {
    async next() {
      client ??= await connect();
      await client.query(emptyAll);
      return own.href;
    },
    async end() {
      await client?.end();
    },
  };
}
