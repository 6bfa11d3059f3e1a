import { desc, eq, sql } from "drizzle-orm";
import { builtOnce } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { erasures } from "~/db/schema/index.server";

const latest = builtOnce((db) =>
  db
    .select({ begunAt: erasures.begunAt, doneAt: erasures.doneAt })
    .from(erasures)
    .where(eq(erasures.groupId, sql.placeholder("groupId")))
    .orderBy(desc(erasures.begunAt))
    .limit(1)
    .prepare(),
);

/**
 * When somebody of the group was last erased, in ms; 0: never. It changes as an erasure begins and as it is done, and
 * with it phones let go of what they kept before.
 */
export async function lastErasureAt(groupId: GroupId): Promise<number> {
  const [last] = await latest().execute({ groupId });
  return (last?.doneAt ?? last?.begunAt)?.getTime() ?? 0;
}
