import { and, desc, eq, inArray, isNull, lt, notInArray, or } from "drizzle-orm";
import { today } from "~/app/domain/rules/plain-date";
import { read, transact } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { auditDetails, auditRows, organisations, retentionRuns } from "~/db/schema/index.server";
import { daysKept } from "./choices.server";
import { noticeDays, retentionKinds, retentionRules, type RetentionKind } from "./kinds";
import { closeNotices, giveNotices, standingNotices } from "./notices.server";
import { findOld } from "./old.server";
import { removeOld } from "./remove.server";

const dayMs = 24 * 3_600_000;

type Counts = Record<string, number>;

/**
 * Clears what is old in every group that has not been cleared today: what may go without a word goes, what somebody may
 * want to keep is told of thirty days before, and goes when nobody said so. Each group's numbers are kept as a report.
 * @returns how many groups were cleared
 */
export async function runRetention(now = new Date()): Promise<number> {
  const groups = await read()
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.kind, "group"));
  let cleared = 0;
  for (const { id } of groups) cleared += await clearGroup(id as GroupId, now);
  await clearDetailsElsewhere(new Date(now.getTime() - retentionRules["audit-details"].days * dayMs));
  return cleared;
}

/** Details in the logs of units and of the platform, which choose no length of their own. */
async function clearDetailsElsewhere(before: Date): Promise<void> {
  const groups = read()
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.kind, "group"));
  const old = read()
    .select({ id: auditRows.id })
    .from(auditRows)
    .where(
      and(
        lt(auditRows.at, before),
        or(isNull(auditRows.organisationId), notInArray(auditRows.organisationId, groups)),
      ),
    );
  await transact((tx) => tx.delete(auditDetails).where(inArray(auditDetails.auditId, old)));
}

async function clearGroup(groupId: GroupId, now: Date): Promise<number> {
  const onDay = today(now);
  const [ran] = await read()
    .select({ onDay: retentionRuns.onDay })
    .from(retentionRuns)
    .where(and(eq(retentionRuns.groupId, groupId), eq(retentionRuns.onDay, onDay)));
  if (ran) return 0;
  const days = await daysKept(groupId);
  const deleted: Counts = {};
  const noticed: Counts = {};
  for (const kind of retentionKinds) {
    if (retentionRules[kind].noticed) {
      const done = await afterNotice(groupId, kind, days[kind], now);
      [deleted[kind], noticed[kind]] = [done.deleted, done.noticed];
    } else deleted[kind] = await atOnce(groupId, kind, new Date(now.getTime() - days[kind] * dayMs));
  }
  const report = { groupId, onDay, ranAt: now, deleted: some(deleted), noticed: some(noticed) };
  await transact((tx) => tx.insert(retentionRuns).values(report).onConflictDoNothing());
  return 1;
}

const some = (counts: Counts): Counts => Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0));

async function atOnce(groupId: GroupId, kind: RetentionKind, before: Date): Promise<number> {
  let removed = 0;
  for (let last = ""; ;) {
    const ids = (await findOld[kind](groupId, before)).map(({ id }) => id);
    // What a removal leaves in place must not be found for ever.
    if (ids.length === 0 || ids.join() === last) return removed;
    await removeOld[kind](groupId, ids);
    removed += ids.length;
    last = ids.join();
  }
}

async function afterNotice(groupId: GroupId, kind: RetentionKind, days: number, now: Date) {
  const soon = new Date(now.getTime() - (days - noticeDays) * dayMs);
  const old = new Set((await findOld[kind](groupId, soon)).map(({ id }) => id));
  const standing = await standingNotices(groupId, kind);
  const again = standing.filter(({ subjectId }) => !old.has(subjectId));
  await closeNotices(
    again.map(({ id }) => id),
    "active-again",
    now,
  );
  const due = standing.filter(({ subjectId, onDay }) => old.has(subjectId) && onDay <= today(now));
  await removeOld[kind](
    groupId,
    due.map(({ subjectId }) => subjectId),
  );
  await closeNotices(
    due.map(({ id }) => id),
    "deleted",
    now,
  );
  const known = new Set(standing.map(({ subjectId }) => subjectId));
  const fresh = [...old].filter((id) => !known.has(id));
  return { deleted: due.length, noticed: await giveNotices(groupId, kind, fresh, now) };
}

/** The latest reports of a group. */
export function retentionReports(groupId: GroupId, most = 14) {
  return read()
    .select()
    .from(retentionRuns)
    .where(eq(retentionRuns.groupId, groupId))
    .orderBy(desc(retentionRuns.onDay))
    .limit(most);
}
