import { and, count, eq, isNull } from "drizzle-orm";
import { config } from "~/app/server/config.server";
import { read, type Database } from "~/db/client.server";
import { recoveryCodes, secondFactors } from "~/db/schema/index.server";
import { seal, unseal } from "~/db/seal.server";

/** A person's second factor with its secret open. */
export type Factor = { id: string; secret: Uint8Array; lastStep: number; confirmedAt: Date | null };

/** A person's second factor, confirmed or only begun; null without one. */
export async function factorOf(db: Database, userId: string): Promise<Factor | null> {
  const [row] = await db.select().from(secondFactors).where(eq(secondFactors.userId, userId));
  if (!row) return null;
  const { id, lastStep, confirmedAt } = row;
  return { id, lastStep, confirmedAt, secret: unseal(config().blobKeys, row.secret, id) };
}

/** The secret as its row keeps it. */
export function sealSecret(secret: Uint8Array, id: string): Buffer {
  return seal(config().blobKeys, secret, id);
}

/** How many recovery codes a person has left. */
export async function recoveryLeft(userId: string): Promise<number> {
  const [row] = await read()
    .select({ n: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)));
  return row?.n ?? 0;
}
