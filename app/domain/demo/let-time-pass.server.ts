import { eq, getTableColumns, is, sql, type Column } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { markOf } from "~/app/domain/audit/chain.server";
import { transact } from "~/db/client.server";
import * as schema from "~/db/schema/index.server";

/** Instants are the only columns of a kind of ours that the database keeps as whole numbers. */
const isInstant = (column: Column) => column.dataType === "custom" && /int/.test(column.getSQLType());

/**
 * Makes everything in the database so many milliseconds older, as if that time had passed since. For the demo,
 * whose story began some weeks ago: the domain's own verbs know no other time than now. Calendar days stay.
 */
export async function letTimePass(ms: number): Promise<void> {
  const by = Math.round(ms);
  await transact(async (tx) => {
    for (const table of Object.values(schema)) {
      if (!is(table, SQLiteTable) && !is(table, PgTable)) continue;
      const columns: Record<string, Column> = getTableColumns(table);
      const instants = Object.entries(columns).filter(([, column]) => isInstant(column));
      if (instants.length === 0) continue;
      const older = instants.map(([name, column]) => [name, sql`${column} - ${by}`] as const);
      await tx.update(table as SQLiteTable).set(Object.fromEntries(older));
    }
    // Audit rows bear a mark over what they say, their time included.
    for (const row of await tx.select().from(schema.auditRows)) {
      await tx
        .update(schema.auditRows)
        .set({ mark: markOf(row) })
        .where(eq(schema.auditRows.id, row.id));
    }
  });
}
