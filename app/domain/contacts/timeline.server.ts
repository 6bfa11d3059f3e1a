import type { GroupActor } from "~/app/access/actor";
import { readCursor, writeCursor } from "./contact-key";
import { contactLines, type ContactLine } from "./contact-lines.server";
import { participantSource } from "./sources.server";
import { walk } from "./walk.server";

/** `before` is the cursor of an earlier part; `limit` how many contacts to give, 10 unless told otherwise. */
export type TimelinePart = { before?: string | null; limit?: number };

/** Newest first, and the cursor of the next part (older contacts), null at the end. */
export type Timeline = { lines: ContactLine[]; next: string | null };

async function timeline(
  actor: GroupActor,
  of: { firmId: string } | { candidateId: string },
  { before, limit = 10 }: TimelinePart,
): Promise<Timeline> {
  const source = participantSource(actor.groupId, of, {});
  const { found, next } = await walk(source, {
    below: readCursor(before),
    wanted: limit,
    take: (keys) => contactLines(actor, [...new Set(keys.map(({ id }) => id))]),
  });
  return { lines: found, next: next && writeCursor(next) };
}

/** The contacts with a firm or anybody there, newest first. Another group's firm has none. */
export function firmTimeline(actor: GroupActor, firmId: string, part: TimelinePart = {}): Promise<Timeline> {
  return timeline(actor, { firmId }, part);
}

/** The contacts that a candidate took part in, newest first. Another group's candidate has none. */
export function candidateTimeline(
  actor: GroupActor,
  candidateId: string,
  part: TimelinePart = {},
): Promise<Timeline> {
  return timeline(actor, { candidateId }, part);
}
