import { and, eq, sql } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { beginningOf, excerpt } from "~/app/domain/timeline/excerpt.server";
import { builtPerShape } from "~/db/client.server";
import { idValues, lengthFor } from "~/db/many-ids.server";
import { contacts, users } from "~/db/schema/index.server";
import { ownWithIds } from "./beside-ids.server";
import type { ContactKind, Reached } from "./kinds";
import { readableTrustNote } from "./trust-note.server";
import { whoTookPart, type TookPart } from "./who-took-part.server";

/** A contact as lists and timelines show it. */
export type ContactLine = {
  id: string;
  kind: ContactKind;
  reached: Reached;
  at: Date;
  writerName: string;
  tookPart: TookPart[];
  /** The beginning of the shareable note. */
  shareable: string | null;
  /** The beginning of the trust note, for those who may read it. */
  trust: string | null;
  /** There is a trust note, but it is for others. */
  trustHidden: boolean;
};

/** Without the trust notes: a page that does not show them spares their bytes. */
const noTrustNote = sql<Buffer | null>`null`;

/** @param shape how many ids, and whether with trust notes */
const linesWithIds = builtPerShape((db, shape: `${number} ${"all" | "shared"}`) => {
  const [length, notes] = shape.split(" ");
  return db
    .select({
      id: contacts.id,
      kind: contacts.kind,
      reached: contacts.reached,
      at: contacts.at,
      writtenBy: contacts.writtenBy,
      writerName: users.name,
      trustNote: notes === "all" ? contacts.trustNote : noTrustNote,
      shareable: beginningOf(contacts.shareableNote),
    })
    .from(contacts)
    .innerJoin(users, eq(users.id, contacts.writtenBy))
    .where(and(...ownWithIds(Number(length))))
    .prepare();
});

/**
 * The group's contacts with these ids, in this order; deleted ones and other groups' are left out.
 * @param shared for a search, which is of what may be shared: trust notes stay sealed, and are not told of
 */
export async function contactLines(
  actor: GroupActor,
  ids: readonly string[],
  { shared = false } = {},
): Promise<ContactLine[]> {
  if (ids.length === 0) return [];
  const [rows, company] = await Promise.all([
    linesWithIds(`${lengthFor(ids)} ${shared ? "shared" : "all"}`).execute({
      groupId: actor.groupId,
      ...idValues(ids),
    }),
    whoTookPart(ids),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { kind, reached, at, writtenBy, writerName, shareable } = row;
    const trustNote = shared ? null : row.trustNote;
    const { tookPart, responsible } = company.get(id) ?? { tookPart: [], responsible: [] };
    const trust = readableTrustNote(actor, { id, writtenBy, trustNote }, responsible);
    return {
      ...{ id, kind, reached, at, writerName, tookPart },
      shareable: excerpt(shareable),
      trust: excerpt(trust),
      trustHidden: trustNote !== null && trust === null,
    };
  });
}
