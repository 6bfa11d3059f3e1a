import { copyFileSync, rmSync } from "node:fs";
import { inject } from "vitest";
import { closeDatabase, openDatabase } from "~/db/client.server";
import { Sqlite, type SqliteFile } from "~/db/sqlite-driver.server";

/** A change to one row, as the name of its table with + (new), - (gone) or ~ (another content). */
export type Change = `${"+" | "-" | "~"}${string}`;

/** The database that the tests and the built product share, always brought back to how it was kept. */
export type KeptDatabase = {
  /** What the product has changed since it was last put back; puts it back. */
  changes(): Change[];
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

/** Where triggers write down which rows were touched. */
const LOG = "touched_rows";

/** Has SQLite write down each row that anybody adds, changes or removes from now on. @returns the tables */
function watchRows(file: SqliteFile): string[] {
  const tables = file
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    .pluck()
    .all() as string[];
  file.exec(`CREATE TABLE "${LOG}" (name TEXT NOT NULL, row INTEGER NOT NULL)`);
  for (const name of tables) {
    for (const [event, row] of [
      ["INSERT", "new"],
      ["UPDATE", "old"],
      ["DELETE", "old"],
    ] as const) {
      file.exec(
        `CREATE TRIGGER "watch ${event} ${name}" AFTER ${event} ON "${name}"
         BEGIN INSERT INTO "${LOG}" VALUES ('${name}', ${row}.rowid); END`,
      );
    }
  }
  return tables;
}

/** One table of the open database beside its copy: finds what became of a row, and puts it back. */
function tableBeside(file: SqliteFile, name: string) {
  const columns = file.prepare(`SELECT name FROM pragma_table_info('${name}')`).pluck().all() as string[];
  const list = columns.map((column) => `"${column}"`).join(", ");
  const now = file.prepare(`SELECT * FROM main."${name}" WHERE rowid = ?`);
  const before = file.prepare(`SELECT * FROM kept."${name}" WHERE rowid = ?`);
  const remove = file.prepare(`DELETE FROM main."${name}" WHERE rowid = ?`);
  const restore = file.prepare(
    `INSERT INTO main."${name}" (rowid, ${list}) SELECT rowid, ${list} FROM kept."${name}" WHERE rowid = ?`,
  );
  return {
    change(row: number): Change | null {
      const [old, fresh] = [before.get(row), now.get(row)];
      if (!old) return fresh ? `+${name}` : null;
      if (!fresh) return `-${name}`;
      return JSON.stringify(old) === JSON.stringify(fresh) ? null : `~${name}`;
    },
    remove: (row: number) => void remove.run(row),
    restore: (row: number) => void restore.run(row),
  };
}

/** Keeps the open database as it is now. */
export async function keep(path: string): Promise<KeptDatabase> {
  const kept = `${path}.kept`;
  await closeDatabase();
  copyFileSync(path, kept);

  const watch = new Sqlite(path);
  // Rows are put back one by one, in any order.
  watch.pragma("foreign_keys = OFF");
  watch.pragma("busy_timeout = 5000");
  watch.prepare("ATTACH ? AS kept").run(kept);
  const tables = new Map(watchRows(watch).map((name) => [name, tableBeside(watch, name)]));
  const touched = watch.prepare(`SELECT DISTINCT name, row FROM "${LOG}"`);
  const forget = watch.prepare(`DELETE FROM "${LOG}"`);
  openDatabase({ url: `file:${path}` });

  type Touched = { name: string; row: number };
  const putBack = watch.transaction((rows: Touched[]) => {
    // All that stands in the way goes first: a row that comes back may hold what must be there only once.
    for (const { name, row } of rows) tables.get(name)?.remove(row);
    for (const { name, row } of rows) tables.get(name)?.restore(row);
    forget.run();
  });

  return {
    changes() {
      const rows = touched.all() as Touched[];
      if (rows.length === 0) return [];
      const found = rows.flatMap(({ name, row }) => tables.get(name)?.change(row) ?? []);
      putBack.immediate(rows);
      return found;
    },
    async close() {
      watch.close();
      await closeDatabase();
      for (const suffix of ["", "-wal", "-shm", ".kept"]) rmSync(`${path}${suffix}`, { force: true });
    },
  };
}
