import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";
import { databaseUrl } from "../../setup/database-url";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Starts a part of the product that ends itself when it comes to `fatal`, on the test's own database. */
export async function doomed(
  program: "intake" | "outbox",
  fatal: string,
  settings: Record<string, string> = {},
) {
  const child = spawn(process.execPath, [join(inject("programs"), `doomed-${program}.js`), fatal], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      PATH: process.env.PATH,
      BROBYGGER_MODE: "test",
      NODE_ENV: "test",
      DATABASE_URL: await databaseUrl(),
      ...settings,
    },
  });
  return {
    /** Resolves with the exit code and the signal. */
    ended: once(child, "exit"),
    /** The first that it writes. */
    says: () => once(child.stdout.setEncoding("utf8"), "data") as Promise<[string]>,
  };
}
