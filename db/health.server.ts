import { sql } from "drizzle-orm";
import { read } from "./client.server";

/** Resolves when the database answers; rejects when it does not. */
export async function databaseAnswers(): Promise<void> {
  await read()
    .select({ one: sql<number>`one` })
    .from(sql`(select 1 as one) as answer`);
}
