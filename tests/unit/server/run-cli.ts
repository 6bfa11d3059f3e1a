import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Runs the command line in a process of its own, as a person would. */
export function cli(dataDir: string, args: string[], env: Record<string, string> = {}) {
  const done = spawnSync(process.execPath, ["--import", "tsx", join(root, "app/server/cli.ts"), ...args], {
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
