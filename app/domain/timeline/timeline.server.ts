import type { GroupActor } from "~/app/access/actor";
import { readCursor, writeCursor } from "~/app/domain/contacts/contact-key";
import { contactLines } from "~/app/domain/contacts/contact-lines.server";
import { walk } from "~/app/domain/contacts/walk.server";
import { searchTokens } from "~/app/domain/rules/fold";
import { handoverEntries, introductionEntries, promiseEntries } from "./brokering-entries.server";
import { answerEntries, mailEntries, stepEntries } from "./conversation-entries.server";
import {
  sourcesOf,
  timelineParts,
  type EntryKey,
  type SourceName,
  type TimelineEntry,
  type TimelinePart,
  type Whose,
} from "./entry";
import { timelineKeys } from "./keys.server";
import { matching } from "./search.server";

/** Keys fetched at first where only some of them hold what is searched for. */
const CHUNK = 120;

/**
 * `before` is the cursor of an earlier part; `part` narrows it to one kind of thing; `search` are words that a text
 * must hold, at most eight; `limit` is how many entries to give, 10 unless told otherwise.
 */
export type TimelineAsked = {
  before?: string | null;
  part?: TimelinePart | null;
  search?: string;
  limit?: number;
};

/** An entry, in a search with the words around what was found. */
export type Found = TimelineEntry & { found?: string };

export type Timeline = {
  /** Newest first. */
  entries: Found[];
  /** The cursor of the next part (older entries), null at the end. */
  next: string | null;
  /** Set where a search stopped before it had found enough: how far back it has looked. */
  lookedBackTo: Date | null;
};

const readers: Record<SourceName, (actor: GroupActor, ids: string[]) => Promise<TimelineEntry[]>> = {
  contact: async (actor, ids) =>
    (await contactLines(actor, ids)).map((line) => ({ source: "contact", ...line })),
  message: mailEntries,
  answer: answerEntries,
  "enquiry-step": stepEntries,
  "introduction-step": introductionEntries,
  "handover-step": handoverEntries,
  promise: promiseEntries,
};

/** What stands at these keys, in their order, none twice; what is deleted or not for the group is left out. */
async function entriesAt(actor: GroupActor, keys: readonly EntryKey[]): Promise<TimelineEntry[]> {
  const bySource = new Map<SourceName, Set<string>>();
  for (const { source, id } of keys) bySource.set(source, (bySource.get(source) ?? new Set()).add(id));
  const read = await Promise.all([...bySource].map(([source, ids]) => readers[source](actor, [...ids])));
  const byId = new Map(read.flat().map((entry) => [entry.id, entry]));
  return [...new Set(keys.map(({ id }) => id))].flatMap((id) => byId.get(id) ?? []);
}

/**
 * Everything that happened with a firm or a candidate of the group, newest first: each source is walked by its own
 * index, and the walks are merged. Another group's firm or candidate has nothing. A search reads the whole texts of
 * this timeline, trust notes among them where the reader may read them, and at most a thousand entries at a time.
 */
export async function timeline(
  actor: GroupActor,
  whose: Whose,
  { before, part, search = "", limit = 10 }: TimelineAsked = {},
): Promise<Timeline> {
  const sources = part ? sourcesOf[part] : timelineParts.flatMap((one) => sourcesOf[one]);
  const words = searchTokens(search);
  const take = async (keys: EntryKey[]): Promise<Found[]> => {
    if (words.length === 0) return entriesAt(actor, keys);
    const found = await matching(actor, keys, words);
    const entries = await entriesAt(
      actor,
      keys.filter(({ id }) => found.has(id)),
    );
    return entries.map((entry) => ({ ...entry, found: found.get(entry.id) }));
  };
  const page = await walk(timelineKeys(actor.groupId, whose, sources), {
    below: readCursor(before),
    wanted: limit,
    ...(words.length > 0 && { chunk: CHUNK }),
    take,
  });
  return {
    entries: page.found,
    next: page.next && writeCursor(page.next),
    lookedBackTo: page.next && page.found.length < limit ? page.next.at : null,
  };
}
