import { and, eq, inArray, isNotNull, isNull, like, sql } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { searchTokens } from "~/app/domain/rules/fold";
import { workingHoursBetween } from "~/app/domain/rules/working-hours";
import { read } from "~/db/client.server";
import { areas, enquiries, firms } from "~/db/schema/index.server";

const PAGE = 25;

/** What is looked for; `after` is the id of the last firm already shown. */
export type FirmSearch = { text?: string; areaId?: string; after?: string };

/** One line of the list; `waiting` when the firm waits for our answer, with working hours. */
export type FirmLine = {
  id: string;
  name: string;
  town: string | null;
  lastContactAt: Date | null;
  waiting: { since: Date; hours: number } | null;
};

/**
 * A page of the group's firms in Danish order, found by substrings of name, town and people's names.
 * @returns the lines and the cursor of the next page, null at the end
 */
export async function listFirms(
  actor: GroupActor,
  search: FirmSearch,
  now = new Date(),
): Promise<{ lines: FirmLine[]; next: string | null }> {
  const db = read();
  const mine = and(eq(firms.groupId, actor.groupId), isNull(firms.deletedAt));
  const [from] = search.after
    ? await db
        .select({ sortKey: firms.sortKey, id: firms.id })
        .from(firms)
        .where(and(eq(firms.id, search.after), eq(firms.groupId, actor.groupId)))
    : [];
  const found = await db
    .select({ id: firms.id, name: firms.name, town: firms.town, lastContactAt: firms.lastContactAt })
    .from(firms)
    .where(
      and(
        mine,
        // Words hold letters and digits alone, so nothing in them is a wildcard.
        ...searchTokens(search.text ?? "").map((word) => like(firms.search, `%${word}%`)),
        search.areaId ? eq(firms.areaId, search.areaId) : undefined,
        from ? sql`(${firms.sortKey}, ${firms.id}) > (${from.sortKey}, ${from.id})` : undefined,
      ),
    )
    .orderBy(firms.sortKey, firms.id)
    .limit(PAGE + 1);
  const shown = found.slice(0, PAGE);
  const waiting = await waitingSince(
    actor,
    shown.map(({ id }) => id),
  );
  return {
    lines: shown.map((firm) => {
      const since = waiting.get(firm.id);
      return { ...firm, waiting: since ? { since, hours: workingHoursBetween(since, now) } : null };
    }),
    next: found.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** Since when each of these firms waits for our answer, the longest wait of each. */
async function waitingSince(actor: GroupActor, firmIds: string[]): Promise<Map<string, Date>> {
  if (firmIds.length === 0) return new Map();
  const rows = await read()
    .select({ firmId: enquiries.firmId, since: enquiries.waitingSince })
    .from(enquiries)
    .where(
      and(
        eq(enquiries.groupId, actor.groupId),
        isNotNull(enquiries.waitingSince),
        inArray(enquiries.firmId, firmIds),
      ),
    );
  const longest = new Map<string, Date>();
  for (const { firmId, since } of rows) {
    const known = longest.get(firmId);
    if (since && (!known || since < known)) longest.set(firmId, since);
  }
  return longest;
}

/** The group's areas, for filters and forms. */
export function areasOf(actor: GroupActor): Promise<{ id: string; name: string }[]> {
  return read()
    .select({ id: areas.id, name: areas.name })
    .from(areas)
    .where(and(eq(areas.groupId, actor.groupId), isNull(areas.removedAt)))
    .orderBy(areas.sortKey, areas.id)
    .then((rows) => rows);
}
