import type { SqliteFile, SqliteStatement } from "~/db/sqlite-driver.server";

type Value = string | number | Buffer | null;
export type Row = Record<string, Value>;

/**
 * A function that inserts one row of a table. The columns are those of the first row, in camel case;
 * later rows have the same ones.
 */
export function inserter(db: SqliteFile, table: string): (row: Row) => void {
  let statement: SqliteStatement | undefined;
  return (row) => {
    const names = Object.keys(row);
    statement ??= db.prepare(
      `insert into ${table} (${names.map(snake).join(", ")}) values (${names.map((name) => `@${name}`).join(", ")})`,
    );
    statement.run(row);
  };
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
