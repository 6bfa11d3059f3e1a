import { expect, test } from "vitest";
import { sqliteWriter, tidyDatabase, transact } from "~/db/client.server";
import { dialect } from "~/db/columns.server";
import { newId } from "~/db/ids.server";
import { users } from "~/db/schema/index.server";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

test("a SQLite file is written with WAL, foreign keys, full sync, deleted text overwritten and a busy timeout", () => {
  const writer = sqliteWriter();
  const names = ["journal_mode", "foreign_keys", "synchronous", "secure_delete", "busy_timeout"];
  const pragmas = writer && names.map((name) => writer.pragma(name, { simple: true }));
  expect(pragmas).toEqual(dialect === "postgres" ? undefined : ["wal", 1, 2, 1, 5000]);
});

test("what SQLite counts to choose among indexes is numbers alone: no value of a row is copied", async () => {
  await transact(async (tx) => {
    for (let n = 0; n < 40; n++) {
      const at = new Date(n);
      await tx
        .insert(users)
        .values({ id: newId(), email: `zz${n}@maerke.example`, name: "Z", createdAt: at });
    }
  });
  await tidyDatabase();
  const file = sqliteWriter();
  if (!file) return;
  file.exec("analyze");
  const counted = file.prepare("select tbl, idx, stat from sqlite_stat1 where tbl = 'users'").all();
  expect(counted).not.toEqual([]);
  const tables = file.prepare("select name from sqlite_master where name like 'sqlite_stat%'").all();
  for (const { name } of tables as { name: string }[]) {
    const held = file.prepare(`select * from ${name}`).all();
    expect(JSON.stringify(held.map((row) => Object.values(row as object).map(String)))).not.toContain(
      "maerke",
    );
  }
});
