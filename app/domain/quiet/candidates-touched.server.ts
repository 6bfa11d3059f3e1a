import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import { read } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { followUps, introductions } from "~/db/schema/index.server";
import type { Touch } from "./silence";

type Candidate = { id: string; lastContactAt: Date | null; createdAt: Date };

/** How the group and these candidates have been in touch, in two queries. */
export async function candidatesTouched(
  groupId: GroupId,
  candidates: readonly Candidate[],
  now: Date,
): Promise<Map<string, Touch>> {
  if (candidates.length === 0) return new Map();
  const ids = candidates.map(({ id }) => id);
  const promised = await read()
    .selectDistinct({ id: followUps.candidateId })
    .from(followUps)
    .where(
      and(
        eq(followUps.groupId, groupId),
        inArray(followUps.candidateId, ids),
        isNull(followUps.doneAt),
        isNull(followUps.deletedAt),
      ),
    );
  const meeting = await read()
    .selectDistinct({ id: introductions.candidateId })
    .from(introductions)
    .where(
      and(
        eq(introductions.groupId, groupId),
        inArray(introductions.candidateId, ids),
        isNull(introductions.endedAt),
        gt(introductions.meetingAt, now),
      ),
    );
  const planned = new Set([...promised, ...meeting].map(({ id }) => id));
  return new Map(
    candidates.map(({ id, lastContactAt, createdAt }) => [
      id,
      { lastContactAt: lastContactAt ?? createdAt, isPlanned: planned.has(id) },
    ]),
  );
}
