import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import type { FreshDatabases } from "./database";

/**
 * One clone of the migrated template per describe, emptied before each test.
 * Measured with 45 tables: DELETE 1 ms, TRUNCATE 27 ms, a new clone 15-50 ms. DELETE is clean because
 * nothing counts up in a sequence (ids are UUIDs) and migrations insert no rows, which `clone` checks.
 */
export function postgresDatabases(): FreshDatabases {
  const template = new URL(inject("postgresUrl"));
  const name = `brobygger_test_${process.pid}_${randomBytes(4).toString("hex")}`;
  const own = new URL(template);
  own.pathname = `/${name}`;
  let client: pg.Client | undefined;
  let emptyAll = "";

  async function onServer(sql: string): Promise<void> {
    const server = new URL(template);
    server.pathname = "/postgres";
    const admin = new pg.Client({ connectionString: server.href });
    await admin.connect();
    try {
      await admin.query(sql);
    } finally {
      await admin.end();
    }
  }

  async function clone(): Promise<pg.Client> {
    await onServer(`CREATE DATABASE ${name} TEMPLATE ${template.pathname.slice(1)} STRATEGY file_copy`);
    const made = new pg.Client({ connectionString: own.href });
    await made.connect();
    const { rows } = await made.query<{ tablename: string }>(
      "SELECT quote_ident(tablename) AS tablename FROM pg_tables WHERE schemaname = 'public'",
    );
    for (const { tablename } of rows) {
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
      if (client) await client.query(emptyAll);
      else client = await clone();
      return own.href;
    },
    async end() {
      await client?.end();
      await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}
