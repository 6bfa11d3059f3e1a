import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Redactor } from "~/app/domain/privacy/redact";
import { config } from "~/app/server/config.server";
import { read } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { contactRevisions, contacts, users } from "~/db/schema/index.server";
import { unseal } from "~/db/seal.server";
import type { Withheld } from "./withheld.server";

/** A logged contact as its subject is given it, with every earlier wording. */
export type HandedNote = {
  id: string;
  at: Date;
  kind: string;
  writtenBy: string;
  trustNote: string | null;
  shareableNote: string | null;
  earlier: { at: Date; trustNote: string | null; shareableNote: string | null }[];
};

/** What stands in place of a passage that is withheld. */
export const withheldMark = "[tilbageholdt]";

type Before = { trustNote: string | null; shareableNote: string | null };

/**
 * The contacts that somebody took part in, trust notes included: a person may see what is written about them (GDPR
 * article 15). Others are blacked out, and passages withheld with a reason are left out, of earlier wordings too.
 */
export async function notesAbout(
  groupId: GroupId,
  contactIds: string[],
  blackOut: Redactor,
  withheld: readonly Withheld[],
): Promise<HandedNote[]> {
  const rows = await read()
    .select({ contact: contacts, writtenBy: users.name })
    .from(contacts)
    .innerJoin(users, eq(users.id, contacts.writtenBy))
    .where(and(eq(contacts.groupId, groupId), inArray(contacts.id, contactIds), isNull(contacts.deletedAt)))
    .orderBy(asc(contacts.at));
  const before = await read()
    .select()
    .from(contactRevisions)
    .where(inArray(contactRevisions.contactId, contactIds))
    .orderBy(asc(contactRevisions.id));
  const opened = (sealed: Buffer, id: string) => unseal(config().blobKeys, sealed, id).toString("utf8");
  return rows.map(({ contact, writtenBy }) => {
    const passages = withheld.filter(({ contactId }) => contactId === contact.id);
    const handed = (text: string | null) =>
      text === null
        ? null
        : blackOut(passages.reduce((rest, { passage }) => rest.replaceAll(passage, withheldMark), text));
    return {
      ...{ id: contact.id, at: contact.at, kind: contact.kind, writtenBy },
      trustNote: handed(contact.trustNote && opened(contact.trustNote, contact.id)),
      shareableNote: handed(contact.shareableNote),
      earlier: before
        .filter(({ contactId }) => contactId === contact.id)
        .map((revision) => {
          const said = JSON.parse(opened(revision.before, revision.id)) as Before;
          return {
            at: revision.revisedAt,
            trustNote: handed(said.trustNote),
            shareableNote: handed(said.shareableNote),
          };
        }),
    };
  });
}
