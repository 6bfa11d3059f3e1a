import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { allTables } from "~/app/domain/privacy/tables.server";
import { config } from "~/app/server/config.server";
import { read, sqliteWriter } from "~/db/client.server";
import { unseal } from "~/db/seal.server";

type Row = Record<string, unknown> & { id?: string };

/** Every value of every column of every table, sealed ones opened: a line each, with where it stands. */
export async function dump(): Promise<{ where: string; value: string }[]> {
  const lines: { where: string; value: string }[] = [];
  for (const { name, table } of allTables) {
    for (const row of (await read().select().from(table)) as Row[]) {
      for (const [column, value] of Object.entries(row)) {
        if (value === null) continue;
        const text =
          value instanceof Uint8Array
            ? unseal(config().blobKeys, value, row.id ?? "").toString("utf8")
            : value instanceof Date
              ? value.toISOString()
              : typeof value === "string"
                ? value
                : JSON.stringify(value);
        lines.push({ where: `${name}.${column}`, value: text });
      }
    }
  }
  return lines;
}

/** The bytes of the SQLite file and its log, as text; empty on PostgreSQL. */
export function fileBytes(): string {
  const path = sqliteWriter()?.name;
  if (!path) return "";
  return [path, `${path}-wal`]
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file).toString("latin1"))
    .join("");
}

/** What somebody who guesses a value could reckon from it and look for. */
export function hashesOf(value: string): string[] {
  return ["sha256", "sha1", "md5"].flatMap((kind) =>
    (["hex", "base64", "base64url"] as const).map((as) => createHash(kind).update(value).digest(as)),
  );
}
