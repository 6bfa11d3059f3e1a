import { execFile, spawn, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { freePort } from "../setup/free-port";

const root = fileURLToPath(new URL("../..", import.meta.url));
const key = (name: string) => createHash("sha256").update(`bench ${name}`).digest("base64");

/** The product's settings, as in production but for the addresses it listens on. */
export const productSettings = {
  BROBYGGER_MODE: "production",
  NODE_ENV: "production",
  HOST: "127.0.0.1",
  PUBLIC_URL: "https://brobygger.example",
  SECRET_KEY: key("secret"),
  BLOB_KEYS: `bench:${key("blobs")}`,
  SMTP_URL: "smtp://127.0.0.1:9",
  MAIL_DOMAIN: "post.brobygger.example",
  INTAKE_HOST: "127.0.0.1",
  DATA_DIR: ".cache/bench/data",
};

/** A server under test. */
export type Server = {
  url: string;
  /** Resident memory of the process and its children, in MB. */
  residentMb(): Promise<number>;
  stop(): Promise<void>;
};

/** Starts the built product as `npm start` does, on this database. */
export async function startProduct(databasePath: string): Promise<Server> {
  const [port, intakePort] = [await freePort(), await freePort()];
  const settings = {
    ...productSettings,
    DATABASE_URL: `file:${databasePath}`,
    INTAKE_PORT: String(intakePort),
  };
  const args = ["build/server/main.js", "production"];
  return start(args, port, settings, "/health");
}

/** Starts the bare app on this database. */
export async function startBare(databasePath: string): Promise<Server> {
  const settings = { NODE_ENV: "production", BENCH_DATABASE: databasePath };
  return start(["tests/bench/bare/server.js"], await freePort(), settings, "/firms/1");
}

async function start(
  args: string[],
  port: number,
  settings: Record<string, string>,
  sign: string,
): Promise<Server> {
  // What either writes is not for the table; the product's log is written all the same.
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...settings, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const url = `http://127.0.0.1:${port}`;
  await answers(child, url + sign);
  return {
    url,
    residentMb: () => residentMb(child.pid as number),
    async stop() {
      if (child.exitCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

/** Waits until the address answers. @throws when the process ends first, or after a minute */
async function answers(child: ChildProcess, address: string): Promise<void> {
  for (const until = Date.now() + 60_000; Date.now() < until;) {
    if (child.exitCode !== null) throw new Error(`The server ended with code ${child.exitCode}.`);
    const response = await fetch(address).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill("SIGKILL");
  throw new Error(`${address} does not answer.`);
}

async function residentMb(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)("ps", ["-A", "-o", "pid=,ppid=,rss="]);
  const processes = stdout
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number, number]);
  const family = new Set([pid]);
  // A child may stand before its parent.
  for (let size = 0; size < family.size;) {
    size = family.size;
    for (const [id, parent] of processes) if (family.has(parent)) family.add(id);
  }
  return processes.reduce((sum, [id, , rss]) => sum + (family.has(id) ? rss : 0), 0) / 1024;
}
