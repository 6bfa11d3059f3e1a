import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Runs the command line in a process of its own, as a person would. */
export function cli(dataDir: string, args: string[], env: Record<string, string> = {}) {
  const done = spawnSync(process.execPath, [join(inject("programs"), "cli.js"), ...args], {
    cwd: root,
    encoding: "utf8",
    env: {
      NODE_ENV: "production",
      PATH: process.env.PATH ?? "",
      BROBYGGER_MODE: "demo",
      DATA_DIR: dataDir,
      ...env,
    },
  });
  return { code: done.status, said: done.stdout + done.stderr };
}
