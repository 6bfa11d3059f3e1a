import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setTimeout as pause } from "node:timers/promises";
import ensureBuild from "../../setup/build";
import { freePort } from "../../setup/free-port";
import { postOfficeOf, type PostOffice } from "./post-office";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const START_MS = 120_000;
const STOP_MS = 60_000;

export type ProductOptions = {
  /** `demo` also makes the demo group; default `test`. */
  mode?: "test" | "demo";
  /** `postgres://...`; by default a SQLite file of its own. */
  database?: string;
  /** A data folder to go on with after `kill`; by default a new one, removed by `stop`. */
  dataDir?: string;
  /** A folder with `server/main.js` and `client`: what `npm start` would run; by default this build's. */
  built?: string;
  /** Further settings, as in .env.example. */
  env?: Record<string, string>;
};

export type Product = {
  url: string;
  dataDir: string;
  /** Where mail to the groups comes in (SMTP). */
  intakePort: number;
  /** Every mail that the product sends ends here. */
  postOffice: PostOffice;
  /** Everything the process has printed so far. */
  output(): string;
  /** SIGTERM; resolves when the process has ended by itself. @throws if it does not end, or not with 0 */
  stop(): Promise<void>;
  /** SIGKILL, as when the machine fails; the data folder stays. */
  kill(): Promise<void>;
};

/** Blank counts as not given, and hides what a developer's own `.env` says. */
const blank = {
  ...{ HOST: "", ROLE: "", SECRET_KEY: "", BLOB_KEYS: "", TRUSTED_PROXIES: "", LOG_LEVEL: "" },
  ...{ SMTP_URL: "", MAIL_DOMAIN: "", INTAKE_HOST: "", INTAKE_TLS_CERT: "", INTAKE_TLS_KEY: "" },
};

/** The child's environment: nothing of the developer's own settings comes through. */
export function environment(settings: Record<string, string>): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, LANG } = process.env;
  return { PATH, HOME, TMPDIR, LANG, NODE_ENV: "production", ...blank, ...settings };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function waitUntilReady(child: ChildProcess, url: string, output: () => string): Promise<void> {
  const deadline = Date.now() + START_MS;
  for (;;) {
    if (hasEnded(child)) throw new Error(`The product ended at start:\n${output()}`);
    const answer = await fetch(`${url}/ready`).catch(() => null);
    if (answer?.ok) return;
    if (Date.now() > deadline)
      throw new Error(`The product was not ready in ${START_MS / 1000} s:\n${output()}`);
    await pause(50);
  }
}

/** Sends a signal. @returns whether the process has ended within the limit */
export async function endWith(
  child: ChildProcess,
  signal: NodeJS.Signals,
  limitMs: number,
): Promise<boolean> {
  if (hasEnded(child)) return true;
  const ended = once(child, "exit").then(() => true);
  child.kill(signal);
  return Promise.race([ended, pause(limitMs, false, { ref: false })]);
}

/** Builds the product if need be, starts its own process on free ports with a data folder of its own, and waits for /ready. */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  await ensureBuild();
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), "brobygger-data-")));
  const [port, intakePort, postOfficePort] = [await freePort(), await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  const main = join(options.built ?? join(root, "build"), "server/main.js");
  const child = spawn(process.execPath, [main], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: environment({
      BROBYGGER_MODE: options.mode ?? "test",
      DATA_DIR: dataDir,
      DATABASE_URL: options.database ?? `file:${join(dataDir, "brobygger.db")}`,
      PORT: String(port),
      PUBLIC_URL: url,
      INTAKE_PORT: String(intakePort),
      MAIL_CHECKED_BY: "mx.test.example",
      POST_OFFICE_PORT: String(postOfficePort),
      ...options.env,
    }),
  });
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  const killAtExit = () => child.kill("SIGKILL");
  process.once("exit", killAtExit);
  child.once("exit", () => process.off("exit", killAtExit));

  const output = () => printed;
  const removeData = async () => {
    if (!options.dataDir) await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await waitUntilReady(child, url, output);
  } catch (error) {
    await endWith(child, "SIGKILL", STOP_MS);
    await removeData();
    throw error;
  }

  return {
    ...{ url, dataDir, intakePort, output },
    postOffice: postOfficeOf({ dataDir, intakePort }),
    async stop() {
      const ended = await endWith(child, "SIGTERM", STOP_MS);
      if (!ended) await endWith(child, "SIGKILL", STOP_MS);
      await removeData();
      if (!ended)
        throw new Error(`The product did not stop within ${STOP_MS / 1000} s of SIGTERM:\n${printed}`);
      if (child.exitCode !== 0 && child.signalCode !== "SIGKILL") {
        throw new Error(`The product ended with ${child.exitCode ?? child.signalCode}:\n${printed}`);
      }
    },
    async kill() {
      await endWith(child, "SIGKILL", STOP_MS);
    },
  };
}
