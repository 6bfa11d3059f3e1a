import { sql } from "drizzle-orm";
import { readFile } from "node:fs/promises";
import { read } from "./client.server";
import { dialect } from "./columns.server";

/** Resolves when the database answers; rejects when it does not. */
export async function databaseAnswers(): Promise<void> {
  await read()
    .select({ one: sql<number>`one` })
    .from(sql`(select 1 as one) as answer`);
}

type Journal = { entries: { when: number }[] };

let newest: Promise<number> | undefined;

/** When the newest migration that came with this build was made, in ms. */
async function newestMigration(folder: string): Promise<number> {
  const journal = JSON.parse(await readFile(`${folder}/${dialect}/meta/_journal.json`, "utf8")) as Journal;
  return Math.max(...journal.entries.map(({ when }) => when));
}

// The names are those of drizzle's migrator.
const applied = dialect === "postgres" ? sql`drizzle.__drizzle_migrations` : sql`__drizzle_migrations`;

/**
 * True when the database has every migration that came with this build. The build's are read once a process.
 * @throws when the database does not answer, or has never been migrated
 */
export async function migrationsAreApplied(folder = "db/migrations"): Promise<boolean> {
  newest ??= newestMigration(folder);
  const [row] = await read()
    .select({ last: sql<number | null>`max(created_at)` })
    .from(applied);
  return Number(row?.last ?? 0) >= (await newest);
}
