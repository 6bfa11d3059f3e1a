import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { buildPrograms } from "./programs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Runs all migrations on the database that `url` names, as the product does at start. For global setups. */
export async function migrate(url: string): Promise<void> {
  await promisify(execFile)(process.execPath, [join(await buildPrograms(), "migrate-template.js")], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: url },
  });
}
