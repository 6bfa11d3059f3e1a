import { execFile } from "node:child_process";
import { cp, readdir, readFile, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));
const run = promisify(execFile);

/** Every file below the folder with its content. */
async function snapshot(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      paths.map(async (path) => [relative(folder, path), await readFile(path, "utf8")] as const),
    ),
  );
}

/**
 * Lets drizzle-kit write what is missing into a copy of the migrations.
 * @returns the SQL it wrote, or null when schema and migrations agree
 */
async function missing(dialect: "sqlite" | "postgres"): Promise<string | null> {
  const copy = `.cache/check-migrations-${process.pid}`;
  const folder = join(root, copy, dialect);
  try {
    await cp(join(root, "db/migrations", dialect), folder, { recursive: true });
    const before = await snapshot(folder);
    // It asks about renames when it has a terminal; without one it fails, and the schema differs.
    const kit = join(root, "node_modules/drizzle-kit/bin.cjs");
    const { stdout } = await run(process.execPath, [kit, "generate", "--config", "db/drizzle.config.ts"], {
      cwd: root,
      env: { ...process.env, DIALECT: dialect, MIGRATIONS_OUT: copy },
    });
    const added = [...(await snapshot(folder))].filter(([path, text]) => before.get(path) !== text);
    if (added.length === 0 && /No schema changes/i.test(stdout)) return null;
    return added.find(([path]) => path.endsWith(".sql"))?.[1] ?? stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const dialects = ["sqlite", "postgres"] as const;
const found = await Promise.all(dialects.map(missing));
await rm(join(root, `.cache/check-migrations-${process.pid}`), { recursive: true, force: true });
for (const [index, sql] of found.entries()) {
  if (sql === null) continue;
  process.exitCode = 1;
  process.stderr.write(
    `Schema and migrations differ on ${dialects[index]}. Run npm run db:generate.\n${sql}\n`,
  );
}
