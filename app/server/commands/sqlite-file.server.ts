import { sqlitePath } from "~/db/sqlite.server";
import { config } from "../config.server";
import { CommandFailed } from "./command.server";

/**
 * Path of the SQLite database that the settings name.
 * @throws CommandFailed on PostgreSQL, naming the tool that does the job there
 */
export function sqliteFile(tool: "pg_dump" | "pg_restore"): string {
  const { databaseUrl } = config();
  if (databaseUrl.startsWith("file:")) return sqlitePath(databaseUrl);
  throw new CommandFailed(
    tool === "pg_dump"
      ? 'On PostgreSQL, use its own tool: pg_dump --format=custom --file=brobygger.dump "$DATABASE_URL"'
      : 'On PostgreSQL, use its own tool: pg_restore --clean --if-exists --dbname="$DATABASE_URL" brobygger.dump',
  );
}
