import { getTableColumns, getTableName, is, type Column } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import * as schema from "~/db/schema/index.server";

/** A table of the schema, whichever database it lives in, with its columns by the name the code uses. */
export type AnyTable = { name: string; table: SQLiteTable; columns: Record<string, Column> };

/** Every table that the product has. */
export const allTables: readonly AnyTable[] = Object.values(schema).flatMap((table) =>
  is(table, SQLiteTable) || is(table, PgTable)
    ? [
        {
          name: getTableName(table as SQLiteTable),
          table: table as SQLiteTable,
          columns: getTableColumns(table),
        },
      ]
    : [],
);

const isBytes = (column: Column) => /^(?:blob|bytea)$/.test(column.getSQLType());

/**
 * The columns of a table that hold bytes. All of them are sealed with the key ring, and bound to the `id` of their own
 * row: a column of another kind of bytes has no place in the schema (a test holds it).
 */
export function sealedColumns({ columns }: AnyTable): [name: string, column: Column][] {
  return Object.entries(columns).filter(([, column]) => isBytes(column));
}
