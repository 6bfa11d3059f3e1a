/**
 * The command line: `tsx app/server/cli.ts <command>`. A process of its own, never part of the server's.
 * Each command is a file in `commands/`, loaded only when it is asked for.
 */
import type { Command } from "./commands/command.server";
import { loadEnvFile } from "./env-file.server";

const commands: Record<string, () => Promise<Command>> = {
  migrate: async () => (await import("./commands/migrate.server")).migrate,
  backup: async () => (await import("./commands/backup.server")).backup,
  restore: async () => (await import("./commands/restore.server")).restore,
  "mail:read": async () => (await import("./commands/mail-read.server")).mailRead,
  "mail:keys": async () => (await import("./commands/mail-keys.server")).mailKeys,
  operator: async () => (await import("./commands/operator.server")).operator,
  "audit:verify": async () => (await import("./commands/audit-verify.server")).auditVerify,
  "keys:rotate": async () => (await import("./commands/keys-rotate.server")).keysRotate,
};

/** Sentences of our own are shown as they are; anything else is a fault and comes with its stack. */
const SPOKEN = new Set(["CommandFailed", "ConfigError", "DatabaseInUse", "BackupRefused"]);

async function main(): Promise<void> {
  loadEnvFile();
  process.umask(0o077);
  const [name = "", ...args] = process.argv.slice(2);
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    process.stderr.write(`Commands: ${Object.keys(commands).join(", ")}\n`);
    process.exitCode = 1;
    return;
  }
  const command = await load();
  if (args.includes("--help")) process.stdout.write(`${command.usage}\n`);
  else await command.run(args);
}

main().catch((error: unknown) => {
  const spoken = error instanceof Error && SPOKEN.has(error.name);
  const text =
    error instanceof Error ? (spoken ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
});
