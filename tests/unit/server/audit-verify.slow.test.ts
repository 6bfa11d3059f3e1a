import { appendFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Sqlite } from "~/db/sqlite-driver.server";
import { cli } from "./run-cli";

test("the audit log is verified from the command line, and a row changed behind our back is named", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "brobygger-audit-"));
  cli(dataDir, ["operator", "invite", "drift@example.dk"]);
  const whole = cli(dataDir, ["audit:verify"]);
  expect(whole).toMatchObject({ code: 0 });
  expect(whole.said).toContain("The audit log is whole: 1 rows");

  const db = new Sqlite(join(dataDir, "brobygger.db"));
  const id = db.prepare("UPDATE audit_rows SET action = 'nothing' RETURNING id").pluck().get() as string;
  db.close();
  const found = cli(dataDir, ["audit:verify"]);
  expect(found).toMatchObject({ code: 1 });
  expect(found.said).toContain(id);
  expect(found.said).toContain("not as it was written");
});

test("a line of kept ends that we did not write counts for nothing, and is told of", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "brobygger-audit-"));
  cli(dataDir, ["migrate"]);
  const line = { at: "2026-11-27T00:00:00.000Z", heads: [{ chain: "x", length: 3, head: "y" }], mac: "z" };
  appendFileSync(join(dataDir, "audit-heads.jsonl"), `${JSON.stringify(line)}\n`);
  const found = cli(dataDir, ["audit:verify"]);
  expect(found).toMatchObject({ code: 1 });
  expect(found.said).toContain("1 lines were not written with our key");
});
