import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { Sqlite } from "~/db/sqlite-driver.server";
import { openSqlite } from "~/db/sqlite.server";

const folder = mkdtempSync(join(tmpdir(), "migrating-"));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The migrations up to and with one of them, as an older version of the product had them. */
function upTo(last: string): string {
  cpSync("db/migrations/sqlite", join(folder, "sqlite"), { recursive: true });
  const path = join(folder, "sqlite/meta/_journal.json");
  const journal = JSON.parse(readFileSync(path, "utf8")) as { entries: { tag: string }[] };
  const at = journal.entries.findIndex(({ tag }) => tag === last);
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, at + 1) }));
  return folder;
}

test("a table that others refer to is built anew with its rows, and they still refer to them", async () => {
  const url = `file:${join(folder, "old.db")}`;
  const old = openSqlite(url);
  await old.migrate(upTo("0010_former_mail_names"));
  await old.close();
  const before = new Sqlite(join(folder, "old.db"));
  before.pragma("foreign_keys = OFF");
  before.exec(`
    INSERT INTO consents (id, group_id, candidate_id, purpose, how, language, given_at, wording_version, noted_by, noted_at)
      VALUES ('c1', 'g', 'p', 'send-on', 'paper', 'dansk', 1, '2026-11', 'u', 1);
    INSERT INTO introductions (id, group_id, enquiry_id, firm_id, candidate_id, shares, profile_consent_id, proposed_by, proposed_at)
      VALUES ('i1', 'g', 'e', 'f', 'p', 'nothing', 'c1', 'u', 1);`);
  before.close();

  const now = openSqlite(url);
  await now.migrate("db/migrations");
  const rows = now.sqlite?.prepare("SELECT place, wording, noted_by FROM consents").all();
  expect(rows).toEqual([{ place: null, wording: null, noted_by: "u" }]);
  expect(now.sqlite?.prepare("SELECT profile_consent_id FROM introductions").pluck().all()).toEqual(["c1"]);
  const broken = now.sqlite?.pragma("foreign_key_check(introductions)") as { parent: string }[];
  expect(broken.map(({ parent }) => parent)).not.toContain("consents");
  expect(now.sqlite?.pragma("foreign_keys", { simple: true })).toBe(1);
  await now.close();
});
