import { and, asc, eq, gt, type Column, type SQL } from "drizzle-orm";
import { contactWords } from "~/db/schema/index.server";
import { insertWords } from "~/app/domain/contacts/insert-words.server";
import { allTables, type AnyTable } from "~/app/domain/privacy/tables.server";
import { redactJson, type Redactor } from "~/app/domain/privacy/redact";
import { typedColumns } from "~/app/domain/privacy/typed-columns.server";
import { config } from "~/app/server/config.server";
import { read, transact } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { seal, unseal } from "~/db/seal.server";

type Row = Record<string, unknown> & { id: string };

const batch = 300;

/** Tables whose rows say whose they are, and have an id to page by. */
const swept = allTables.filter(
  ({ columns }) => columns.id && (columns.groupId ?? columns.organisationId) !== undefined,
);

/**
 * Takes somebody out of everything that anybody in the group has typed: every column of text, JSON or sealed words of
 * every table. Reads outside of transactions, three hundred rows at a time; each row that changes does so in its own.
 * @returns how many rows were changed, by table
 */
export async function sweepGroup(groupId: GroupId, redact: Redactor): Promise<Record<string, number>> {
  const changed: Record<string, number> = {};
  for (const of of swept) {
    const whose = of.columns.groupId ?? of.columns.organisationId;
    if (whose) changed[of.name] = await sweepRows(of, eq(whose, groupId), redact);
  }
  return changed;
}

/** The same for the rows of one table that a condition chooses. @returns how many were changed */
export async function sweepRows(of: AnyTable, where: SQL | undefined, redact: Redactor): Promise<number> {
  const id = of.columns.id;
  const typed = typedColumns(of);
  if (!id || typed.length === 0) return 0;
  let changed = 0;
  for (let after = ""; ;) {
    const rows = (await read()
      .select()
      .from(of.table)
      .where(and(where, gt(id, after)))
      .orderBy(asc(id))
      .limit(batch)) as Row[];
    const last = rows.at(-1);
    if (!last) return changed;
    for (const row of rows) changed += await sweepRow(of, id, row, redact);
    after = last.id;
  }
}

async function sweepRow(of: AnyTable, id: Column, row: Row, redact: Redactor): Promise<number> {
  const values: Record<string, unknown> = {};
  for (const { name, kind } of typedColumns(of)) {
    const value = row[name];
    if (value === null || value === undefined) continue;
    if (kind === "sealed") {
      const anew = resealed(row, value as Buffer, redact);
      if (anew) values[name] = anew;
      continue;
    }
    const after = kind === "json" ? redactJson(value, redact) : redact(value as string);
    if (kind === "json" ? JSON.stringify(after) !== JSON.stringify(value) : after !== value)
      values[name] = after;
  }
  if (Object.keys(values).length === 0) return 0;
  await transact(async (tx) => {
    await tx.update(of.table).set(values).where(eq(id, row.id));
    if (of.name !== "contacts" || typeof values.shareableNote !== "string") return;
    await tx.delete(contactWords).where(eq(contactWords.contactId, row.id));
    if (row.deletedAt === null)
      await insertWords(tx, row.groupId as GroupId, {
        id: row.id,
        at: row.at as Date,
        shareableNote: values.shareableNote,
      });
  });
  return 1;
}

/** Sealed words without them, sealed again; null where nothing of it changed. */
function resealed(row: Row, sealed: Buffer, redact: Redactor): Buffer | null {
  const before = unseal(config().blobKeys, sealed, row.id).toString("utf8");
  const json = parsed(before);
  const after = json === undefined ? redact(before) : JSON.stringify(redactJson(json, redact));
  return after === (json === undefined ? before : JSON.stringify(json))
    ? null
    : seal(config().blobKeys, Buffer.from(after, "utf8"), row.id);
}

function parsed(text: string): unknown {
  if (!/^[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
