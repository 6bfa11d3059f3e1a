/**
 * Secret links in mails. The token is an HMAC of the row's id under a key from config: a mail row needs to
 * hold only the id, and the database alone opens nothing.
 */
import { and, eq } from "drizzle-orm";
import { createHash, createHmac } from "node:crypto";
import { config, derivedKey } from "~/app/server/config.server";
import { read, type Database, type Tx } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { linkTokens } from "~/db/schema/index.server";

export type LinkPurpose = typeof linkTokens.$inferSelect.purpose;
export type Link = typeof linkTokens.$inferSelect;

/** The secret of a link: 27 characters, url-safe. Never logged, never stored. */
export function linkToken(linkId: string): string {
  return createHmac("sha256", derivedKey("link")).update(linkId).digest("base64url").slice(0, 27);
}

const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

/** Makes a link. @returns its id, which a mail row refers to as `linkTokenId` */
export async function makeLink(
  tx: Tx,
  link: { purpose: LinkPurpose; subjectId: string; email?: string | null; expiresAt?: Date | null },
): Promise<string> {
  const id = newId();
  await tx.insert(linkTokens).values({
    id,
    tokenHash: hashOf(linkToken(id)),
    createdAt: new Date(),
    ...link,
  });
  return id;
}

/** The link that a token opens, expired and used ones too, or null. */
export async function findLink(
  purpose: LinkPurpose,
  token: string,
  db: Database = read(),
): Promise<Link | null> {
  const [link] = await db
    .select()
    .from(linkTokens)
    .where(and(eq(linkTokens.tokenHash, hashOf(token)), eq(linkTokens.purpose, purpose)));
  return link ?? null;
}

/**
 * Uses a link up, if it still can be: the first of two at once wins.
 * @returns the link, or null when the token is unknown, expired or used before
 */
export async function useUpLink(
  tx: Tx,
  purpose: LinkPurpose,
  token: string,
  now = new Date(),
): Promise<Link | null> {
  const link = await findLink(purpose, token, tx);
  if (!link || link.usedAt || (link.expiresAt && link.expiresAt <= now)) return null;
  await tx.update(linkTokens).set({ usedAt: now }).where(eq(linkTokens.id, link.id));
  return link;
}

/** The full address of a page of ours. @param path begins with a slash */
export function pageUrl(path: string): string {
  return new URL(path, config().publicUrl).href;
}
