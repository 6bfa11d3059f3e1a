import { and, asc, eq, gt, isNotNull, ne, or, type Column } from "drizzle-orm";
import { config } from "~/app/server/config.server";
import { read, transact } from "~/db/client.server";
import { seal, sealedWith, unseal, type KeyRing } from "~/db/seal.server";
import { allTables, sealedColumns, type AnyTable } from "./tables.server";

/** Rows looked at in one go; each that needs it is sealed anew in a transaction of its own. */
const batch = 50;

type Row = Record<string, unknown> & { id: string };

/**
 * Seals anew, with the first key of the ring, whatever an older key has sealed: every column of bytes of every table.
 * A row that changes meanwhile is left to its writer, who seals with the first key anyhow. It may be stopped and
 * begun again at any time: what has been done is passed over.
 * @param progress is told after each batch
 * @param ring the keys, the present one first
 * @returns how many contents were sealed anew, by table
 * @throws when a key that sealed something is no longer in the ring
 */
export async function rotateKeys(
  progress: (table: string, looked: number, sealed: number) => void = () => undefined,
  ring: KeyRing = config().blobKeys,
): Promise<Record<string, number>> {
  const done: Record<string, number> = {};
  for (const table of allTables) {
    if (sealedColumns(table).length === 0) continue;
    done[table.name] = await rotateTable(table, ring, (looked, sealed) =>
      progress(table.name, looked, sealed),
    );
  }
  return done;
}

async function rotateTable(
  of: AnyTable,
  ring: KeyRing,
  progress: (looked: number, sealed: number) => void,
): Promise<number> {
  const id = of.columns.id;
  if (!id) throw new Error(`What ${of.name} seals is bound to no id.`);
  const sealedOnes = sealedColumns(of);
  // Where a column names the key, the contents themselves need not be read.
  const byOld = of.columns.keyId && ne(of.columns.keyId, ring[0]?.id ?? "");
  let [looked, sealed] = [0, 0];
  for (let after = ""; ;) {
    const rows = (await read()
      .select()
      .from(of.table)
      .where(and(gt(id, after), byOld ?? or(...sealedOnes.map(([, column]) => isNotNull(column)))))
      .orderBy(asc(id))
      .limit(batch)) as Row[];
    const last = rows.at(-1);
    if (!last) return sealed;
    for (const row of rows) sealed += await rotateRow(of, ring, id, row);
    looked += rows.length;
    progress(looked, sealed);
    after = last.id;
  }
}

async function rotateRow(of: AnyTable, ring: KeyRing, id: Column, row: Row): Promise<number> {
  const { table, columns } = of;
  const current = ring[0]?.id ?? "";
  const old = sealedColumns(of).filter(([name]) => {
    const bytes = row[name] as Buffer | null;
    return bytes !== null && sealedWith(bytes) !== current;
  });
  if (old.length === 0) return 0;
  const anew = Object.fromEntries(
    old.map(([name]) => [name, seal(ring, unseal(ring, row[name] as Buffer, row.id), row.id)]),
  );
  const known = columns.keyId ? { keyId: current } : {};
  const asBefore = old.map(([name, column]) => eq(column, row[name]));
  const written = await transact((tx) =>
    tx
      .update(table)
      .set({ ...anew, ...known })
      .where(and(eq(id, row.id), ...asBefore))
      .returning(),
  );
  return written.length;
}
