import { getTableColumns, sql, type InferInsertModel } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { builtOnce, type Tx } from "./client.server";

/**
 * Inserts of one row into a table, built once: for what people do most. A column without a value gets its default.
 * @returns whether the row was written; it is not where `unlessThere` is set and a unique column holds its value
 */
export function rowsInto<Table extends SQLiteTable>(table: Table, { unlessThere = false } = {}) {
  const columns = Object.entries(getTableColumns(table));
  const places = Object.fromEntries(columns.map(([name]) => [name, sql`${sql.placeholder(name)}`]));
  const insert = builtOnce((db) => {
    const row = db.insert(table as SQLiteTable).values(places);
    return (unlessThere ? row.onConflictDoNothing() : row).returning({ written: sql`1` }).prepare();
  });
  return async (tx: Tx, row: InferInsertModel<Table>): Promise<boolean> => {
    const values: Record<string, unknown> = {};
    for (const [name, column] of columns) {
      const value = row[name as keyof typeof row] ?? (column.default as unknown) ?? null;
      values[name] = value === null ? null : column.mapToDriverValue(value);
    }
    return (await insert(tx).execute(values)).length > 0;
  };
}
