import { and, eq, inArray, isNull, like, type SQL } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { fold, searchTokens } from "~/app/domain/rules/fold";
import { read } from "~/db/client.server";
import { candidates, firmContacts, firms } from "~/db/schema/index.server";
import { readRef, type Option } from "./participant-ref";

const MOST_OF_EACH = 6;
const MOST_PEOPLE = 12;
/** So many that fit are looked at for those whose names begin like this. */
const LOOKED_AT = 60;
/** So many firms a phone knows by name: ten times what a large group has, and some 30 kB. */
const MOST_FIRMS_BY_NAME = 500;

function firmOptions(actor: GroupActor, where: SQL | undefined, most: number) {
  return read()
    .select({ id: firms.id, name: firms.name, at: firms.town })
    .from(firms)
    .where(and(eq(firms.groupId, actor.groupId), isNull(firms.deletedAt), where))
    .orderBy(firms.sortKey, firms.id)
    .limit(most)
    .then((rows) => rows.map(({ id, ...row }): Option => ({ ...row, ref: `firm:${id}`, kind: "firm" })));
}

function personOptions(actor: GroupActor, where: SQL | undefined, most: number) {
  return read()
    .select({ id: firmContacts.id, name: firmContacts.name, at: firms.name })
    .from(firmContacts)
    .innerJoin(firms, eq(firms.id, firmContacts.firmId))
    .where(
      and(
        eq(firmContacts.groupId, actor.groupId),
        isNull(firmContacts.deletedAt),
        isNull(firms.deletedAt),
        where,
      ),
    )
    .orderBy(firmContacts.id)
    .limit(most)
    .then((rows) => rows.map(({ id, ...row }): Option => ({ ...row, ref: `person:${id}`, kind: "person" })));
}

function candidateOptions(actor: GroupActor, where: SQL | undefined, most: number) {
  return read()
    .select({ id: candidates.id, name: candidates.calledName })
    .from(candidates)
    .where(and(eq(candidates.groupId, actor.groupId), isNull(candidates.deletedAt), where))
    .orderBy(candidates.sortKey, candidates.id)
    .limit(most)
    .then((rows) =>
      rows.map(({ id, name }): Option => ({ ref: `candidate:${id}`, kind: "candidate", name, at: null })),
    );
}

const idOf = (ref: string) => ref.slice(ref.indexOf(":") + 1);

/** Those first whose own name has a word that begins like each of the words; the rest stay in their order. */
function bestOf(options: Option[], words: readonly string[], most?: number): Option[] {
  const begins = ({ name }: Option) => {
    const own = fold(name).split(" ");
    return words.every((word) => own.some((one) => one.startsWith(word)));
  };
  return [...options.filter(begins), ...options.filter((option) => !begins(option))].slice(0, most);
}

/** The group's firms, the people there, and candidates whose names hold every word; none for no words. */
export async function findParticipants(actor: GroupActor, text: string): Promise<Option[]> {
  const words = searchTokens(text);
  if (words.length === 0) return [];
  const holds = (column: typeof firms.search | typeof candidates.search) =>
    and(...words.map((word) => like(column, `%${word}%`)));
  const [foundFirms, foundCandidates] = await Promise.all([
    firmOptions(actor, holds(firms.search), LOOKED_AT).then((all) => bestOf(all, words, MOST_OF_EACH)),
    candidateOptions(actor, holds(candidates.search), LOOKED_AT).then((all) =>
      bestOf(all, words, MOST_OF_EACH),
    ),
  ]);
  const firmIds = foundFirms.map(({ ref }) => idOf(ref));
  const people =
    firmIds.length > 0 ? await personOptions(actor, inArray(firmContacts.firmId, firmIds), MOST_PEOPLE) : [];
  return bestOf([...foundCandidates, ...foundFirms, ...people], words);
}

/** The names behind what a form has ticked, in its order; what is not the group's, or deleted, is left out. */
export async function namedParticipants(actor: GroupActor, refs: readonly string[]): Promise<Option[]> {
  const ids = { firm: [] as string[], person: [] as string[], candidate: [] as string[] };
  for (const ref of refs) {
    const one = readRef(ref);
    if (one && "id" in one) ids[one.kind].push(one.id);
  }
  const [ofFirms, ofPeople, ofCandidates] = await Promise.all([
    ids.firm.length > 0 ? firmOptions(actor, inArray(firms.id, ids.firm), ids.firm.length) : [],
    ids.person.length > 0
      ? personOptions(actor, inArray(firmContacts.id, ids.person), ids.person.length)
      : [],
    ids.candidate.length > 0
      ? candidateOptions(actor, inArray(candidates.id, ids.candidate), ids.candidate.length)
      : [],
  ]);
  const byRef = new Map([...ofFirms, ...ofPeople, ...ofCandidates].map((option) => [option.ref, option]));
  return [...new Set(refs)].flatMap((ref) => byRef.get(ref) ?? []);
}

/**
 * Everybody to choose among where these firms and candidates are known: they, the people at the firms, and by name
 * and town alone the group's other firms, so that none is made twice.
 */
export async function participantsOf(
  actor: GroupActor,
  { firmIds, candidateIds }: { firmIds: string[]; candidateIds: string[] },
): Promise<Option[]> {
  const [ofCandidates, ofFirms, people, byName] = await Promise.all([
    candidateIds.length > 0
      ? candidateOptions(actor, inArray(candidates.id, candidateIds), candidateIds.length)
      : [],
    firmIds.length > 0 ? firmOptions(actor, inArray(firms.id, firmIds), firmIds.length) : [],
    firmIds.length > 0
      ? personOptions(actor, inArray(firmContacts.firmId, firmIds), firmIds.length * MOST_OF_EACH)
      : [],
    firmOptions(actor, undefined, MOST_FIRMS_BY_NAME),
  ]);
  const known = new Set(ofFirms.map(({ ref }) => ref));
  return [...ofCandidates, ...ofFirms, ...people, ...byName.filter(({ ref }) => !known.has(ref))];
}
