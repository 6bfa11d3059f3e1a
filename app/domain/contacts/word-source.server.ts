/** The way through the contacts of a group by the words of their shareable notes. */
import { and, desc, eq, exists, inArray, sql } from "drizzle-orm";
import { builtPerShape, type Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { contactWords } from "~/db/schema/index.server";
import type { ContactKey } from "./contact-key";
import { allOf, boundsOf, boundValues, within, type Bounds, type Source, type Span } from "./sources.server";

/** A word of a search: the words of notes that it may stand for. */
export type Meant = readonly string[];

const place = (name: string) => sql.placeholder(name);
const groupId = place("groupId");
const [most, skip] = [place("most"), place("skip")];
/** How far each of several words is walked before they are merged. */
const reach = place("reach");
/** The columns of a walk by several words, which is no table. */
const walked = { at: sql`walks.at`, id: sql<string>`walks.contact_id` };

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

/** The newest rows of each word, from which those of all are merged; of a single word only as many as are asked for. */
function walksOf(db: Database, count: number, bounds: Bounds) {
  const of = (n: number) => oneWord(db, `word0.${n}`, bounds).limit(count > 1 ? reach : most);
  // A member of a union may be cut short only inside a select of its own.
  const walks = Array.from(
    { length: count },
    (_, n) => sql`select * from (${of(n).getSQL()}) as ${sql.raw(`w${n}`)}`,
  );
  return sql`(${sql.join(walks, sql` union all `)}) as walks`;
}

const wordKeys = builtPerShape((db, shape: `${number}:${Bounds}`) => {
  const [count = "", bounds = ""] = shape.split(":") as [string, Bounds];
  if (count === "1") return oneWord(db, "word0.0", bounds).limit(most).offset(skip).prepare();
  return db
    .select({ at: walked.at.mapWith(contactWords.at), id: walked.id })
    .from(walksOf(db, Number(count), bounds))
    .orderBy(desc(walked.at), desc(walked.id))
    .limit(most)
    .offset(skip)
    .prepare();
});

/** @param shape how many words are meant by each of those looked for, the walked one first */
const keysWithAll = builtPerShape((db, shape: `${string}:${Bounds}`) => {
  const [counts = "", bounds = ""] = shape.split(":") as [string, Bounds];
  const [first = 0, ...others] = counts.split(",").map(Number);
  const looked = db
    .select({ at: sql`${walked.at}`.as("at"), id: sql`${walked.id}`.as("contact_id") })
    .from(walksOf(db, first, bounds))
    .orderBy(desc(walked.at), desc(walked.id))
    .limit(most);
  const holds = (count: number, n: number) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(contactWords)
        .where(
          and(
            eq(contactWords.groupId, groupId),
            inArray(
              contactWords.word,
              Array.from({ length: count }, (_, m) => place(`word${n + 1}.${m}`)),
            ),
            // With the instant this is one step in the primary key.
            sql`${contactWords.at} = looked.at`,
            sql`${contactWords.contactId} = looked.contact_id`,
          ),
        ),
    );
  return db
    .select({ at: sql`looked.at`.mapWith(contactWords.at), id: sql<string>`looked.contact_id` })
    .from(sql`(${looked.getSQL()}) as looked`)
    .where(and(...others.map(holds)))
    .orderBy(sql`looked.at desc`, sql`looked.contact_id desc`)
    .prepare();
});

/** The words in their places, `word1.0` the first that is meant by the second. */
export function wordValues(words: readonly Meant[]): Record<string, string> {
  return Object.fromEntries(words.flatMap((meant, n) => meant.map((word, m) => [`word${n}.${m}`, word])));
}

/** The contacts whose shareable note holds each of these words: a walk by the first, which looks for the others. */
export function wordSource(group: GroupId, words: readonly Meant[], span: Span): Source {
  const counts = words.map((meant) => meant.length);
  return (below, most) => {
    const bounds = boundsOf(span, below);
    const values = { groupId: group, ...wordValues(words), ...boundValues(span, below), reach: most };
    if (counts.length === 1)
      return allOf(wordKeys(`${counts[0] ?? 0}:${bounds}`).execute({ ...values, most, skip: 0 }), most);
    return keysWithAll(`${counts.join(",")}:${bounds}`)
      .execute({ ...values, most })
      .then((keys) => ({ keys, last: () => keyAfter(group, words[0] ?? [], span, { below, steps: most }) }));
  };
}

/** The key that comes so many below `below` in the walk by this word; null where it is over before. */
export async function keyAfter(
  group: GroupId,
  meant: Meant,
  span: Span,
  { below, steps }: { below: ContactKey | null; steps: number },
): Promise<ContactKey | null> {
  const [key] = await wordKeys(`${meant.length}:${boundsOf(span, below)}`).execute({
    ...{ groupId: group, ...wordValues([meant]), ...boundValues(span, below) },
    ...{ most: 1, skip: steps - 1, reach: steps },
  });
  return key ?? null;
}
