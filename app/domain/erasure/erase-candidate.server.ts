import { and, eq, inArray } from "drizzle-orm";
import type { AnyTable } from "~/app/domain/privacy/tables.server";
import { allTables } from "~/app/domain/privacy/tables.server";
import { redactor } from "~/app/domain/privacy/redact";
import { transact, type Tx } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import {
  contactParticipants,
  contactRevisions,
  contacts,
  contactWords,
  followUps,
  incomingMails,
  messages,
  outgoingMails,
} from "~/db/schema/index.server";
import { clearCandidate } from "./clear-candidate.server";
import { keepFigures } from "./figures.server";
import { findAbout, type Found } from "./find-candidate.server";
import { forgetDetails } from "./forget-details.server";
import { dropBlobs, sweepMails } from "./sweep-mails.server";
import { sweepGroup, sweepRows } from "./sweep.server";

/** Contacts removed in one transaction. */
const batch = 50;

/**
 * Erases a candidate everywhere, in steps that may each be done twice: their mails, out of every text, then
 * what is theirs alone. Their row is cleared last, since it says what to look for.
 */
export async function eraseCandidate(groupId: GroupId, candidateId: string): Promise<void> {
  const found = await findAbout(groupId, candidateId);
  if (!found) return;
  await removeMails(found);
  await takeOutOfTexts(groupId, found);
  for (let from = 0; from < found.ownContactIds.length; from += batch) {
    await removeContacts(groupId, found.ownContactIds.slice(from, from + batch));
  }
  await transact((tx) => clearCandidate(tx, groupId, found));
}

/**
 * Everywhere by full name, telephone and address; where they took part, also by the name they are called and each part
 * of their full name. Elsewhere "Amina" may be somebody else.
 */
async function takeOutOfTexts(groupId: GroupId, found: Found): Promise<void> {
  const { calledName, fullName, phone, email } = found.person;
  const parts = [calledName, ...(fullName ?? "").split(/\s+/), ...calledName.split(/\s+/)];
  const near = redactor([{ names: [fullName, ...parts.filter((part) => part.length > 2)], phone, email }]);
  const far = redactor([{ names: [fullName?.includes(" ") ? fullName : null], phone, email }]);

  const about: [table: string, column: string, ids: string[]][] = [
    ["contacts", "id", found.sharedContactIds],
    ["contact_revisions", "contactId", found.sharedContactIds],
    ["follow_ups", "contactId", found.sharedContactIds],
    ["messages", "threadId", found.firmThreadIds],
    ["incoming_mails", "threadId", found.firmThreadIds],
    ["firm_answers", "enquiryId", found.enquiryIds],
    ["enquiry_steps", "enquiryId", found.enquiryIds],
  ];
  for (const [name, column, ids] of about) {
    const of = allTables.find((table) => table.name === name) as AnyTable;
    const key = of.columns[column];
    if (key && ids.length > 0) await sweepRows(of, inArray(key, ids), near);
  }
  const firmThreads = new Set(found.firmThreadIds);
  await sweepMails(groupId, (threadId) => (threadId && firmThreads.has(threadId) ? near : far));
  await sweepGroup(groupId, far);
}

async function removeMails({ incoming, outgoingIds, caseThreadIds }: Found): Promise<void> {
  await transact(async (tx) => {
    const ids = incoming.map(({ id }) => id);
    await tx.delete(messages).where(inArray(messages.threadId, caseThreadIds));
    await tx.delete(messages).where(inArray(messages.incomingMailId, ids));
    await tx.delete(incomingMails).where(inArray(incomingMails.id, ids));
    await dropBlobs(
      tx,
      incoming.map(({ blobId }) => blobId),
    );
    await tx.delete(outgoingMails).where(inArray(outgoingMails.id, outgoingIds));
  });
}

/** Contacts with all that hangs on them; what is left of them is their number. */
async function removeContacts(groupId: GroupId, ids: string[]): Promise<void> {
  await transact((tx) => removeContactsIn(tx, groupId, ids));
}

/** `removeContacts` in a transaction that is open already. */
export async function removeContactsIn(tx: Tx, groupId: GroupId, ids: string[]): Promise<void> {
  const mine = and(eq(contacts.groupId, groupId), inArray(contacts.id, ids));
  const gone = await tx.select({ at: contacts.at, deletedAt: contacts.deletedAt }).from(contacts).where(mine);
  await keepFigures(
    tx,
    groupId,
    gone.filter(({ deletedAt }) => !deletedAt).map(({ at }) => ({ kind: "contacts", at })),
  );
  await tx.delete(contactWords).where(inArray(contactWords.contactId, ids));
  await tx.delete(contactRevisions).where(inArray(contactRevisions.contactId, ids));
  await tx.delete(followUps).where(inArray(followUps.contactId, ids));
  await tx.delete(contactParticipants).where(inArray(contactParticipants.contactId, ids));
  await tx.delete(contacts).where(mine);
  await forgetDetails(tx, groupId, ids);
}
