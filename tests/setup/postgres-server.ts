import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "./migrate";
import { startOwnPostgres } from "./own-postgres";

declare module "vitest" {
  interface ProvidedContext {
    /** A server with the right to create databases; its path names the migrated template. */
    postgresUrl: string;
  }
}

/**
 * Global setup of the project `domain-postgres`: one server (TEST_DATABASE_URL, or one of our own),
 * one template database with all migrations, from which every worker gets a clone.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: () => Promise.resolve() } : await startOwnPostgres();
  const template = `brobygger_template_${process.pid}`;
  const url = new URL(server.url);

  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await admin.query(
    `CREATE DATABASE ${template} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'`,
  );
  url.pathname = `/${template}`;
  await migrate(url.href);
  project.provide("postgresUrl", url.href);

  return async () => {
    const { rows } = await admin.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE datname = $1 OR starts_with(datname, $1 || '_')",
      [template],
    );
    for (const { datname } of rows) await admin.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
    await admin.end();
    await server.stop();
  };
}
