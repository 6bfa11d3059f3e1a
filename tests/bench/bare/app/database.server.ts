import { v7 } from "uuid";
import { Sqlite } from "../../../../db/sqlite-driver.server";

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

/** A row as the bare page shows it. */
export type Row = { id: string; title: string; at: Date | null; text: string | null };

const lists = {
  firms: reader.prepare(
    "select id, name as title, last_contact_at as at, town as text from firms order by id limit ?",
  ),
  contacts: reader.prepare(
    "select id, kind as title, at, substr(shareable_note, 1, 120) as text from contacts where shareable_note is not null order by id limit ?",
  ),
};
const insert = writer.prepare(
  "insert into contacts (id, group_id, kind, at, written_by, shareable_note, created_at, version) values (?, ?, 'call', ?, ?, ?, ?, 1)",
);

/** The first so many firms, or contacts with a note, by primary key. */
export function rows(kind: keyof typeof lists, count: number): Row[] {
  const found = lists[kind].all(count) as (Omit<Row, "at"> & { at: number | null })[];
  return found.map((row) => ({ ...row, at: row.at === null ? null : new Date(row.at) }));
}

/** One row, one transaction. */
export function insertOne(groupId: string, userId: string, note: string): string {
  const id = v7();
  const now = Date.now();
  insert.run(id, groupId, now, userId, note, now);
  return id;
}
