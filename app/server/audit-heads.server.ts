import { createHmac, timingSafeEqual } from "node:crypto";
import { existsSync } from "node:fs";
import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { chainHeads } from "~/app/domain/audit/seal-rows.server";
import type { KeptHead } from "~/app/domain/audit/verify.server";
import { config, derivedKey } from "./config.server";

type Line = { at: string; heads: KeptHead[]; mac: string };

/** Where the ends of the audit chains are kept outside the database: a line a day. */
export const auditHeadsFile = (): string => join(config().dataDir, "audit-heads.jsonl");

const macOf = (at: string, heads: KeptHead[]) =>
  createHmac("sha256", derivedKey("audit-heads"))
    .update(JSON.stringify([at, heads]))
    .digest("base64url");

const dayOf = (at: string) => at.slice(0, 10);

/** Appends a line with the ends of all chains, once a day. @returns 0: nothing more is due at once */
export async function keepAuditHeads(now = new Date()): Promise<number> {
  const at = now.toISOString();
  const file = auditHeadsFile();
  const lines = await linesOf(file);
  if (lines.some((line) => dayOf(line.at) === dayOf(at))) return 0;
  const heads = await chainHeads();
  if (heads.length === 0) return 0;
  await appendFile(file, `${JSON.stringify({ at, heads, mac: macOf(at, heads) } satisfies Line)}\n`, {
    mode: 0o600,
  });
  return 0;
}

async function linesOf(file: string): Promise<Line[]> {
  if (!existsSync(file)) return [];
  return (await readFile(file, "utf8"))
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
}

/**
 * The ends kept in a file, and how many of its lines were not written with our key.
 * @throws when a line is no line of ours at all
 */
export async function readAuditHeads(file: string): Promise<{ heads: KeptHead[]; forged: number }> {
  const lines = await linesOf(file);
  const ours = lines.filter(({ at, heads, mac }) => {
    const [right, found] = [Buffer.from(macOf(at, heads)), Buffer.from(mac)];
    return right.length === found.length && timingSafeEqual(right, found);
  });
  return { heads: ours.flatMap(({ heads }) => heads), forged: lines.length - ours.length };
}
