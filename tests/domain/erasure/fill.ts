import { and, eq, inArray, type Column } from "drizzle-orm";
import { allTables } from "~/app/domain/privacy/tables.server";
import { config } from "~/app/server/config.server";
import { read, transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { seal } from "~/db/seal.server";

/**
 * Puts a row about somebody into every table that can hold one and has none yet, with `mark` in every column of text:
 * also in tables that are newer than the test.
 * @param known ids by the name of the column that refers to them; those in `about` make a row one about the person
 */
export async function fillEveryTable(
  about: Record<string, string>,
  known: Record<string, string>,
  mark: string,
): Promise<void> {
  for (const { name, table, columns } of allTables) {
    const [column, id] = Object.entries(about).find(([key]) => columns[key]) ?? [];
    if (!column || !id || !columns[column]) continue;
    const rows = await read()
      .select()
      .from(table)
      .where(and(inArray(columns[column], [id])));
    if (rows.length > 0) continue;
    const rowId = newId();
    const values = Object.fromEntries(
      Object.entries(columns).map(([key, one]) => [
        key,
        valueFor(name, key, one, rowId, { ...known, ...about }, mark),
      ]),
    );
    try {
      await transact((tx) => tx.insert(table).values(values));
    } catch (cause) {
      throw new Error(`${name} does not take a row of the test's own.`, { cause });
    }
    expectThere(await read().select().from(table).where(eq(columns[column], id)), name);
  }
}

function expectThere(rows: unknown[], name: string): void {
  if (rows.length === 0) throw new Error(`${name} took no row.`);
}

function valueFor(
  table: string,
  key: string,
  column: Column,
  rowId: string,
  ids: Record<string, string>,
  mark: string,
): unknown {
  if (key === "id") return rowId;
  if (ids[key]) return ids[key];
  if (/By$|userId$|assignedTo$/i.test(key)) return column.notNull ? ids.userId : null;
  if (/Id$/.test(key)) return column.notNull ? newId() : null;
  const type = column.getSQLType();
  if (column.enumValues && column.enumValues.length > 0) return column.enumValues[0];
  if (column.dataType === "boolean") return false;
  if (column.dataType === "number") return 1;
  if (/blob|bytea/.test(type)) return seal(config().blobKeys, Buffer.from(`${mark}-${table}`), rowId);
  if (/int/.test(type)) return new Date();
  if (/(On|Day|From|Until)$|^day$|^fromDay$/.test(key)) return "2026-11-27";
  if (column.dataType === "json") return { words: `${mark}-${table}-${key}` };
  return `${mark}-${table}-${key}`;
}
