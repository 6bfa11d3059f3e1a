import { existsSync } from "node:fs";
import { chmod, mkdir, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { checkDatabase, copyDatabase } from "../backup/database-file.server";
import { writeManifest } from "../backup/manifest.server";
import { backupPassphrase } from "../backup/passphrase.server";
import { sealFile } from "../backup/sealed-file.server";
import { config } from "../config.server";
import { CommandFailed, say, type Command } from "./command.server";
import { sqliteFile } from "./sqlite-file.server";

/** `20261122T143300Z`, for file names. */
export function fileStamp(instant: Date): string {
  return instant.toISOString().replace(/[-:]|\.\d+/g, "");
}

/** Copies the database, stored mails and files included, while the product runs or not. */
export const backup: Command = {
  usage: "npm run backup -- [file] [--encrypt]   (--encrypt takes its passphrase from BACKUP_KEY)",
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { encrypt: { type: "boolean", default: false } },
    });
    const database = sqliteFile("pg_dump");
    if (!existsSync(database)) throw new CommandFailed(`There is no database at ${database} yet.`);
    const passphrase = values.encrypt ? backupPassphrase() : null;
    const name = `brobygger-${fileStamp(new Date())}.db${passphrase ? ".sealed" : ""}`;
    const target = resolve(positionals[0] ?? join(config().dataDir, "backups", name));
    if (existsSync(target)) throw new CommandFailed(`${target} is there already. Name another file.`);

    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    const copy = passphrase ? `${target}.open` : target;
    let migration: number;
    try {
      await copyDatabase(database, copy);
      await chmod(copy, 0o600);
      migration = checkDatabase(copy);
      if (passphrase) await sealFile(copy, target, passphrase);
    } finally {
      if (copy !== target) await rm(copy, { force: true });
    }
    await writeManifest(target, { encrypted: passphrase !== null, migration });
    say(`Backed up to ${target}`);
    say("Keep BLOB_KEYS and SECRET_KEY too (secrets.json in demo and development), in another place:");
    say("without them stored mails cannot be read after a restore.");
  },
};
