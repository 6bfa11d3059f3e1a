import { and, eq } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { Stale } from "~/app/domain/errors.server";
import { config } from "~/app/server/config.server";
import { transact } from "~/db/client.server";
import { contactParticipants, contacts, contactWords } from "~/db/schema/index.server";
import { unseal } from "~/db/seal.server";
import { insertParticipants } from "./insert-participants.server";
import { insertWords } from "./insert-words.server";
import { keepLastContact } from "./keep-last-contact.server";
import type { NewContact } from "./log-contact.server";
import { ownContact } from "./own-contact.server";
import { insertRevision } from "./revisions.server";
import { mayReadTrustNote, sealTrustNote } from "./trust-note.server";
import { whoTookPart, type Company } from "./who-took-part.server";
import { withNew } from "./with-new.server";

/** What a contact is to say from now on. */
export type ContactEdit = Omit<NewContact, "at" | "followUp" | "requestId"> & { at: Date };

const nobody: Company = { tookPart: [], responsible: [] };

/**
 * Saves a contact anew and keeps what it said before. Whoever may not read its trust note leaves that as it is.
 * @param shown the version that the form showed
 * @throws Stale when somebody else saved first; 404 for a contact or participant that is not the group's
 */
export async function editContact(
  actor: GroupActor,
  contactId: string,
  shown: number,
  edit: ContactEdit,
): Promise<void> {
  const { groupId } = actor;
  await transact(async (tx) => {
    const before = await ownContact(tx, groupId, contactId);
    if (before.version !== shown) throw new Stale();
    const { tookPart, responsible } = (await whoTookPart([contactId], tx)).get(contactId) ?? nobody;
    const mayRead = mayReadTrustNote(actor, before, responsible);
    // The right to read went away while the form was open: what was written must not be lost unsaid.
    if (edit.trustNote && !mayRead) throw new Stale();

    const reached = edit.reached ?? before.reached;
    const revisedAt = new Date();
    await insertRevision(
      tx,
      { groupId, contactId, revisedBy: actor.userId, revisedAt },
      {
        kind: before.kind,
        reached: before.reached,
        at: before.at.toISOString(),
        trustNote:
          before.trustNote && unseal(config().blobKeys, before.trustNote, contactId).toString("utf8"),
        shareableNote: before.shareableNote,
        tookPart: tookPart.map(({ kind, firmId, firmContactId, candidateId }) => ({
          kind,
          firmId,
          firmContactId,
          candidateId,
        })),
      },
    );
    const [saved] = await tx
      .update(contacts)
      .set({
        kind: edit.kind,
        reached,
        at: edit.at,
        shareableNote: edit.shareableNote ?? null,
        trustNote: mayRead ? sealTrustNote(contactId, edit.trustNote) : before.trustNote,
        version: shown + 1,
      })
      .where(and(eq(contacts.id, contactId), eq(contacts.version, shown)))
      .returning({ id: contacts.id });
    if (!saved) throw new Stale();

    const participants = await withNew(tx, actor, edit);
    await tx.delete(contactParticipants).where(eq(contactParticipants.contactId, contactId));
    await tx.delete(contactWords).where(eq(contactWords.contactId, contactId));
    const contact = { id: contactId, at: edit.at, reached, shareableNote: edit.shareableNote };
    const known = tookPart.flatMap(({ firmId, candidateId }) => firmId ?? candidateId ?? []);
    await insertParticipants(tx, groupId, contact, participants, new Set(known));
    await insertWords(tx, groupId, contact);
    await keepLastContact(tx, groupId, [
      ...tookPart,
      ...participants.map((one) => ("firmId" in one || "candidateId" in one ? one : {})),
    ]);
    await record(tx, actor, {
      action: "contact.edited",
      subject: { kind: "contact", id: contactId },
      organisationId: groupId,
    });
  });
}
