import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { quietNotices } from "~/db/schema/index.server";

/** That a candidate has been quiet is told to whoever is responsible for them now. */
export async function giveCandidateNotices(
  tx: Tx,
  groupId: GroupId,
  candidateId: string,
  userId: string,
): Promise<void> {
  await tx
    .update(quietNotices)
    .set({ userId })
    .where(
      and(
        eq(quietNotices.groupId, groupId),
        eq(quietNotices.candidateId, candidateId),
        isNull(quietNotices.closedAt),
      ),
    );
}
