import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { roleMay } from "~/app/access/matrix";
import { read } from "~/db/client.server";
import { candidates, firms, followUps, users } from "~/db/schema/index.server";
import { lineColumns, type FollowUpLine } from "./follow-up-lines.server";

const PAGE = 50;

/** `<day>_<id>` of the last line shown. */
function readCursor(cursor: string | null): { day: string; id: string } | null {
  const [day, id] = (cursor ?? "").split("_");
  return day && id ? { day, id } : null;
}

/**
 * A page of what is promised and not done, also what is not due yet; the oldest first.
 * @param everybody the whole group's instead of one's own: for coordinators, others get their own
 * @returns the lines and the cursor of the next page, null at the end
 */
export async function listFollowUps(
  actor: GroupActor,
  { everybody, after }: { everybody: boolean; after: string | null },
): Promise<{ lines: FollowUpLine[]; next: string | null }> {
  const from = readCursor(after);
  const all = everybody && roleMay(actor.role, "group.oversee");
  const found = await read()
    .select(lineColumns)
    .from(followUps)
    .innerJoin(users, eq(users.id, followUps.assignedTo))
    .leftJoin(firms, and(eq(firms.id, followUps.firmId), isNull(firms.deletedAt)))
    .leftJoin(candidates, and(eq(candidates.id, followUps.candidateId), isNull(candidates.deletedAt)))
    .where(
      and(
        eq(followUps.groupId, actor.groupId),
        isNull(followUps.deletedAt),
        isNull(followUps.doneAt),
        all ? undefined : eq(followUps.assignedTo, actor.userId),
        from ? sql`(${followUps.dueOn}, ${followUps.id}) > (${from.day}, ${from.id})` : undefined,
      ),
    )
    .orderBy(asc(followUps.dueOn), asc(followUps.id))
    .limit(PAGE + 1);
  const lines = found.slice(0, PAGE);
  const last = lines.at(-1);
  return { lines, next: found.length > PAGE && last ? `${last.dueOn}_${last.id}` : null };
}
