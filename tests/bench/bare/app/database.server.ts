import Sqlite from "better-sqlite3";
import { v7 } from "uuid";

const path = process.env.BENCH_DATABASE ?? "";
const writer = new Sqlite(path);
for (const pragma of [
  "journal_mode = WAL",
  "foreign_keys = ON",
  "synchronous = FULL",
  "secure_delete = ON",
  "busy_timeout = 5000",
])
  writer.pragma(pragma);
const reader = new Sqlite(path, { readonly: true });

/** A firm as the bare page shows it. */
export type Row = { id: string; name: string; town: string | null; lastContactAt: number | null };

const list = reader.prepare(
  "select id, name, town, last_contact_at as lastContactAt from firms order by id limit ?",
);
const insert = writer.prepare(
  "insert into contacts (id, group_id, kind, at, written_by, shareable_note, created_at, version) values (?, ?, 'call', ?, ?, ?, ?, 1)",
);

/** The first so many firms, by primary key. */
export function rows(count: number): Row[] {
  return list.all(count) as Row[];
}

/** One row, one transaction. */
export function insertOne(groupId: string, userId: string, note: string): string {
  const id = v7();
  const now = Date.now();
  insert.run(id, groupId, now, userId, note, now);
  return id;
}
