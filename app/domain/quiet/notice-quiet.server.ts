import { and, eq, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { mayWriteTo } from "~/app/domain/firms/may-write-to.server";
import { plainDateAt } from "~/app/domain/rules/plain-date";
import { read, transact } from "~/db/client.server";
import { newId, type GroupId } from "~/db/ids.server";
import { candidates, enquiries, firms, organisations, quietNotices } from "~/db/schema/index.server";
import { candidatesTouched } from "./candidates-touched.server";
import { dropOvertaken } from "./drop-overtaken.server";
import { firmsTouched } from "./firms-touched.server";
import { isQuiet, quietSince } from "./silence";
import { memberIds, whoHasFirms } from "./who-has-firms.server";

/** So many are looked at between two turns of the others. */
const STEP = 200;
const dayMs = 86_400_000;

type Group = { groupId: GroupId; days: number };
type NewNotice = Pick<
  typeof quietNotices.$inferInsert,
  "kind" | "firmId" | "candidateId" | "quietSince" | "userId"
>;

/** Writes notices down, each silence once however often it is found. @returns how many are new */
async function insertNotices(groupId: GroupId, notices: NewNotice[], now: Date): Promise<number> {
  if (notices.length === 0) return 0;
  const rows = notices.map((notice) => ({
    ...notice,
    ...{ id: newId(), groupId, noticedAt: now, fromDay: plainDateAt(now) },
  }));
  const written = await transact((tx) =>
    tx.insert(quietNotices).values(rows).onConflictDoNothing().returning({ id: quietNotices.id }),
  );
  return written.length;
}

/** Where a walk through a list has come to. */
type Place = { sortKey: string; id: string };

/** Firms that somebody has been in touch with, and nobody lately; in the order of the list of firms. */
function firmsAfter({ groupId, days }: Group, after: Place | undefined, now: Date) {
  const before = new Date(now.getTime() - (days - 1) * dayMs);
  const asked = read()
    .select({ one: sql`1` })
    .from(enquiries)
    .where(and(eq(enquiries.groupId, groupId), eq(enquiries.firmId, firms.id)));
  return read()
    .select({ id: firms.id, sortKey: firms.sortKey, lastContactAt: firms.lastContactAt })
    .from(firms)
    .where(
      and(
        eq(firms.groupId, groupId),
        isNull(firms.deletedAt),
        after ? sql`(${firms.sortKey}, ${firms.id}) > (${after.sortKey}, ${after.id})` : undefined,
        or(lte(firms.lastContactAt, before), and(isNull(firms.lastContactAt), sql`exists ${asked}`)),
      ),
    )
    .orderBy(firms.sortKey, firms.id)
    .limit(STEP);
}

/** The silences of these firms that have a notice already, as "<firm> <ms>". */
async function noticedBefore(step: { id: string }[]): Promise<Set<string>> {
  if (step.length === 0) return new Set();
  const ids = step.map(({ id }) => id);
  const rows = await read()
    .select({ firmId: quietNotices.firmId, since: quietNotices.quietSince })
    .from(quietNotices)
    .where(inArray(quietNotices.firmId, ids));
  return new Set(rows.map(({ firmId, since }) => `${firmId} ${since.getTime()}`));
}

async function noticeFirms(group: Group, members: Set<string>, now: Date): Promise<number> {
  let found = 0;
  for (let after: Place | undefined; ;) {
    const step = await firmsAfter(group, after, now);
    const touched = await firmsTouched(group.groupId, step);
    const known = await noticedBefore(step);
    const quiet = step.flatMap(({ id }) => {
      const touch = touched.get(id);
      const since = touch && quietSince(touch);
      const isNew = since && !known.has(`${id} ${since.getTime()}`) && isQuiet(touch, now, group.days);
      return isNew ? [{ id, since, lastAskedBy: touch.lastAskedBy }] : [];
    });
    const keepers = await whoHasFirms(
      group.groupId,
      quiet.map(({ id }) => id),
    );
    const notices: NewNotice[] = [];
    for (const { id, since, lastAskedBy } of quiet) {
      if (await mayWriteTo(read(), group.groupId, { firmId: id })) continue;
      const userId = keepers.get(id) ?? lastAskedBy;
      notices.push({
        ...{ kind: "firm", firmId: id, quietSince: since },
        userId: userId && members.has(userId) ? userId : null,
      });
    }
    found += await insertNotices(group.groupId, notices, now);
    const last = step.at(-1);
    if (!last || step.length < STEP) return found;
    after = last;
  }
}

async function noticeCandidates(group: Group, members: Set<string>, now: Date): Promise<number> {
  const before = new Date(now.getTime() - (group.days - 1) * dayMs);
  let found = 0;
  for (let after: Place | undefined; ;) {
    const step = await read()
      .select({
        id: candidates.id,
        sortKey: candidates.sortKey,
        lastContactAt: candidates.lastContactAt,
        createdAt: candidates.createdAt,
        responsibleId: candidates.responsibleId,
      })
      .from(candidates)
      .where(
        and(
          eq(candidates.groupId, group.groupId),
          isNull(candidates.deletedAt),
          after
            ? sql`(${candidates.sortKey}, ${candidates.id}) > (${after.sortKey}, ${after.id})`
            : undefined,
          sql`coalesce(${candidates.lastContactAt}, ${candidates.createdAt}) <= ${before.getTime()}`,
        ),
      )
      .orderBy(candidates.sortKey, candidates.id)
      .limit(STEP);
    const touched = await candidatesTouched(group.groupId, step, now);
    const notices = step.flatMap(({ id, responsibleId }): NewNotice[] => {
      const touch = touched.get(id);
      const since = touch && quietSince(touch);
      if (!since || !isQuiet(touch, now, group.days)) return [];
      const userId = members.has(responsibleId) ? responsibleId : null;
      return [{ kind: "candidate", candidateId: id, quietSince: since, userId }];
    });
    found += await insertNotices(group.groupId, notices, now);
    const last = step.at(-1);
    if (!last || step.length < STEP) return found;
    after = last;
  }
}

/**
 * Looks through each group's firms and candidates for those whom nobody has been in touch with for as long as
 * the group has set, and notes each silence once; what has been overtaken since is taken away.
 * @returns how many notices are new
 */
export async function noticeQuiet(now = new Date()): Promise<number> {
  const groups = await read()
    .select({ id: organisations.id, days: organisations.quietDays })
    .from(organisations)
    .where(eq(organisations.kind, "group"));
  let found = 0;
  for (const { id, days } of groups) {
    const groupId = id as GroupId;
    await dropOvertaken(groupId, now);
    if (days === 0) continue;
    const members = await memberIds(groupId);
    found += await noticeFirms({ groupId, days }, members, now);
    found += await noticeCandidates({ groupId, days }, members, now);
  }
  return found;
}
