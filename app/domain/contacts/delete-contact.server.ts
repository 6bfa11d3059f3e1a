import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { notFound } from "~/app/domain/errors.server";
import { transact, type Tx } from "~/db/client.server";
import { contactParticipants, contacts, contactWords, followUps } from "~/db/schema/index.server";
import { insertWords } from "./insert-words.server";
import { keepLastContact } from "./keep-last-contact.server";

/** Deletes a contact with its follow-ups, so that it can be brought back. Twice is as good as once. @throws 404 */
export async function deleteContact(actor: GroupActor, contactId: string): Promise<void> {
  await transact(async (tx) => {
    const contact = await anyOwn(tx, actor, contactId);
    if (contact.deletedAt) return;
    const deletedAt = new Date();
    await tx.update(contacts).set({ deletedAt, deletedBy: actor.userId }).where(eq(contacts.id, contactId));
    await tx
      .update(followUps)
      .set({ deletedAt })
      .where(and(eq(followUps.contactId, contactId), isNull(followUps.deletedAt)));
    await tx.delete(contactWords).where(eq(contactWords.contactId, contactId));
    await finish(tx, actor, contactId, "contact.deleted");
  });
}

/** Brings back a contact that was deleted, and the follow-ups that went with it. @throws 404 */
export async function restoreContact(actor: GroupActor, contactId: string): Promise<void> {
  await transact(async (tx) => {
    const contact = await anyOwn(tx, actor, contactId);
    if (!contact.deletedAt) return;
    await tx.update(contacts).set({ deletedAt: null, deletedBy: null }).where(eq(contacts.id, contactId));
    await tx
      .update(followUps)
      .set({ deletedAt: null })
      .where(
        and(
          eq(followUps.contactId, contactId),
          isNotNull(followUps.deletedAt),
          eq(followUps.deletedAt, contact.deletedAt),
        ),
      );
    await insertWords(tx, actor.groupId, contact);
    await finish(tx, actor, contactId, "contact.restored");
  });
}

async function anyOwn(tx: Tx, actor: GroupActor, contactId: string) {
  const [contact] = await tx
    .select()
    .from(contacts)
    .where(and(eq(contacts.id, contactId), eq(contacts.groupId, actor.groupId)));
  return contact ?? notFound();
}

async function finish(tx: Tx, actor: GroupActor, contactId: string, action: string): Promise<void> {
  const touched = await tx
    .select({ firmId: contactParticipants.firmId, candidateId: contactParticipants.candidateId })
    .from(contactParticipants)
    .where(eq(contactParticipants.contactId, contactId));
  await keepLastContact(tx, actor.groupId, touched);
  await record(tx, actor, {
    action,
    subject: { kind: "contact", id: contactId },
    organisationId: actor.groupId,
  });
}
