import { and, eq } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { notFound } from "~/app/domain/errors.server";
import { insertFollowUp, type NewFollowUp } from "~/app/domain/follow-ups/add-follow-up.server";
import { transact, type Tx } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { rowsInto } from "~/db/insert-row.server";
import { contacts } from "~/db/schema/index.server";
import { insertParticipants } from "./insert-participants.server";
import { insertWords } from "./insert-words.server";
import type { ContactKind, Participant, Reached } from "./kinds";
import { sealTrustNote } from "./trust-note.server";
import { withNew } from "./with-new.server";

/** A contact as it is first told of. */
export type NewContact = {
  kind: ContactKind;
  /** Now, unless told otherwise. */
  at?: Date;
  /** "talked", unless told otherwise. */
  reached?: Reached;
  participants: readonly Participant[];
  /** A firm named on the spot: made with this name, and one of those who took part. */
  newFirm?: string;
  /** A person named on the spot: added at the new firm, or at the one firm that took part. */
  newPerson?: string;
  /** "Kun for gruppen". */
  trustNote?: string;
  /** "Må deles". */
  shareableNote?: string;
  followUp?: NewFollowUp;
  /** Two calls with the same one log one contact. */
  requestId?: string;
};

const insertNew = rowsInto(contacts, { unlessThere: true });

/**
 * Logs a contact inside a transaction of the caller's. See `logContact`.
 * @throws as `logContact`
 */
export async function insertContact(tx: Tx, actor: GroupActor, contact: NewContact): Promise<{ id: string }> {
  const { groupId } = actor;
  const id = newId();
  const now = new Date();
  const at = contact.at ?? now;
  const reached = contact.reached ?? "talked";
  const made = await insertNew(tx, {
    id,
    groupId,
    kind: contact.kind,
    at,
    reached,
    writtenBy: actor.userId,
    trustNote: sealTrustNote(id, contact.trustNote),
    shareableNote: contact.shareableNote ?? null,
    createdAt: now,
    requestId: contact.requestId ?? null,
  });
  if (!made) return loggedBefore(tx, actor, contact.requestId);

  const participants = await withNew(tx, actor, contact);
  await insertParticipants(tx, groupId, { id, at, reached }, participants);
  await insertWords(tx, groupId, { id, at, shareableNote: contact.shareableNote });
  await record(tx, actor, {
    action: "contact.logged",
    subject: { kind: "contact", id },
    organisationId: groupId,
  });
  if (contact.followUp) {
    await insertFollowUp(tx, actor, contact.followUp, {
      contactId: id,
      firmId: participants.find((one) => one.kind === "firm")?.firmId,
      candidateId: participants.find((one) => one.kind === "candidate")?.candidateId,
    });
  }
  return { id };
}

async function loggedBefore(tx: Tx, actor: GroupActor, requestId?: string): Promise<{ id: string }> {
  if (!requestId) return notFound();
  const [row] = await tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(eq(contacts.groupId, actor.groupId), eq(contacts.requestId, requestId)));
  return row ?? notFound();
}

/**
 * Logs a contact: the contact, who took part, its words, a follow-up, "last spoke" of firms and candidates
 * and the audit row, all in one transaction. The same request id twice is one contact.
 * @throws 404 for a firm, person or candidate that is not the group's; Refused("choose") at `followUpBy`
 */
export function logContact(actor: GroupActor, contact: NewContact): Promise<{ id: string }> {
  return transact((tx) => insertContact(tx, actor, contact));
}
