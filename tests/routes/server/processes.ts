import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { inject } from "vitest";
import { endWith, environment } from "../../e2e/support/product";
import { freePort } from "../../setup/free-port";
import { startOwnPostgres } from "../../setup/own-postgres";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const STOP_MS = 15_000;

/** One process of the built product. */
export type Process = {
  child: ChildProcess;
  url: string;
  /** Everything it has printed so far. */
  output(): string;
  /** What /ready says, and with which status; null while nobody answers. @throws when it has ended */
  ready(): Promise<{ status: number; says: Record<string, boolean> } | null>;
  /** SIGTERM, and SIGKILL where that does not help. */
  stop(): Promise<void>;
};

/** A PostgreSQL database of a test's own, empty, and the processes that work on it. */
export type Several = {
  db: pg.Client;
  dataDir: string;
  /** Starts a process; `env` adds to the settings that they share. */
  start(role: "web" | "worker", env?: Record<string, string>): Promise<Process>;
  /** Runs the command line beside them. @throws when it fails */
  cli(...args: string[]): Promise<void>;
  /** Ends all that is left. */
  close(): Promise<void>;
};

/** Makes the database, on the server of TEST_DATABASE_URL or on one of our own. */
export async function severalProcesses(): Promise<Several> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: () => Promise.resolve() } : await startOwnPostgres();
  const name = `brobygger_several_${process.pid}_${Date.now()}`;
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  const db = new pg.Client({ connectionString: url.href });
  await db.connect();
  const dataDir = await mkdtemp(join(tmpdir(), "brobygger-several-"));
  const shared = {
    BROBYGGER_MODE: "test",
    DATA_DIR: dataDir,
    DATABASE_URL: url.href,
    PUBLIC_URL: "http://brobygger.test",
    POST_OFFICE_PORT: String(await freePort()),
  };
  const running: Process[] = [];

  return {
    db,
    dataDir,
    async start(role, env = {}) {
      const port = String(await freePort());
      const settings = { ...shared, ROLE: role, PORT: port, INTAKE_PORT: String(await freePort()), ...env };
      const started = run("build/server/main.js", [], settings, `http://127.0.0.1:${port}`);
      running.push(started);
      return started;
    },
    async cli(...args) {
      const { child, output } = run(join(inject("programs"), "cli.js"), args, shared, "");
      await new Promise((resolve) => child.once("close", resolve));
      if (child.exitCode !== 0) throw new Error(output());
    },
    async close() {
      await Promise.all(running.map((one) => one.stop()));
      await db.end();
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function run(program: string, args: string[], settings: Record<string, string>, url: string): Process {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: environment(settings),
  });
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  const killAtExit = () => child.kill("SIGKILL");
  process.once("exit", killAtExit);
  child.once("exit", () => process.off("exit", killAtExit));
  return {
    ...{ child, url, output: () => printed },
    async ready() {
      if (child.exitCode !== null) throw new Error(`The process has ended:\n${printed}`);
      const answer = await fetch(`${url}/ready`).catch(() => null);
      if (!answer) return null;
      return { status: answer.status, says: (await answer.json()) as Record<string, boolean> };
    },
    async stop() {
      if (!(await endWith(child, "SIGTERM", STOP_MS))) await endWith(child, "SIGKILL", STOP_MS);
    },
  };
}
