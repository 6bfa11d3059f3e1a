import { expect, test } from "vitest";
import { sqliteWriter } from "~/db/client.server";
import { dialect } from "~/db/columns.server";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

test("a SQLite file is written with WAL, foreign keys, full sync, deleted text overwritten and a busy timeout", () => {
  const writer = sqliteWriter();
  const names = ["journal_mode", "foreign_keys", "synchronous", "secure_delete", "busy_timeout"];
  const pragmas = writer && names.map((name) => writer.pragma(name, { simple: true }));
  expect(pragmas).toEqual(dialect === "postgres" ? undefined : ["wal", 1, 2, 1, 5000]);
});
