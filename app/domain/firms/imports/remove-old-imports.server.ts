import { and, inArray, lt } from "drizzle-orm";
import { transact } from "~/db/client.server";
import { firmImports } from "~/db/schema/index.server";

const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * Removes sheets that were handed in more than 30 days ago and are not under way: they hold people's names.
 * @returns how many
 */
export async function removeOldImports(now = new Date()): Promise<number> {
  const old = and(
    inArray(firmImports.state, ["preview", "done"]),
    lt(firmImports.createdAt, new Date(now.getTime() - KEPT_MS)),
  );
  const gone = await transact((tx) => tx.delete(firmImports).where(old).returning({ id: firmImports.id }));
  return gone.length;
}
