import { and, eq, inArray, isNotNull, ne, or } from "drizzle-orm";
import { read, type Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import {
  candidates,
  contactParticipants,
  handovers,
  incomingMails,
  introductions,
  outgoingMails,
  threads,
} from "~/db/schema/index.server";

/** Everything in the group that is about one candidate, by its ids. */
export type Found = {
  person: typeof candidates.$inferSelect;
  introductionIds: string[];
  enquiryIds: string[];
  handoverIds: string[];
  /** Threads with units about them: all of it is about them. */
  caseThreadIds: string[];
  /** Threads with firms that they were introduced in. */
  firmThreadIds: string[];
  /** Contacts that are about nobody else. */
  ownContactIds: string[];
  /** Contacts that a firm or another candidate took part in, too. */
  sharedContactIds: string[];
  incoming: { id: string; blobId: string }[];
  outgoingIds: string[];
};

/** Looks up what there is about a candidate, deleted or not; null when nobody has that id in the group. */
export async function findAbout(
  groupId: GroupId,
  candidateId: string,
  db: Database = read(),
): Promise<Found | null> {
  const [person] = await db
    .select()
    .from(candidates)
    .where(and(eq(candidates.id, candidateId), eq(candidates.groupId, groupId)));
  if (!person) return null;
  const introduced = await db
    .select({ id: introductions.id, enquiryId: introductions.enquiryId })
    .from(introductions)
    .where(and(eq(introductions.groupId, groupId), eq(introductions.candidateId, candidateId)));
  const sent = await db
    .select({ id: handovers.id })
    .from(handovers)
    .where(and(eq(handovers.groupId, groupId), eq(handovers.candidateId, candidateId)));
  const introductionIds = introduced.map(({ id }) => id);
  const enquiryIds = [...new Set(introduced.map(({ enquiryId }) => enquiryId))];
  const handoverIds = sent.map(({ id }) => id);
  const rooms = await db
    .select({ id: threads.id, handoverId: threads.handoverId })
    .from(threads)
    .where(or(inArray(threads.handoverId, handoverIds), inArray(threads.enquiryId, enquiryIds)));
  const caseThreadIds = rooms.filter(({ handoverId }) => handoverId).map(({ id }) => id);
  return {
    ...{ person, introductionIds, enquiryIds, handoverIds, caseThreadIds },
    firmThreadIds: rooms.filter(({ handoverId }) => !handoverId).map(({ id }) => id),
    ...(await contactsOf(db, groupId, candidateId)),
    incoming: await db
      .select({ id: incomingMails.id, blobId: incomingMails.blobId })
      .from(incomingMails)
      .where(
        and(
          eq(incomingMails.groupId, groupId),
          or(
            inArray(incomingMails.threadId, caseThreadIds),
            person.email ? eq(incomingMails.fromEmail, person.email) : undefined,
          ),
        ),
      ),
    outgoingIds: await outgoingAbout(db, groupId, person, introductionIds, handoverIds),
  };
}

async function contactsOf(db: Database, groupId: GroupId, candidateId: string) {
  const mine = await db
    .select({ id: contactParticipants.contactId })
    .from(contactParticipants)
    .where(and(eq(contactParticipants.groupId, groupId), eq(contactParticipants.candidateId, candidateId)));
  const ids = [...new Set(mine.map(({ id }) => id))];
  const others = await db
    .select({ id: contactParticipants.contactId })
    .from(contactParticipants)
    .where(
      and(
        inArray(contactParticipants.contactId, ids),
        or(
          isNotNull(contactParticipants.firmId),
          and(isNotNull(contactParticipants.candidateId), ne(contactParticipants.candidateId, candidateId)),
        ),
      ),
    );
  const shared = new Set(others.map(({ id }) => id));
  return {
    ownContactIds: ids.filter((id) => !shared.has(id)),
    sharedContactIds: ids.filter((id) => shared.has(id)),
  };
}

/** Mails to them or about them; but not those that tell a unit that its case is closed. */
async function outgoingAbout(
  db: Database,
  groupId: GroupId,
  { id, email }: { id: string; email: string | null },
  introductionIds: string[],
  handoverIds: string[],
): Promise<string[]> {
  const mails = await db
    .select({
      id: outgoingMails.id,
      about: outgoingMails.about,
      toEmail: outgoingMails.toEmail,
      template: outgoingMails.template,
    })
    .from(outgoingMails)
    .where(eq(outgoingMails.organisationId, groupId));
  return mails
    .filter(
      ({ about, toEmail, template }) =>
        template !== "consent-withdrawn" &&
        ((email !== null && toEmail === email) ||
          about.candidateId === id ||
          introductionIds.includes(about.introductionId ?? "") ||
          handoverIds.includes(about.handoverId ?? "")),
    )
    .map((mail) => mail.id);
}
