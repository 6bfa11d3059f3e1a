import { and, eq, inArray, sql } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { ownWithIds } from "~/app/domain/contacts/beside-ids.server";
import { readableTrustNote } from "~/app/domain/contacts/trust-note.server";
import { whoTookPart } from "~/app/domain/contacts/who-took-part.server";
import { fold } from "~/app/domain/rules/fold";
import { builtPerShape, read } from "~/db/client.server";
import { idValues, lengthFor } from "~/db/many-ids.server";
import { contacts, firmAnswers, followUps, messages } from "~/db/schema/index.server";
import type { EntryKey, SourceName } from "./entry";
import { excerptAround } from "./excerpt.server";

type Text = { id: string; text: string | null };

const notes = builtPerShape((db, length: number) =>
  db
    .select({
      id: contacts.id,
      writtenBy: contacts.writtenBy,
      trustNote: contacts.trustNote,
      shareableNote: contacts.shareableNote,
    })
    .from(contacts)
    .where(and(...ownWithIds(length)))
    .prepare(),
);

/** What the reader may read of these contacts: their trust notes are opened here, for those alone who may. */
async function notesOf(actor: GroupActor, ids: string[]): Promise<Text[]> {
  const [rows, company] = await Promise.all([
    notes(lengthFor(ids)).execute({ groupId: actor.groupId, ...idValues(ids) }),
    whoTookPart(ids),
  ]);
  return rows.flatMap(({ id, writtenBy, trustNote, shareableNote }) => [
    {
      id,
      text: readableTrustNote(actor, { id, writtenBy, trustNote }, company.get(id)?.responsible ?? []),
    },
    { id, text: shareableNote },
  ]);
}

type Column = typeof messages.text | typeof firmAnswers.words | typeof followUps.text;

const plain =
  (table: typeof messages | typeof firmAnswers | typeof followUps, text: Column) =>
  (actor: GroupActor, ids: string[]): Promise<Text[]> =>
    read()
      .select({ id: table.id, text: sql<string | null>`${text}` })
      .from(table)
      .where(and(inArray(table.id, ids), eq(table.groupId, actor.groupId)))
      .then((rows) => rows);

/** The sources that hold a text; the others have none to search in. */
const texts: Partial<Record<SourceName, (actor: GroupActor, ids: string[]) => Promise<Text[]>>> = {
  contact: notesOf,
  message: plain(messages, messages.text),
  answer: plain(firmAnswers, firmAnswers.words),
  promise: plain(followUps, followUps.text),
};

/**
 * Those of these entries of one timeline in which every word is found, each with the text around it.
 * @param words folded, as `searchTokens` gives them
 */
export async function matching(
  actor: GroupActor,
  keys: readonly EntryKey[],
  words: readonly string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const [source, textsOf] of Object.entries(texts)) {
    const ids = [...new Set(keys.flatMap((key) => (key.source === source ? key.id : [])))];
    if (ids.length === 0) continue;
    const byId = new Map<string, string[]>();
    for (const { id, text } of await textsOf(actor, ids)) {
      if (text) byId.set(id, [...(byId.get(id) ?? []), text]);
    }
    for (const [id, own] of byId) {
      const folded = own.map(fold);
      if (!words.every((word) => folded.some((text) => text.includes(word)))) continue;
      const first = own.find((_, n) => folded[n]?.includes(words[0] ?? "")) ?? "";
      found.set(id, excerptAround(first, words));
    }
  }
  return found;
}
