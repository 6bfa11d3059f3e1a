import { inArray, or, type Column } from "drizzle-orm";
import { config } from "~/app/server/config.server";
import { allTables, sealedColumns } from "~/app/domain/privacy/tables.server";
import { read } from "~/db/client.server";
import { unseal } from "~/db/seal.server";

/** A row as it is handed out: texts, numbers, moments as ISO 8601, sealed words opened. */
export type OpenRow = Record<string, unknown>;

/**
 * What is no information about anybody: keys to search by, secrets, marks and numbers of versions. And a unit's own
 * reason, which the group may not read: the unit, its controller, hands that out.
 */
const inner = new Set(
  ["search", "sortKey", "requestId", "version", "tokenHash", "deviceHash", "locale"].concat("ownReason"),
);

/** Tables that are handed out in another way, or hold no words about the person. */
const elsewhere = new Set([
  "blobs",
  "incoming_mails",
  "outgoing_mails",
  "threads",
  "messages",
  "withheld_passages",
  "contact_words",
  "contacts",
  "contact_revisions",
  // Who at a unit has a case open this minute.
  "case_presences",
]);

/**
 * The rows that refer to any of these ids, by table, sealed columns opened.
 * @param ids by the name of the column that refers to them
 */
export async function rowsAbout(ids: Record<string, readonly string[]>): Promise<Record<string, OpenRow[]>> {
  const found: Record<string, OpenRow[]> = {};
  for (const of of allTables) {
    if (elsewhere.has(of.name)) continue;
    const conditions = Object.entries(ids).flatMap(([column, values]) => {
      const own = column === `${of.name}.id` ? of.columns.id : of.columns[column];
      return own && values.length > 0 ? [inArray(own, [...values])] : [];
    });
    if (conditions.length === 0) continue;
    const rows = (await read()
      .select()
      .from(of.table)
      .where(or(...conditions))) as OpenRow[];
    if (rows.length > 0)
      found[of.name] = rows.map((row) =>
        opened(
          row,
          of.columns,
          sealedColumns(of).map(([name]) => name),
        ),
      );
  }
  return found;
}

function opened(row: OpenRow, columns: Record<string, Column>, sealed: string[]): OpenRow {
  return Object.fromEntries(
    Object.keys(columns)
      .filter((name) => !inner.has(name) && row[name] !== null && row[name] !== undefined)
      .map((name) => [
        name,
        sealed.includes(name) ? openWords(row[name] as Buffer, String(row.id)) : row[name],
      ]),
  );
}

/** Sealed words, as JSON where they are that. */
export function openWords(sealed: Buffer, bound: string): unknown {
  const text = unseal(config().blobKeys, sealed, bound).toString("utf8");
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
