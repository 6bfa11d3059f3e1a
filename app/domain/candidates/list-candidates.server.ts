import { and, eq, inArray, isNull, like, sql } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { searchTokens } from "~/app/domain/rules/fold";
import { read } from "~/db/client.server";
import { candidates, users } from "~/db/schema/index.server";

const PAGE = 25;

/** What is looked for; `after` is the id of the last candidate already shown (an id, since names stay out of addresses). */
export type CandidateSearch = { text?: string; mine?: boolean; after?: string };

/** One line of the list. */
export type CandidateLine = {
  id: string;
  calledName: string;
  fullName: string | null;
  responsibleId: string;
  responsibleName: string;
  lastContactAt: Date | null;
};

const columns = {
  id: candidates.id,
  calledName: candidates.calledName,
  fullName: candidates.fullName,
  responsibleId: candidates.responsibleId,
  responsibleName: users.name,
  lastContactAt: candidates.lastContactAt,
};

/**
 * A page of the group's candidates in Danish order, found by substrings of called and full name.
 * @returns the lines and the cursor of the next page, null at the end
 */
export async function listCandidates(
  actor: GroupActor,
  search: CandidateSearch = {},
): Promise<{ lines: CandidateLine[]; next: string | null }> {
  const db = read();
  const [from] = search.after
    ? await db
        .select({ sortKey: candidates.sortKey, id: candidates.id })
        .from(candidates)
        .where(and(eq(candidates.id, search.after), eq(candidates.groupId, actor.groupId)))
    : [];
  const found = await db
    .select(columns)
    .from(candidates)
    .innerJoin(users, eq(users.id, candidates.responsibleId))
    .where(
      and(
        eq(candidates.groupId, actor.groupId),
        isNull(candidates.deletedAt),
        search.mine ? eq(candidates.responsibleId, actor.userId) : undefined,
        // Words hold letters and digits alone, so nothing in them is a wildcard.
        ...searchTokens(search.text ?? "").map((word) => like(candidates.search, `%${word}%`)),
        from ? sql`(${candidates.sortKey}, ${candidates.id}) > (${from.sortKey}, ${from.id})` : undefined,
      ),
    )
    .orderBy(candidates.sortKey, candidates.id)
    .limit(PAGE + 1);
  const lines = found.slice(0, PAGE);
  return { lines, next: found.length > PAGE ? (lines.at(-1)?.id ?? null) : null };
}

/** These candidates of the group as lines of its list; what is not the group's, or deleted, is left out. */
export async function candidateLines(actor: GroupActor, ids: string[]): Promise<CandidateLine[]> {
  if (ids.length === 0) return [];
  return read()
    .select(columns)
    .from(candidates)
    .innerJoin(users, eq(users.id, candidates.responsibleId))
    .where(
      and(eq(candidates.groupId, actor.groupId), isNull(candidates.deletedAt), inArray(candidates.id, ids)),
    )
    .orderBy(candidates.sortKey, candidates.id);
}
