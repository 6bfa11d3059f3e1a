import { existsSync } from "node:fs";
import { copyFile, mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { checkDatabase } from "../backup/database-file.server";
import { checkManifest } from "../backup/manifest.server";
import { backupPassphrase } from "../backup/passphrase.server";
import { isSealed, unsealFile } from "../backup/sealed-file.server";
import { eraseAgain } from "../erasure-list.server";
import { takeDatabase } from "../lock.server";
import { fileStamp } from "./backup.server";
import { CommandFailed, say, type Command } from "./command.server";
import { sqliteFile } from "./sqlite-file.server";
import { withDatabase } from "./with-database.server";

/** Puts a backup in the database's place, once it has proved whole; the old database is moved aside. */
export const restore: Command = {
  usage: "npm run restore -- <file>   (an encrypted one takes its passphrase from BACKUP_KEY)",
  async run([file]) {
    if (!file) throw new CommandFailed(`Name the backup: ${restore.usage}`);
    const database = sqliteFile("pg_restore");
    const source = resolve(file);
    await checkManifest(source);

    const giveBack = takeDatabase(database);
    const fresh = `${database}.restoring`;
    try {
      await rm(fresh, { force: true });
      if (await isSealed(source)) await unsealFile(source, fresh, backupPassphrase());
      else await copyFile(source, fresh);
      checkDatabase(fresh);
      await flushToDisk(fresh);
      const aside = await moveAside(database);
      await rename(fresh, database);
      say(`Restored ${source} to ${database}`);
      if (aside) say(`The database that was there is now in ${aside}`);
    } finally {
      await rm(fresh, { force: true });
      giveBack();
    }
    const again = await withDatabase(eraseAgain);
    if (again > 0) say(`${again} people who had been erased since that backup are erased from it again.`);
    say("Start the product again.");
  },
};

/** A database is up to three files; a WAL left behind would be taken for the new database's own. */
async function moveAside(database: string): Promise<string | null> {
  const parts = ["", "-wal", "-shm"].map((ending) => database + ending).filter((part) => existsSync(part));
  if (parts.length === 0) return null;
  const folder = join(dirname(database), `before-restore-${fileStamp(new Date())}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const part of parts) await rename(part, join(folder, basename(part)));
  return folder;
}

async function flushToDisk(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
