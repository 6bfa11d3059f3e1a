import { and, eq, exists, inArray, sql, type Placeholder, type SQL } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { searchTokens } from "~/app/domain/rules/fold";
import { builtPerShape, read, type Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { idValues, lengthFor } from "~/db/many-ids.server";
import { contactParticipants, contacts, contactWords, firmContacts } from "~/db/schema/index.server";
import { holds, ownWithIds } from "./beside-ids.server";
import { newestFirst, readCursor, writeCursor, type ContactKey } from "./contact-key";
import { contactLines, type ContactLine } from "./contact-lines.server";
import { expandWords } from "./expand-words.server";
import type { ContactKind } from "./kinds";
import { longestWord } from "./note-words";
import { contactSource, participantSource, type Source, type Span } from "./sources.server";
import { walk } from "./walk.server";
import { keyAfter, wordSource, wordValues, type Meant } from "./word-source.server";

const PAGE = 25;
/** Keys fetched at first where some of them may fall to another filter. */
const CHUNK = 120;
const MOST_SEARCH_WORDS = 4;

/** What is looked for; all of it must hold. `after` is the cursor of an earlier page. */
export type ContactFilter = Span & {
  kind?: ContactKind;
  writtenBy?: string;
  firmId?: string;
  /** A contact person at a firm. */
  personId?: string;
  candidateId?: string;
  /** Words, or beginnings of words, of the shareable note. */
  text?: string;
  after?: string | null;
};

export type ContactPage = {
  lines: ContactLine[];
  /** The cursor of the next page, null at the end. */
  next: string | null;
  /** Set where the page stopped before it was full: how far back it has looked. */
  lookedBackTo: Date | null;
};

/**
 * What a contact must hold besides what its walk says, each with its value in a place of this name; `word1:3` is
 * three words one of which it must have.
 */
type Condition = "kind" | "writtenBy" | "personId" | "firmId" | `word${number}:${number}`;

/** `exact`: every key of the source stands for one contact that is there. */
type Way = { source: Source; rest: Condition[]; exact: boolean };

const place = (name: string) => sql.placeholder(name);

/** The walk that the filter narrows most, and what each of its keys must hold besides. */
function wayThrough(groupId: GroupId, filter: ContactFilter, words: Meant[]): Way {
  const { kind, writtenBy, firmId, candidateId } = filter;
  const span = { from: filter.from, before: filter.before };
  const set = (name: "kind" | "writtenBy" | "personId" | "firmId") => (filter[name] ? [name] : []);
  if (candidateId || firmId) {
    const who = candidateId ? { candidateId } : { firmId: firmId ?? "" };
    const rest = [
      ...(candidateId ? set("firmId") : []),
      ...set("personId"),
      ...set("kind"),
      ...set("writtenBy"),
    ];
    const hasWords = words.map((meant, n): Condition => `word${n}:${meant.length}`);
    return { source: participantSource(groupId, who, span), rest: [...rest, ...hasWords], exact: false };
  }
  const [first] = words;
  if (first) {
    const rest = [...set("kind"), ...set("writtenBy")];
    return { source: wordSource(groupId, words, span), rest, exact: first.length === 1 };
  }
  if (writtenBy)
    return { source: contactSource(groupId, { writtenBy }, span), rest: set("kind"), exact: true };
  return { source: contactSource(groupId, { kind }, span), rest: [], exact: true };
}

/** The values in the places of the conditions. */
function valuesOf({ kind, writtenBy, personId, firmId }: ContactFilter, words: Meant[]) {
  return { kind, writtenBy, personId, firmId, ...wordValues(words) };
}

function conditionOf(db: Database, condition: string): SQL {
  if (condition === "kind") return holds(contacts.kind, place("kind"));
  if (condition === "writtenBy") return holds(contacts.writtenBy, place("writtenBy"));
  if (condition === "personId") return tookPart(db, eq(contactParticipants.firmContactId, place("personId")));
  if (condition === "firmId") return tookPart(db, eq(contactParticipants.firmId, place("firmId")));
  const [word = "", count] = condition.split(":");
  return holdsWord(
    db,
    Array.from({ length: Number(count) }, (_, n) => place(`${word}.${n}`)),
  );
}

function holdsWord(db: Database, words: Placeholder[]): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(contactWords)
      .where(
        and(
          eq(contactWords.groupId, place("groupId")),
          inArray(contactWords.word, words),
          // With the instant this is one step in the primary key.
          eq(contactWords.at, contacts.at),
          eq(contactWords.contactId, contacts.id),
        ),
      ),
  );
}

function tookPart(db: Database, who: SQL): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(contactParticipants)
      .where(and(eq(contactParticipants.contactId, contacts.id), who)),
  );
}

/** The filter with the firm of the person it names, whose contacts are walked; null for nobody of the group's. */
async function atTheirFirm(groupId: GroupId, filter: ContactFilter): Promise<ContactFilter | null> {
  if (!filter.personId) return filter;
  const [person] = await read()
    .select({ firmId: firmContacts.firmId })
    .from(firmContacts)
    .where(and(eq(firmContacts.id, filter.personId), eq(firmContacts.groupId, groupId)));
  return person ? { ...filter, firmId: person.firmId } : null;
}

const nothing: ContactPage = { lines: [], next: null, lookedBackTo: null };

/** The words of a search, the one whose newest contacts reach furthest back first: it narrows most. */
async function rarestFirst(groupId: GroupId, filter: ContactFilter, words: Meant[]): Promise<Meant[]> {
  if (words.length < 2) return words;
  const reach = await Promise.all(
    words.map(async (meant) => {
      const key = await keyAfter(groupId, meant, filter, { below: readCursor(filter.after), steps: PAGE });
      return { meant, to: key?.at.getTime() ?? -1 };
    }),
  );
  return reach.sort((a, b) => a.to - b.to).map(({ meant }) => meant);
}

/** @param shape how many ids, and the conditions */
const withIds = builtPerShape((db, shape: string) => {
  const [length, ...conditions] = shape.split(" ");
  return db
    .select({ at: contacts.at, id: contacts.id })
    .from(contacts)
    .where(and(...ownWithIds(Number(length)), ...conditions.map((one) => conditionOf(db, one))))
    .prepare();
});

/** The keys among these that hold the conditions, newest first, none twice. */
async function keeping(
  keys: ContactKey[],
  conditions: Condition[],
  values: Record<string, unknown>,
): Promise<ContactKey[]> {
  const ids = [...new Set(keys.map(({ id }) => id))];
  const query = withIds([lengthFor(ids), ...conditions].join(" "));
  return (await query.execute({ ...values, ...idValues(ids) })).sort(newestFirst);
}

/**
 * A page of the group's contacts, newest first, by cursor, 25 at a time. Every filter walks an index, and a
 * page looks at no more than it may, so it is as quick among a million contacts as among ten thousand.
 */
export async function listContacts(actor: GroupActor, asked: ContactFilter): Promise<ContactPage> {
  const { groupId } = actor;
  const filter = await atTheirFirm(groupId, asked);
  if (!filter) return nothing;
  const tokens = searchTokens(filter.text ?? "").slice(0, MOST_SEARCH_WORDS);
  const words = await Promise.all(tokens.map((token) => expandWords(groupId, token.slice(0, longestWord))));
  if (words.some((one) => one.length === 0)) return nothing;
  const inOrder = await rarestFirst(groupId, filter, words);
  const { source, rest, exact } = wayThrough(groupId, filter, inOrder);
  const values = { groupId, ...valuesOf(filter, inOrder) };
  const page = await walk(source, {
    below: readCursor(filter.after),
    wanted: PAGE,
    ...((rest.length > 0 || words.length > 1) && { chunk: CHUNK }),
    take: (keys) => (exact && rest.length === 0 ? Promise.resolve(keys) : keeping(keys, rest, values)),
  });
  return {
    lines: await contactLines(
      actor,
      page.found.map(({ id }) => id),
      { shared: words.length > 0 },
    ),
    next: page.next && writeCursor(page.next),
    lookedBackTo: page.next && page.found.length < PAGE ? page.next.at : null,
  };
}
