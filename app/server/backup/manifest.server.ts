import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { BackupRefused } from "./backup-refused.server";

const schema = z.object({
  product: z.literal("brobygger"),
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  bytes: z.number().int(),
  /** Of the backup file as it lies there, encrypted or not. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  encrypted: z.boolean(),
  /** The newest migration in the database, in ms since 1970, as the migration journal names it. */
  migration: z.number().int(),
});
type Manifest = z.infer<typeof schema>;

const manifestPath = (backup: string) => `${backup}.manifest.json`;

async function checksum(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash("sha256");
  let bytes = 0;
  await pipeline(createReadStream(path), async (chunks) => {
    for await (const chunk of chunks as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      hash.update(chunk);
    }
  });
  return { bytes, sha256: hash.digest("hex") };
}

/** Writes the manifest beside a finished backup. */
export async function writeManifest(
  backup: string,
  facts: Pick<Manifest, "encrypted" | "migration">,
): Promise<void> {
  const manifest: Manifest = {
    product: "brobygger",
    format: 1,
    madeAt: new Date().toISOString(),
    ...(await checksum(backup)),
    ...facts,
  };
  await writeFile(manifestPath(backup), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
}

/**
 * Holds a backup against the manifest beside it.
 * @throws BackupRefused if either is missing, or the file is not what the manifest says
 */
export async function checkManifest(backup: string): Promise<Manifest> {
  if (!existsSync(backup)) throw new BackupRefused(`There is no file ${backup}.`);
  if (!existsSync(manifestPath(backup))) {
    throw new BackupRefused(
      `${manifestPath(backup)} is missing. It was made together with the backup; put it beside it.`,
    );
  }
  const parsed = schema.safeParse(parseJson(await readFile(manifestPath(backup), "utf8")));
  if (!parsed.success)
    throw new BackupRefused(`${manifestPath(backup)} is not a manifest of a Brobygger backup.`);
  const { bytes, sha256 } = await checksum(backup);
  if (bytes !== parsed.data.bytes || sha256 !== parsed.data.sha256) {
    throw new BackupRefused("The backup is not as it was made: its checksum differs from its manifest.");
  }
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
