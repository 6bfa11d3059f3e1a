import { copyFileSync, rmSync } from "node:fs";
import { inject } from "vitest";
import { closeDatabase, openDatabase } from "~/db/client.server";
import { Sqlite, type SqliteFile } from "~/db/sqlite-driver.server";

type Rows = Map<string, Map<number | bigint, string>>;

function rowsOf(file: SqliteFile): Rows {
  const tables = file
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    .pluck()
    .all() as string[];
  return new Map(
    tables.map((name) => {
      const rows = file.prepare(`SELECT rowid AS row__, * FROM "${name}"`).all() as { row__: number }[];
      return [name, new Map(rows.map((row) => [row.row__, JSON.stringify(row)]))];
    }),
  );
}

/** A change to one row, as the name of its table with + (new), - (gone) or ~ (another content). */
export type Change = `${"+" | "-" | "~"}${string}`;

function compare(before: Rows, after: Rows): Change[] {
  const changes: Change[] = [];
  for (const [table, rows] of after) {
    const old = before.get(table) ?? new Map<number, string>();
    for (const [id, row] of rows) {
      if (!old.has(id)) changes.push(`+${table}`);
      else if (old.get(id) !== row) changes.push(`~${table}`);
    }
    for (const id of old.keys()) if (!rows.has(id)) changes.push(`-${table}`);
  }
  return changes;
}

/** The database that the tests and the built product share, always brought back to how it was kept. */
export type KeptDatabase = {
  /** What the product has changed since it was last put back; puts it back. */
  changes(): Promise<Change[]>;
  close(): Promise<void>;
};

/** An empty migrated database, open in this process. @returns its path */
export function openEmpty(name: string): string {
  const template = inject("sqliteTemplate");
  const path = template.replace(/[^/]+$/, `access-${process.pid}-${name}.db`);
  copyFileSync(template, path);
  openDatabase({ url: `file:${path}` });
  return path;
}

/** Keeps the open database as it is now. */
export async function keep(path: string): Promise<KeptDatabase> {
  const kept = `${path}.kept`;
  await closeDatabase();
  copyFileSync(path, kept);
  const original = new Sqlite(kept, { readonly: true });
  const before = rowsOf(original);
  original.close();

  let watch: SqliteFile;
  let version: unknown;
  // Tells of every commit by any other connection, without looking at a row.
  const dataVersion = () => watch.pragma("data_version", { simple: true });
  const begin = () => {
    openDatabase({ url: `file:${path}` });
    watch = new Sqlite(path, { readonly: true });
    version = dataVersion();
  };
  const end = async () => {
    watch.close();
    await closeDatabase();
    for (const suffix of ["", "-wal", "-shm"]) rmSync(`${path}${suffix}`, { force: true });
  };
  begin();

  return {
    async changes() {
      if (dataVersion() === version) return [];
      const found = compare(before, rowsOf(watch));
      await end();
      copyFileSync(kept, path);
      begin();
      return found;
    },
    async close() {
      await end();
      rmSync(kept, { force: true });
    },
  };
}
