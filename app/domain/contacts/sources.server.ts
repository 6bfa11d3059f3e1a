/**
 * Ways through the contacts of a group, newest first, each a walk along one index from a key downwards.
 * A walk costs the same however many contacts there are.
 */
import { and, desc, eq, gte, isNull, lt, sql, type SQL } from "drizzle-orm";
import { builtPerShape } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { contactParticipants, contacts, type contactWords } from "~/db/schema/index.server";
import type { ContactKey } from "./contact-key";
import type { ContactKind } from "./kinds";

/** The part of time that is looked at: from (inclusive) to before (exclusive). */
export type Span = { from?: Date; before?: Date };

/**
 * What a step of a walk found: keys, newest first, of which one may come twice, and the last one it has looked at,
 * which is where the next step begins; null at the end.
 */
export type Found<Key extends ContactKey = ContactKey> = {
  keys: Key[];
  last(): Promise<ContactKey | null>;
};

/** One step: looks at up to `most` keys below `below`, and finds those among them that belong to the source. */
export type Source<Key extends ContactKey = ContactKey> = (
  below: ContactKey | null,
  most: number,
) => Promise<Found<Key>>;

/** A step that found all it has looked at. */
export async function allOf<Key extends ContactKey>(
  query: Promise<Key[]>,
  most: number,
): Promise<Found<Key>> {
  const keys = await query;
  return { keys, last: () => Promise.resolve(keys.length < most ? null : (keys.at(-1) ?? null)) };
}

type Timed = typeof contacts.at | typeof contactParticipants.at | typeof contactWords.at;
type Identified = typeof contacts.id | typeof contactParticipants.contactId | typeof contactWords.contactId;

/** Which bounds a walk has: the shape of its query, of which there are six. */
export type Bounds = "" | "from" | "before" | "below" | "from before" | "from below";

const place = (name: string) => sql.placeholder(name);
const groupId = place("groupId");
const most = place("most");

/** Two upper bounds on one column: only the lower one can lead the walk. */
export function boundsOf(span: Span, below: ContactKey | null): Bounds {
  const upper = below && !(span.before && span.before <= below.at) ? "below" : span.before ? "before" : "";
  return [span.from && "from", upper].filter(Boolean).join(" ") as Bounds;
}

export function boundValues(span: Span, below: ContactKey | null) {
  return {
    from: span.from?.getTime(),
    before: span.before?.getTime(),
    belowAt: below?.at.getTime(),
    belowId: below?.id,
  };
}

export function within(at: Timed, id: Identified, bounds: Bounds): SQL | undefined {
  return and(
    bounds.startsWith("from") ? gte(at, place("from")) : undefined,
    bounds.endsWith("before") ? lt(at, place("before")) : undefined,
    bounds.endsWith("below") ? sql`(${at}, ${id}) < (${place("belowAt")}, ${place("belowId")})` : undefined,
  );
}

const shapeOf = <Kind extends string>(kind: Kind, bounds: Bounds) => `${kind}:${bounds}` as const;
const partsOf = <Kind extends string>(shape: `${Kind}:${Bounds}`) => shape.split(":") as [Kind, Bounds];

type Narrowed = "all" | "kind" | "writer" | "kind writer";

const contactKeys = builtPerShape((db, shape: `${Narrowed}:${Bounds}`) => {
  const [narrowed, bounds] = partsOf<Narrowed>(shape);
  return (
    db
      .select({ at: contacts.at, id: contacts.id })
      .from(contacts)
      .where(
        and(
          eq(contacts.groupId, groupId),
          narrowed.startsWith("kind") ? eq(contacts.kind, place("kind")) : undefined,
          narrowed.endsWith("writer") ? eq(contacts.writtenBy, place("writer")) : undefined,
          isNull(contacts.deletedAt),
          within(contacts.at, contacts.id, bounds),
        ),
      )
      // PostgreSQL walks the index in its order only when the column that is null stands in it too.
      .orderBy(desc(contacts.deletedAt), desc(contacts.at), desc(contacts.id))
      .limit(most)
      .prepare()
  );
});

/** All contacts, or those of one kind or one writer. */
export function contactSource(
  group: GroupId,
  of: { kind?: ContactKind; writtenBy?: string },
  span: Span,
): Source {
  const narrowed = [of.kind && "kind", of.writtenBy && "writer"].filter(Boolean).join(" ") || "all";
  return (below, most) =>
    allOf(
      contactKeys(shapeOf(narrowed as Narrowed, boundsOf(span, below))).execute({
        ...{ groupId: group, kind: of.kind, writer: of.writtenBy, most },
        ...boundValues(span, below),
      }),
      most,
    );
}

const participantKeys = builtPerShape((db, shape: `${"firm" | "candidate"}:${Bounds}`) => {
  const [who, bounds] = partsOf<"firm" | "candidate">(shape);
  const { at, contactId, firmId, candidateId } = contactParticipants;
  return db
    .select({ at, id: contactId })
    .from(contactParticipants)
    .where(
      and(
        eq(contactParticipants.groupId, groupId),
        eq(who === "firm" ? firmId : candidateId, place("who")),
        within(at, contactId, bounds),
      ),
    )
    .orderBy(desc(at), desc(contactId))
    .limit(most)
    .prepare();
});

/** The contacts that a firm or a candidate took part in. */
export function participantSource(
  group: GroupId,
  of: { firmId: string } | { candidateId: string },
  span: Span,
): Source {
  const [kind, who] =
    "firmId" in of ? (["firm", of.firmId] as const) : (["candidate", of.candidateId] as const);
  return (below, most) =>
    allOf(
      participantKeys(shapeOf(kind, boundsOf(span, below))).execute({
        ...{ groupId: group, who, most },
        ...boundValues(span, below),
      }),
      most,
    );
}
