/**
 * What was typed survives the sign-in: a form posted after the session ran out is kept sealed for an hour
 * and given back at its own page, to the same person in the same browser.
 */
import { and, eq, gt, lt } from "drizzle-orm";
import { createHash, randomBytes } from "node:crypto";
import { countAttempt } from "~/app/domain/attempts/count-attempt.server";
import { config } from "~/app/server/config.server";
import { read, transact } from "~/db/client.server";
import { typedForms } from "~/db/schema/index.server";
import { seal, unseal } from "~/db/seal.server";
import { readCookie, setCookie } from "./cookies.server";
import { formerUserId } from "./session.server";

const KEPT_MS = 60 * 60 * 1000;
/** In characters: of a stranger no more than a long note, of somebody whose session ran out a pasted sheet too. */
const LARGEST = { stranger: 200_000, known: 6_000_000 };

const idOf = (token: string) => createHash("sha256").update(token).digest("hex");
const COOKIE = "typed";

/**
 * Keeps the text fields of a signed-out post. Files are not kept.
 * @returns the `Set-Cookie` header, or null where there was nothing to keep or too much of it
 */
export async function keepTypedForm(request: Request, clientAddress: string): Promise<string | null> {
  if (!(await countAttempt(`typed:${clientAddress}`, 30, KEPT_MS))) return null;
  const form = await request.formData().catch(() => new FormData());
  const pairs = [...form].filter((pair): pair is [string, string] => typeof pair[1] === "string");
  const body = JSON.stringify(pairs);
  const userId = await formerUserId(request);
  if (pairs.length === 0 || body.length > LARGEST[userId ? "known" : "stranger"]) return null;
  const token = randomBytes(24).toString("base64url");
  const id = idOf(token);
  const path = new URL(request.url).pathname.replace(/\.data$/, "");
  const now = Date.now();
  await transact(async (tx) => {
    await tx.delete(typedForms).where(lt(typedForms.expiresAt, new Date(now)));
    await tx.insert(typedForms).values({
      id,
      userId,
      path,
      sealed: seal(config().blobKeys, Buffer.from(body), id),
      expiresAt: new Date(now + KEPT_MS),
    });
  });
  return setCookie(COOKIE, token, KEPT_MS / 1000);
}

/**
 * What this person typed at this address before they had to sign in again, or null.
 * Reading it changes nothing; it goes when its hour is over.
 */
export async function typedBefore(
  request: Request,
  userId: string,
): Promise<Record<string, string | string[]> | null> {
  const token = readCookie(request, COOKIE);
  if (!token) return null;
  const id = idOf(token);
  const path = new URL(request.url).pathname.replace(/\.data$/, "");
  const [row] = await read()
    .select()
    .from(typedForms)
    .where(and(eq(typedForms.id, id), eq(typedForms.path, path), gt(typedForms.expiresAt, new Date())));
  if (!row || (row.userId !== null && row.userId !== userId)) return null;
  const pairs = JSON.parse(unseal(config().blobKeys, row.sealed, id).toString()) as [string, string][];
  const typed: Record<string, string | string[]> = {};
  for (const name of new Set(pairs.map(([field]) => field))) {
    const all = pairs.flatMap(([field, value]) => (field === name ? value : []));
    typed[name] = all.length === 1 ? (all[0] ?? "") : all;
  }
  return typed;
}

/** The header that forgets what was kept: sent once the form has been saved. */
export function forgetTyped(): string {
  return setCookie(COOKIE, "", 0);
}
