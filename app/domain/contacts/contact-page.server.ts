import { eq } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { followUpsAbout, type FollowUpLine } from "~/app/domain/follow-ups/follow-up-lines.server";
import { read } from "~/db/client.server";
import { users } from "~/db/schema/index.server";
import { ownContact } from "./own-contact.server";
import type { ContactKind, Reached } from "./kinds";
import { revisionsOf, type Revision } from "./revisions.server";
import { mayReadTrustNote, readableTrustNote } from "./trust-note.server";
import { whoTookPart, type TookPart } from "./who-took-part.server";

/** All that a contact's page shows, and its edit form holds. */
export type ContactPageData = {
  id: string;
  kind: ContactKind;
  reached: Reached;
  at: Date;
  version: number;
  writerName: string;
  tookPart: TookPart[];
  shareableNote: string | null;
  /** The words, for those who may read them. */
  trustNote: string | null;
  mayReadTrust: boolean;
  trustHidden: boolean;
  followUps: FollowUpLine[];
  revisions: Revision[];
};

/** A contact of the group with its follow-ups and its history. @throws 404 */
export async function contactPage(actor: GroupActor, contactId: string): Promise<ContactPageData> {
  const contact = await ownContact(read(), actor.groupId, contactId);
  const [[writer], company, followUps] = await Promise.all([
    read().select({ name: users.name }).from(users).where(eq(users.id, contact.writtenBy)),
    whoTookPart([contactId]),
    followUpsAbout(actor, { contactId }),
  ]);
  const { tookPart, responsible } = company.get(contactId) ?? { tookPart: [], responsible: [] };
  const mayReadTrust = mayReadTrustNote(actor, contact, responsible);
  return {
    id: contactId,
    kind: contact.kind,
    reached: contact.reached,
    at: contact.at,
    version: contact.version,
    writerName: writer?.name ?? "",
    tookPart,
    shareableNote: contact.shareableNote,
    trustNote: readableTrustNote(actor, contact, responsible),
    mayReadTrust,
    trustHidden: contact.trustNote !== null && !mayReadTrust,
    followUps,
    revisions: contact.version > 1 ? await revisionsOf(contactId, mayReadTrust) : [],
  };
}
