import { and, eq, inArray, or } from "drizzle-orm";
import { keepSearch } from "~/app/domain/firms/keep-search.server";
import { allTables, type AnyTable } from "~/app/domain/privacy/tables.server";
import { redactor } from "~/app/domain/privacy/redact";
import { samePhone } from "~/app/domain/rules/phone";
import { transact, type Tx } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import {
  addressTroubles,
  contactParticipants,
  dataRequests,
  enquiries,
  firmAnswers,
  firmContacts,
  incomingMails,
  linkTokens,
  messages,
  optOutHints,
  outgoingMails,
  refusals,
  retentionNotices,
  senderFlags,
} from "~/db/schema/index.server";
import { emptied } from "./emptied.server";
import { nobody } from "./erasure";
import { keepFigures } from "./figures.server";
import { findAboutContact, type FoundContact } from "./find-firm-contact.server";
import { forgetDetails } from "./forget-details.server";
import { dropBlobs, sweepMails } from "./sweep-mails.server";
import { sweepGroup, sweepRows } from "./sweep.server";

/**
 * Erases a firm's contact person everywhere: what they wrote goes, what others wrote stands without their name, and
 * the firm's conversations stay as what was asked and which of the answers it was. The address of a no stays, since
 * nobody could keep to it otherwise (GDPR article 21(3)).
 */
export async function eraseFirmContact(groupId: GroupId, firmContactId: string): Promise<void> {
  const found = await findAboutContact(groupId, firmContactId);
  if (!found) return;
  const { person, firm } = found;
  const parts = person.name.split(/\s+/).filter((part) => part.length > 2);
  // A firm's own number or address is no personal data of whoever answers it.
  const phone = person.phone && firm.phone && samePhone(person.phone, firm.phone) ? null : person.phone;
  const near = redactor([{ names: [person.name, ...parts], phone, email: person.email }]);
  const far = redactor([{ names: [parts.length > 1 ? person.name : null], phone, email: person.email }]);

  await transact((tx) => removeWhatTheyWrote(tx, groupId, found));
  const about: [table: string, column: string, ids: string[]][] = [
    ["contacts", "id", found.contactIds],
    ["contact_revisions", "contactId", found.contactIds],
    ["follow_ups", "contactId", found.contactIds],
    ["messages", "threadId", found.threadIds],
    ["incoming_mails", "threadId", found.threadIds],
    ["firm_answers", "enquiryId", found.enquiryIds],
    ["enquiry_steps", "enquiryId", found.enquiryIds],
  ];
  for (const [name, column, ids] of about) {
    const of = allTables.find((table) => table.name === name) as AnyTable;
    const key = of.columns[column];
    if (key && ids.length > 0) await sweepRows(of, inArray(key, ids), near);
  }
  const threads = new Set(found.threadIds);
  await sweepMails(groupId, (threadId) => (threadId && threads.has(threadId) ? near : far));
  await sweepGroup(groupId, far);
  await transact((tx) => clear(tx, groupId, found));
}

async function removeWhatTheyWrote(tx: Tx, groupId: GroupId, found: FoundContact): Promise<void> {
  const ids = found.incoming.map(({ id }) => id);
  const theirs = await tx
    .select({ id: messages.id })
    .from(messages)
    .where(inArray(messages.incomingMailId, ids));
  const messageIds = theirs.map(({ id }) => id);
  const answers = or(
    inArray(firmAnswers.enquiryId, found.enquiryIds),
    inArray(firmAnswers.messageId, messageIds),
  );
  const answered = await tx.select({ at: firmAnswers.answeredAt }).from(firmAnswers).where(answers);
  await tx
    .update(firmAnswers)
    .set({
      ...{ answeredByName: null, callWhen: null, callNumber: null, words: null, work: null, fromWhen: null },
      messageId: null,
      firmId: found.firm.id,
    })
    .where(answers);
  await tx.delete(optOutHints).where(inArray(optOutHints.messageId, messageIds));
  await tx.delete(messages).where(inArray(messages.id, messageIds));
  await tx.delete(incomingMails).where(inArray(incomingMails.id, ids));
  await dropBlobs(
    tx,
    found.incoming.map(({ blobId }) => blobId),
  );
  await tx.delete(outgoingMails).where(inArray(outgoingMails.id, found.outgoingIds));
  if (ids.length > 0)
    await keepFigures(
      tx,
      groupId,
      answered.map(({ at }) => ({ kind: "answers", at })),
    );
}

async function clear(tx: Tx, groupId: GroupId, { person, firm }: FoundContact): Promise<void> {
  const { id, email } = person;
  if (email) await removeAddress(tx, groupId, email);
  await tx.delete(linkTokens).where(eq(linkTokens.subjectId, id));
  await tx.delete(retentionNotices).where(eq(retentionNotices.subjectId, id));
  await tx
    .update(contactParticipants)
    .set({ firmContactId: null })
    .where(eq(contactParticipants.firmContactId, id));
  const requests = await tx
    .update(dataRequests)
    .set({ closedNote: null })
    .where(and(eq(dataRequests.groupId, groupId), eq(dataRequests.firmContactId, id)))
    .returning({ id: dataRequests.id });
  await tx
    .update(dataRequests)
    .set({ state: "done", closedAt: new Date() })
    .where(and(eq(dataRequests.firmContactId, id), eq(dataRequests.state, "open")));
  await forgetDetails(tx, groupId, [id, ...requests.map((request) => request.id)]);
  await tx
    .update(firmContacts)
    .set({
      ...emptied(firmContacts, ["requestId", "deletedAt"]),
      ...{ name: nobody, search: "", version: person.version + 1 },
    })
    .where(and(eq(firmContacts.id, id), eq(firmContacts.groupId, groupId)));
  await keepSearch(tx, firm);
}

/** What is known of an address in this group; that it said no stays, without its words. */
async function removeAddress(tx: Tx, groupId: GroupId, email: string): Promise<void> {
  const [trouble, flag, hint, refusal] = [addressTroubles, senderFlags, optOutHints, refusals].map((table) =>
    and(eq(table.groupId, groupId), eq(table.email, email)),
  );
  await tx.delete(addressTroubles).where(trouble);
  await tx.delete(senderFlags).where(flag);
  await tx.delete(optOutHints).where(hint);
  await tx.update(refusals).set({ words: null, liftedRequestedBy: null }).where(refusal);
  const ours = tx.select({ id: enquiries.id }).from(enquiries).where(eq(enquiries.groupId, groupId));
  await tx
    .delete(linkTokens)
    .where(
      and(
        eq(linkTokens.email, email),
        eq(linkTokens.purpose, "firm-answer"),
        inArray(linkTokens.subjectId, ours),
      ),
    );
}
