import { lte, sql } from "drizzle-orm";
import { transact } from "~/db/client.server";
import { attempts } from "~/db/schema/index.server";

/**
 * Counts one attempt in a window shared by all processes, in one statement.
 * Nobody is locked out for good: the window ends by itself.
 * @param key what is limited, with a prefix: `sign-in:address`
 * @param most attempts allowed in the window
 * @param windowMs length of the window in ms
 * @returns false when this attempt is one too many
 */
export async function countAttempt(key: string, most: number, windowMs: number): Promise<boolean> {
  const now = new Date();
  const fresh = { points: 1, resetAt: new Date(now.getTime() + windowMs) };
  const [row] = await transact((tx) =>
    tx
      .insert(attempts)
      .values({ key, ...fresh })
      .onConflictDoUpdate({
        target: attempts.key,
        set: {
          points: sql`case when ${attempts.resetAt} <= ${now.getTime()} then 1 else ${attempts.points} + 1 end`,
          resetAt: sql`case when ${attempts.resetAt} <= ${now.getTime()} then ${fresh.resetAt.getTime()} else ${attempts.resetAt} end`,
        },
      })
      .returning({ points: attempts.points }),
  );
  return (row?.points ?? 1) <= most;
}

/** Removes windows that are over. @returns how many */
export async function removeOldAttempts(): Promise<number> {
  const gone = await transact((tx) =>
    tx.delete(attempts).where(lte(attempts.resetAt, new Date())).returning({ key: attempts.key }),
  );
  return gone.length;
}
