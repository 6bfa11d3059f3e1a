import { sql } from "drizzle-orm";
import { inject } from "vitest";
import { read, sqliteWriter } from "~/db/client.server";

/** The address of the test's own database, for another process. */
export async function databaseUrl(): Promise<string> {
  const sqlite = sqliteWriter();
  if (sqlite) return `file:${sqlite.name}`;
  const [row] = await read()
    .select({ name: sql<string>`current_database()` })
    .from(sql`(select 1) as one`);
  const url = new URL(inject("postgresUrl"));
  url.pathname = `/${row?.name ?? ""}`;
  return url.href;
}
