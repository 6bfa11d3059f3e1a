import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { takeDatabase } from "~/app/server/lock.server";
import { isSealed, sealFile, unsealFile } from "~/app/server/backup/sealed-file.server";
import { Sqlite } from "~/db/sqlite-driver.server";
import { cli } from "./run-cli";

const passphrase = "en lang og rolig sætning";

const newFolder = () => mkdtempSync(join(tmpdir(), "brobygger-backup-"));

function writeNote(database: string, note: string) {
  const db = new Sqlite(database);
  db.exec("CREATE TABLE IF NOT EXISTS note (words TEXT)");
  db.prepare("INSERT INTO note VALUES (?)").run(note);
  return db;
}

function notes(database: string): unknown[] {
  const db = new Sqlite(database, { readonly: true });
  try {
    return db.prepare("SELECT words FROM note").pluck().all();
  } finally {
    db.close();
  }
}

test("an encrypted backup made while the database is open comes back as it was", () => {
  const dataDir = newFolder();
  const database = join(dataDir, "brobygger.db");
  const sealed = join(dataDir, "copy.sealed");
  expect(cli(dataDir, ["migrate"]).code).toBe(0);
  expect(statSync(database).mode & 0o077).toBe(0);

  const giveBack = takeDatabase(database);
  const open = writeNote(database, "før");
  expect(cli(dataDir, ["backup", sealed, "--encrypt"]).said).toContain("BACKUP_KEY is missing");
  expect(cli(dataDir, ["backup", sealed, "--encrypt"], { BACKUP_KEY: passphrase })).toMatchObject({
    code: 0,
  });
  expect(readFileSync(sealed).includes("SQLite format")).toBe(false);
  expect(readdirSync(dataDir)).not.toContain("copy.sealed.open");

  const busy = cli(dataDir, ["restore", sealed], { BACKUP_KEY: passphrase });
  expect(busy).toMatchObject({ code: 1 });
  expect(busy.said).toContain("Another Brobygger process is using");
  open.prepare("INSERT INTO note VALUES ('efter')").run();
  open.close();
  giveBack();

  expect(cli(dataDir, ["restore", sealed], { BACKUP_KEY: "en helt anden sætning" }).said).toContain(
    "does not open",
  );
  expect(notes(database)).toEqual(["før", "efter"]);
  expect(cli(dataDir, ["restore", sealed], { BACKUP_KEY: passphrase }).code).toBe(0);
  expect(notes(database)).toEqual(["før"]);
  const aside = readdirSync(dataDir).find((name) => name.startsWith("before-restore-")) ?? "";
  expect(notes(join(dataDir, aside, "brobygger.db"))).toEqual(["før", "efter"]);
});

test("a plain backup names itself, and a changed one is refused", () => {
  const dataDir = newFolder();
  expect(cli(dataDir, ["backup"]).said).toContain("There is no database");
  cli(dataDir, ["migrate"]);
  expect(cli(dataDir, ["backup"]).code).toBe(0);
  const folder = join(dataDir, "backups");
  const file = join(folder, readdirSync(folder).find((name) => name.endsWith(".db")) ?? "");
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(cli(dataDir, ["backup", file]).said).toContain("is there already");

  const bytes = readFileSync(file);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  writeFileSync(file, bytes);
  const refused = cli(dataDir, ["restore", file]);
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.said).toContain("checksum differs");
  expect(cli(dataDir, ["restore", join(folder, "none.db")]).said).toContain("There is no file");
});

test("on PostgreSQL the person is told which tool to use", () => {
  const said = cli(newFolder(), ["backup"], { DATABASE_URL: "postgres://u:p@nowhere/b" });
  expect(said).toMatchObject({ code: 1 });
  expect(said.said).toContain("pg_dump");
});

test("a sealed file opens only whole and with its own passphrase", async () => {
  const folder = newFolder();
  const [plain, sealed] = [join(folder, "plain"), join(folder, "sealed")];
  for (const content of [Buffer.from("x"), Buffer.alloc(300_000, 7)]) {
    const at = `${sealed}-${content.length}`;
    writeFileSync(plain, content);
    await sealFile(plain, at, passphrase);
    expect(await isSealed(at)).toBe(true);
    await unsealFile(at, `${at}.open`, passphrase);
    expect(readFileSync(`${at}.open`).equals(content)).toBe(true);
  }
  expect(await isSealed(plain)).toBe(false);
  const whole = readFileSync(`${sealed}-300000`);
  writeFileSync(`${sealed}-cut`, whole.subarray(0, -20));
  await expect(unsealFile(`${sealed}-cut`, `${sealed}-cut.open`, passphrase)).rejects.toThrow(
    "does not open",
  );
  writeFileSync(`${sealed}-short`, whole.subarray(0, 30));
  await expect(unsealFile(`${sealed}-short`, `${sealed}-short.open`, passphrase)).rejects.toThrow(
    "cut short",
  );
  expect(existsSync(`${sealed}-short.open`)).toBe(false);
});
