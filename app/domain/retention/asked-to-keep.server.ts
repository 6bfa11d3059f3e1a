import { and, eq, isNull } from "drizzle-orm";
import type { CandidateActor } from "~/app/access/actor";
import { read, type Database, type Tx } from "~/db/client.server";
import { dataRequests, followUps, retentionNotices } from "~/db/schema/index.server";

function standing(db: Database, actor: CandidateActor) {
  return db
    .select({ id: retentionNotices.id, onDay: retentionNotices.onDay })
    .from(retentionNotices)
    .where(
      and(
        eq(retentionNotices.groupId, actor.groupId),
        eq(retentionNotices.kind, "inactive-candidate"),
        eq(retentionNotices.subjectId, actor.candidateId),
        isNull(retentionNotices.closedAt),
      ),
    );
}

/**
 * Whether the candidate is asked if their data may be kept, because nobody has talked with them for long, and has not
 * answered yet.
 * @returns the day (YYYY-MM-DD) on which silence erases, or null where nothing is asked
 */
export async function askedToKeep(actor: CandidateActor): Promise<{ onDay: string } | null> {
  const [notice] = await standing(read(), actor);
  if (!notice) return null;
  const [saidNo] = await read()
    .select({ id: dataRequests.id })
    .from(dataRequests)
    .where(
      and(
        eq(dataRequests.groupId, actor.groupId),
        eq(dataRequests.candidateId, actor.candidateId),
        eq(dataRequests.kind, "erasure"),
        eq(dataRequests.state, "open"),
      ),
    );
  return saidNo ? null : { onDay: notice.onDay };
}

/** The candidate says "keep it": the notice ends, and the volunteer need not ask any more. */
export async function keepAsAsked(tx: Tx, actor: CandidateActor, now: Date): Promise<void> {
  const [notice] = await standing(tx, actor);
  if (!notice) return;
  await tx
    .update(retentionNotices)
    .set({ closedAt: now, outcome: "kept", closedBy: "subject" })
    .where(eq(retentionNotices.id, notice.id));
  await tx
    .update(followUps)
    .set({ doneAt: now })
    .where(
      and(eq(followUps.groupId, actor.groupId), eq(followUps.requestId, notice.id), isNull(followUps.doneAt)),
    );
}
