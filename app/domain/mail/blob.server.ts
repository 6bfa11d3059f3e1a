import { and, eq } from "drizzle-orm";
import { config, derivedKey } from "~/app/server/config.server";
import type { Database, Tx } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { blobs } from "~/db/schema/index.server";
import { keyedName, seal, sealedWith, unseal } from "~/db/seal.server";

type NewBlob = typeof blobs.$inferInsert;

/** Seals bytes for an organisation. Done before the transaction that keeps them, since it takes a while. */
export function sealBlob(organisationId: string, content: Uint8Array): NewBlob {
  const id = newId();
  const sealed = seal(config().blobKeys, content, id);
  return {
    id,
    organisationId,
    keyId: sealedWith(sealed),
    keyedName: keyedName(derivedKey("blob-name"), organisationId, content),
    size: content.byteLength,
    sealed,
    createdAt: new Date(),
  };
}

/** Keeps a sealed blob; the same content of the same organisation is kept once. @returns the id it has */
export async function keepBlob(tx: Tx, blob: NewBlob): Promise<string> {
  const [kept] = await tx.insert(blobs).values(blob).onConflictDoNothing().returning({ id: blobs.id });
  if (kept) return kept.id;
  const [known] = await tx
    .select({ id: blobs.id })
    .from(blobs)
    .where(and(eq(blobs.organisationId, blob.organisationId), eq(blobs.keyedName, blob.keyedName)));
  return known?.id ?? blob.id;
}

/** The bytes of a blob of this organisation. @throws when there is none, or it does not open */
export async function openBlob(db: Database, organisationId: string, blobId: string): Promise<Buffer> {
  const [row] = await db
    .select({ sealed: blobs.sealed })
    .from(blobs)
    .where(and(eq(blobs.id, blobId), eq(blobs.organisationId, organisationId)));
  if (!row) throw new Error("The blob is not there.");
  return unseal(config().blobKeys, row.sealed, blobId);
}
