import { and, eq, inArray, isNotNull, isNull, like, sql } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { searchTokens } from "~/app/domain/rules/fold";
import { officeHoursOf } from "~/app/domain/organisations/office-hours.server";
import { workdayOf, workingHoursBetween } from "~/app/domain/rules/working-hours";
import { builtOnce, builtPerShape, read } from "~/db/client.server";
import { idPlaces, idValues, lengthFor } from "~/db/many-ids.server";
import { areas, enquiries, firms } from "~/db/schema/index.server";

const PAGE = 25;
const MOST_WORDS = 8;

/** What is looked for; `after` is the id of the last firm already shown. */
export type FirmSearch = { text?: string; areaId?: string; after?: string };

/** One line of the list; `waiting` when the firm waits for our answer, with working hours, and how many make a day. */
export type FirmLine = {
  id: string;
  name: string;
  town: string | null;
  lastContactAt: Date | null;
  waiting: { since: Date; hours: number; workday: number } | null;
};

const groupId = sql.placeholder("groupId");

/** @param shape how many words are looked for, and whether there is an area and a firm to begin after */
const firmsFound = builtPerShape((db, shape: string) => {
  const [words, area, after] = shape.split(" ");
  return db
    .select({ id: firms.id, name: firms.name, town: firms.town, lastContactAt: firms.lastContactAt })
    .from(firms)
    .where(
      and(
        eq(firms.groupId, groupId),
        isNull(firms.deletedAt),
        ...Array.from({ length: Number(words) }, (_, n) => like(firms.search, sql.placeholder(`word${n}`))),
        area ? eq(firms.areaId, sql.placeholder("areaId")) : undefined,
        after
          ? sql`(${firms.sortKey}, ${firms.id}) > (${sql.placeholder("sortKey")}, ${sql.placeholder("id")})`
          : undefined,
      ),
    )
    .orderBy(firms.sortKey, firms.id)
    .limit(PAGE + 1)
    .prepare();
});

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
  const [from] = search.after
    ? await db
        .select({ sortKey: firms.sortKey, id: firms.id })
        .from(firms)
        .where(and(eq(firms.id, search.after), eq(firms.groupId, actor.groupId)))
    : [];
  // Words hold letters and digits alone, so nothing in them is a wildcard.
  const words = searchTokens(search.text ?? "").slice(0, MOST_WORDS);
  const shape = [words.length, search.areaId ? "area" : "", from ? "after" : ""].join(" ");
  const found = await firmsFound(shape).execute({
    groupId: actor.groupId,
    ...Object.fromEntries(words.map((word, n) => [`word${n}`, `%${word}%`])),
    ...{ areaId: search.areaId, sortKey: from?.sortKey, id: from?.id },
  });
  const shown = found.slice(0, PAGE);
  return {
    lines: await linesOf(actor, shown, now),
    next: found.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** These firms of the group as lines of its list, in Danish order; what is not the group's, or deleted, is left out. */
export async function firmLines(actor: GroupActor, ids: string[], now = new Date()): Promise<FirmLine[]> {
  if (ids.length === 0) return [];
  const found = await read()
    .select({ id: firms.id, name: firms.name, town: firms.town, lastContactAt: firms.lastContactAt })
    .from(firms)
    .where(and(eq(firms.groupId, actor.groupId), isNull(firms.deletedAt), inArray(firms.id, ids)))
    .orderBy(firms.sortKey, firms.id);
  return linesOf(actor, found, now);
}

async function linesOf(
  actor: GroupActor,
  shown: Omit<FirmLine, "waiting">[],
  now: Date,
): Promise<FirmLine[]> {
  const ids = shown.map(({ id }) => id);
  const [waiting, hours] = await Promise.all([waitingSince(actor, ids), officeHoursOf(actor.groupId)]);
  return shown.map((firm) => {
    const since = waiting.get(firm.id);
    return {
      ...firm,
      waiting: since
        ? { since, hours: workingHoursBetween(since, now, hours), workday: workdayOf(hours) }
        : null,
    };
  });
}

const waitingFirms = builtPerShape((db, length: number) =>
  db
    .select({ firmId: enquiries.firmId, since: enquiries.waitingSince })
    .from(enquiries)
    .where(
      and(
        eq(enquiries.groupId, groupId),
        isNotNull(enquiries.waitingSince),
        inArray(enquiries.firmId, idPlaces(length)),
      ),
    )
    .prepare(),
);

/** Since when each of these firms waits for our answer, the longest wait of each. */
async function waitingSince(actor: GroupActor, firmIds: string[]): Promise<Map<string, Date>> {
  if (firmIds.length === 0) return new Map();
  const rows = await waitingFirms(lengthFor(firmIds)).execute({
    groupId: actor.groupId,
    ...idValues(firmIds),
  });
  const longest = new Map<string, Date>();
  for (const { firmId, since } of rows) {
    const known = longest.get(firmId);
    if (since && (!known || since < known)) longest.set(firmId, since);
  }
  return longest;
}

const areasInUse = builtOnce((db) =>
  db
    .select({ id: areas.id, name: areas.name })
    .from(areas)
    .where(and(eq(areas.groupId, groupId), isNull(areas.removedAt)))
    .orderBy(areas.sortKey, areas.id)
    .prepare(),
);

/** The group's areas, for filters and forms. */
export function areasOf(actor: GroupActor): Promise<{ id: string; name: string }[]> {
  return areasInUse().execute({ groupId: actor.groupId });
}
