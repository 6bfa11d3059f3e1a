import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { takeDatabase } from "~/app/server/lock.server";
import { Sqlite } from "~/db/sqlite-driver.server";
import { cli } from "./run-cli";

test("an operator is invited from the command line, also while the product runs", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "brobygger-operator-"));
  const database = join(dataDir, "brobygger.db");
  const first = cli(dataDir, ["operator", "invite", " Drift@Example.dk "]);
  expect(first).toMatchObject({ code: 0 });
  expect(first.said).toContain("leaves when the product is started");

  const giveBack = takeDatabase(database);
  expect(cli(dataDir, ["operator", "invite", "vagt@example.dk"]).said).toContain("is on its way");
  giveBack();

  const wrong = cli(dataDir, ["operator", "invite", "drift"]);
  expect(wrong).toMatchObject({ code: 1 });
  expect(wrong.said).toContain("drift is not a mail address");
  expect(cli(dataDir, ["operator"])).toMatchObject({ code: 1 });
  const nobody = cli(dataDir, ["operator", "reset-code", "jytte@example.dk"]);
  expect(nobody).toMatchObject({ code: 1 });
  expect(nobody.said).toContain("jytte@example.dk has no code to reset");

  const db = new Sqlite(database, { readonly: true });
  const queued = db.prepare("SELECT to_email FROM outgoing_mails ORDER BY id").pluck().all();
  db.close();
  expect(queued).toEqual(["drift@example.dk", "vagt@example.dk"]);
});

test("an unknown word gets the list of commands", () => {
  const said = cli(tmpdir(), ["toString"]);
  expect(said).toMatchObject({ code: 1 });
  expect(said.said).toContain("Commands: migrate, backup, restore, mail:read, mail:keys, operator");
});
