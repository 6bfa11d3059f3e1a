import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Runs all migrations on the database that `url` names, as the product does at start. */
export async function migrate(url: string): Promise<void> {
  await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", join(root, "tests/setup/migrate-template.ts")],
    {
      cwd: root,
      env: { ...process.env, DATABASE_URL: url },
    },
  );
}
