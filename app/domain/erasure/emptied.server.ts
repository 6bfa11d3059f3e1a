import { getTableColumns, type Column, type Table } from "drizzle-orm";

/** Null for every column of a table that may be null, but for those named. */
export function emptied(table: Table, but: readonly string[]): Record<string, null> {
  const columns = Object.entries(getTableColumns(table) as Record<string, Column>);
  return Object.fromEntries(
    columns.filter(([name, column]) => !column.notNull && !but.includes(name)).map(([name]) => [name, null]),
  );
}
