/**
 * Ways through the contacts of a group, newest first, each a walk along one index from a key downwards.
 * A walk costs the same however many contacts there are.
 */
import { and, desc, eq, gte, isNull, lt, sql, type SQL } from "drizzle-orm";
import { builtPerShape, type Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { contactParticipants, contacts, contactWords } from "~/db/schema/index.server";
import type { ContactKey } from "./contact-key";
import type { ContactKind } from "./kinds";

/** The part of time that is looked at: from (inclusive) to before (exclusive). */
export type Span = { from?: Date; before?: Date };

/** Up to `most` keys below `below`, newest first; fewer only at the end. A key may come twice. */
export type Source = (below: ContactKey | null, most: number) => Promise<ContactKey[]>;

type Timed = typeof contacts.at | typeof contactParticipants.at | typeof contactWords.at;
type Identified = typeof contacts.id | typeof contactParticipants.contactId | typeof contactWords.contactId;

/** Which bounds a walk has: the shape of its query, of which there are six. */
type Bounds = "" | "from" | "before" | "below" | "from before" | "from below";

const place = (name: string) => sql.placeholder(name);
const groupId = place("groupId");
const most = place("most");
/** How far each of several words is walked before they are merged. */
const reach = place("reach");

/** Two upper bounds on one column: only the lower one can lead the walk. */
function boundsOf(span: Span, below: ContactKey | null): Bounds {
  const upper = below && !(span.before && span.before <= below.at) ? "below" : span.before ? "before" : "";
  return [span.from && "from", upper].filter(Boolean).join(" ") as Bounds;
}

function boundValues(span: Span, below: ContactKey | null) {
  return {
    from: span.from?.getTime(),
    before: span.before?.getTime(),
    belowAt: below?.at.getTime(),
    belowId: below?.id,
  };
}

function within(at: Timed, id: Identified, bounds: Bounds): SQL | undefined {
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
    contactKeys(shapeOf(narrowed as Narrowed, boundsOf(span, below))).execute({
      ...{ groupId: group, kind: of.kind, writer: of.writtenBy, most },
      ...boundValues(span, below),
    });
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
    participantKeys(shapeOf(kind, boundsOf(span, below))).execute({
      ...{ groupId: group, who, most },
      ...boundValues(span, below),
    });
}

function oneWord(db: Database, word: string, bounds: Bounds) {
  const { at, contactId } = contactWords;
  return db
    .select({ at, id: contactId })
    .from(contactWords)
    .where(
      and(
        eq(contactWords.groupId, groupId),
        eq(contactWords.word, place(word)),
        within(at, contactId, bounds),
      ),
    )
    .orderBy(desc(at), desc(contactId));
}

const wordKeys = builtPerShape((db, shape: `${number}:${Bounds}`) => {
  const [count, bounds] = partsOf<`${number}`>(shape);
  const [only, ...others] = Array.from({ length: Number(count) }, (_, n) => oneWord(db, `word${n}`, bounds));
  if (!only) throw new Error("A walk by words needs a word.");
  if (others.length === 0) return only.limit(most).offset(place("skip")).prepare();
  // A member of a union may be cut short only inside a select of its own.
  const walks = [only, ...others].map(
    (walk, n) => sql`select * from (${walk.limit(reach).getSQL()}) as ${sql.raw(`w${n}`)}`,
  );
  const [at, id] = [sql.identifier("at"), sql.identifier("contact_id")];
  return db
    .select({ at: sql`${at}`.mapWith(contactWords.at), id: sql<string>`${id}` })
    .from(sql`(${sql.join(walks, sql` union all `)}) as walks`)
    .orderBy(desc(sql`${at}`), desc(sql`${id}`))
    .limit(most)
    .offset(place("skip"))
    .prepare();
});

function wordValues(group: GroupId, words: readonly string[], span: Span, below: ContactKey | null) {
  const each = Object.fromEntries(words.map((word, n) => [`word${n}`, word]));
  return { groupId: group, ...each, ...boundValues(span, below) };
}

/** The contacts whose shareable note holds at least one of these words: each word's newest rows, merged. */
export function wordSource(group: GroupId, words: readonly string[], span: Span): Source {
  return async (below, most) =>
    words.length === 0
      ? []
      : wordKeys(`${words.length}:${boundsOf(span, below)}`).execute({
          ...wordValues(group, words, span, below),
          ...{ most, skip: 0, reach: most },
        });
}

/** When the contact was that comes so many below `below` in the walk by these words; null where it is over before. */
export async function wordReach(
  group: GroupId,
  words: readonly string[],
  span: Span,
  { below, steps }: { below: ContactKey | null; steps: number },
): Promise<Date | null> {
  const [key] = await wordKeys(`${words.length}:${boundsOf(span, below)}`).execute({
    ...wordValues(group, words, span, below),
    ...{ most: 1, skip: steps - 1, reach: steps },
  });
  return key?.at ?? null;
}
