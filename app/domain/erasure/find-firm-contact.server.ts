import { and, eq, inArray, or } from "drizzle-orm";
import { read, type Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import {
  contactParticipants,
  enquiries,
  firmContacts,
  firms,
  incomingMails,
  outgoingMails,
  threads,
} from "~/db/schema/index.server";

/** Everything in the group that is about one contact person of a firm, by its ids. */
export type FoundContact = {
  person: typeof firmContacts.$inferSelect;
  firm: typeof firms.$inferSelect;
  /** Enquiries that they were asked in. */
  enquiryIds: string[];
  threadIds: string[];
  /** Contacts that they took part in. */
  contactIds: string[];
  /** Mails that they wrote. */
  incoming: { id: string; blobId: string }[];
  /** Mails to them. */
  outgoingIds: string[];
};

/** Looks up what there is about a contact person, removed or not; null when nobody has that id in the group. */
export async function findAboutContact(
  groupId: GroupId,
  firmContactId: string,
  db: Database = read(),
): Promise<FoundContact | null> {
  const [row] = await db
    .select({ person: firmContacts, firm: firms })
    .from(firmContacts)
    .innerJoin(firms, eq(firms.id, firmContacts.firmId))
    .where(and(eq(firmContacts.id, firmContactId), eq(firmContacts.groupId, groupId)));
  if (!row) return null;
  const { email } = row.person;
  const asked = await db
    .select({ id: enquiries.id })
    .from(enquiries)
    .where(and(eq(enquiries.groupId, groupId), eq(enquiries.firmContactId, firmContactId)));
  const enquiryIds = asked.map(({ id }) => id);
  const rooms = await db
    .select({ id: threads.id })
    .from(threads)
    .where(inArray(threads.enquiryId, enquiryIds));
  const spoken = await db
    .select({ id: contactParticipants.contactId })
    .from(contactParticipants)
    .where(
      and(eq(contactParticipants.groupId, groupId), eq(contactParticipants.firmContactId, firmContactId)),
    );
  const sent = await db
    .select({ id: outgoingMails.id, about: outgoingMails.about, toEmail: outgoingMails.toEmail })
    .from(outgoingMails)
    .where(eq(outgoingMails.organisationId, groupId));
  return {
    ...row,
    enquiryIds,
    threadIds: rooms.map(({ id }) => id),
    contactIds: [...new Set(spoken.map(({ id }) => id))],
    incoming: email
      ? await db
          .select({ id: incomingMails.id, blobId: incomingMails.blobId })
          .from(incomingMails)
          .where(
            and(
              eq(incomingMails.groupId, groupId),
              or(eq(incomingMails.fromEmail, email), eq(incomingMails.envelopeFrom, email)),
            ),
          )
      : [],
    outgoingIds: sent
      .filter(
        ({ about, toEmail }) =>
          about.firmContactId === firmContactId || (email !== null && toEmail === email),
      )
      .map(({ id }) => id),
  };
}
