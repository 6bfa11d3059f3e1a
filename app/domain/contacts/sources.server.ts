/**
 * Ways through the contacts of a group, newest first, each a walk along one index from a key downwards.
 * A walk costs the same however many contacts there are.
 */
import { and, desc, eq, gte, isNull, lt, sql, type SQL } from "drizzle-orm";
import { read } from "~/db/client.server";
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

function within(at: Timed, id: Identified, span: Span, below: ContactKey | null): SQL | undefined {
  return and(
    span.from && gte(at, span.from),
    // Two bounds on one column: only the lower one can lead the walk.
    below === null || (span.before && span.before <= below.at)
      ? span.before && lt(at, span.before)
      : sql`(${at}, ${id}) < (${below.at.getTime()}, ${below.id})`,
  );
}

/** All contacts, or those of one kind or one writer. */
export function contactSource(
  groupId: GroupId,
  of: { kind?: ContactKind; writtenBy?: string },
  span: Span,
): Source {
  return async (below, most) =>
    read()
      .select({ at: contacts.at, id: contacts.id })
      .from(contacts)
      .where(
        and(
          eq(contacts.groupId, groupId),
          of.kind && eq(contacts.kind, of.kind),
          of.writtenBy ? eq(contacts.writtenBy, of.writtenBy) : undefined,
          isNull(contacts.deletedAt),
          within(contacts.at, contacts.id, span, below),
        ),
      )
      // PostgreSQL walks the index in its order only when the column that is null stands in it too.
      .orderBy(desc(contacts.deletedAt), desc(contacts.at), desc(contacts.id))
      .limit(most);
}

/** The contacts that a firm or a candidate took part in. */
export function participantSource(
  groupId: GroupId,
  of: { firmId: string } | { candidateId: string },
  span: Span,
): Source {
  const { at, contactId } = contactParticipants;
  return async (below, most) =>
    read()
      .select({ at, id: contactId })
      .from(contactParticipants)
      .where(
        and(
          eq(contactParticipants.groupId, groupId),
          "firmId" in of
            ? eq(contactParticipants.firmId, of.firmId)
            : eq(contactParticipants.candidateId, of.candidateId),
          within(at, contactId, span, below),
        ),
      )
      .orderBy(desc(at), desc(contactId))
      .limit(most);
}

function oneWord(groupId: GroupId, word: string, span: Span, below: ContactKey | null, most: number) {
  const { at, contactId } = contactWords;
  return read()
    .select({ at, id: contactId })
    .from(contactWords)
    .where(
      and(eq(contactWords.groupId, groupId), eq(contactWords.word, word), within(at, contactId, span, below)),
    )
    .orderBy(desc(at), desc(contactId))
    .limit(most);
}

/** The contacts whose shareable note holds at least one of these words: each word's newest rows, merged. */
export function wordSource(groupId: GroupId, words: readonly string[], span: Span): Source {
  const [at, id] = [sql.identifier("at"), sql.identifier("contact_id")];
  return async (below, most) => {
    const [only, ...others] = words.map((word) => oneWord(groupId, word, span, below, most));
    if (!only) return [];
    if (others.length === 0) return only;
    // A member of a union may be cut short only inside a select of its own.
    const walks = [only, ...others].map(
      (walk, n) => sql`select * from (${walk.getSQL()}) as ${sql.raw(`w${n}`)}`,
    );
    return read()
      .select({ at: sql`${at}`.mapWith(contactWords.at), id: sql<string>`${id}` })
      .from(sql`(${sql.join(walks, sql` union all `)}) as walks`)
      .orderBy(desc(sql`${at}`), desc(sql`${id}`))
      .limit(most);
  };
}
