import { and, eq, inArray, isNull } from "drizzle-orm";
import { record } from "~/app/domain/audit/record.server";
import type { GroupActor } from "~/app/access/actor";
import { notFound } from "~/app/domain/errors.server";
import { addDays, today } from "~/app/domain/rules/plain-date";
import { retentionText } from "~/app/i18n/retention";
import { read, transact, type Tx } from "~/db/client.server";
import { newId, type GroupId } from "~/db/ids.server";
import { candidates, followUps, retentionNotices, users } from "~/db/schema/index.server";
import { noticeDays, type RetentionKind } from "./kinds";

/** How soon the volunteer is to ask. */
const askWithin = 7;

/**
 * Tells that these will be deleted in thirty days, where that is not told yet. Of a candidate the responsible
 * volunteer gets a follow-up: to ask whether the group may keep what it knows.
 * @returns how many were told of
 */
export async function giveNotices(
  groupId: GroupId,
  kind: RetentionKind,
  ids: string[],
  now: Date,
): Promise<number> {
  let told = 0;
  for (const subjectId of ids) {
    told += await transact(async (tx) => {
      const onDay = addDays(today(now), noticeDays);
      const id = newId();
      const [made] = await tx
        .insert(retentionNotices)
        .values({ id, groupId, kind, subjectId, noticedAt: now, onDay })
        .onConflictDoNothing()
        .returning({ id: retentionNotices.id });
      if (!made) return 0;
      if (kind === "inactive-candidate") await askVolunteer(tx, groupId, subjectId, { id, onDay, now });
      return 1;
    });
  }
  return told;
}

async function askVolunteer(
  tx: Tx,
  groupId: GroupId,
  candidateId: string,
  notice: { id: string; onDay: string; now: Date },
): Promise<void> {
  const [row] = await tx
    .select({ responsibleId: candidates.responsibleId, locale: users.locale })
    .from(candidates)
    .innerJoin(users, eq(users.id, candidates.responsibleId))
    .where(and(eq(candidates.id, candidateId), eq(candidates.groupId, groupId)));
  if (!row) return;
  await tx.insert(followUps).values({
    ...{ id: newId(), groupId, candidateId, requestId: notice.id },
    dueOn: addDays(today(notice.now), askWithin),
    assignedTo: row.responsibleId,
    text: retentionText[row.locale].ask(notice.onDay),
    createdBy: row.responsibleId,
    createdAt: notice.now,
  });
}

/** The notices that stand: what will be deleted, the soonest first. */
export function standingNotices(groupId: GroupId, kind?: RetentionKind) {
  return read()
    .select()
    .from(retentionNotices)
    .where(
      and(
        eq(retentionNotices.groupId, groupId),
        kind && eq(retentionNotices.kind, kind),
        isNull(retentionNotices.closedAt),
      ),
    )
    .orderBy(retentionNotices.onDay, retentionNotices.id);
}

/** Ends notices, as deleted or because somebody has been in touch since. */
export async function closeNotices(
  ids: readonly string[],
  outcome: "active-again" | "deleted",
  now: Date,
): Promise<void> {
  if (ids.length === 0) return;
  await transact((tx) =>
    tx
      .update(retentionNotices)
      .set({ closedAt: now, outcome })
      .where(and(inArray(retentionNotices.id, [...ids]), isNull(retentionNotices.closedAt))),
  );
}

/** A coordinator keeps it: the time begins anew. Twice is as good as once. @throws 404 */
export async function keepLonger(actor: GroupActor, noticeId: string): Promise<void> {
  await transact(async (tx) => {
    const mine = and(eq(retentionNotices.id, noticeId), eq(retentionNotices.groupId, actor.groupId));
    const [notice] = await tx.select().from(retentionNotices).where(mine);
    if (!notice) notFound();
    if (notice.closedAt) return;
    await tx
      .update(retentionNotices)
      .set({ closedAt: new Date(), outcome: "kept", closedBy: actor.userId })
      .where(mine);
    await record(tx, actor, {
      action: "retention.kept",
      subject: { kind: notice.kind, id: notice.subjectId },
      organisationId: actor.groupId,
    });
  });
}
