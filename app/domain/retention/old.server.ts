import {
  and,
  eq,
  exists,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  not,
  notExists,
  notInArray,
  or,
} from "drizzle-orm";
import { notErased } from "~/app/domain/erasure/not-erased.server";
import { read } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import {
  auditDetails,
  auditRows,
  candidates,
  consents,
  contactParticipants,
  contacts,
  deviceEntries,
  enquiries,
  firmAnswers,
  firmContacts,
  firms,
  incomingMails,
  letters,
  messages,
  ownActs,
  retentionNotices,
  threads,
} from "~/db/schema/index.server";
import type { RetentionKind } from "./kinds";

/** Looked at in one go, of what goes without a notice. */
const most = 200;

/** Somebody said "keep it" after this moment. */
function keptSince(groupId: GroupId, kind: RetentionKind, id: Parameters<typeof eq>[0], before: Date) {
  return exists(
    read()
      .select({ id: retentionNotices.id })
      .from(retentionNotices)
      .where(
        and(
          eq(retentionNotices.groupId, groupId),
          eq(retentionNotices.kind, kind),
          eq(retentionNotices.subjectId, id as never),
          eq(retentionNotices.outcome, "kept"),
          gt(retentionNotices.closedAt, before),
        ),
      ),
  );
}

type Find = (groupId: GroupId, before: Date) => Promise<{ id: string }[]>;

/** What of each kind has been left alone since before a moment. */
export const findOld: Record<RetentionKind, Find> = {
  // Nobody has talked with them, they have not used their page, and they have not themselves asked to be kept.
  "inactive-candidate": (groupId, before) =>
    read()
      .select({ id: candidates.id })
      .from(candidates)
      .where(
        and(
          eq(candidates.groupId, groupId),
          isNull(candidates.deletedAt),
          lt(candidates.createdAt, before),
          or(isNull(candidates.lastContactAt), lt(candidates.lastContactAt, before)),
          notExists(
            read()
              .select({ id: consents.id })
              .from(consents)
              .where(
                and(
                  eq(consents.candidateId, candidates.id),
                  eq(consents.purpose, "keep-data"),
                  isNull(consents.withdrawnAt),
                  gt(consents.givenAt, before),
                ),
              ),
          ),
          notExists(
            read()
              .select({ id: ownActs.id })
              .from(ownActs)
              .where(
                and(
                  eq(ownActs.groupId, groupId),
                  eq(ownActs.candidateId, candidates.id),
                  gt(ownActs.at, before),
                  // A wish to be erased is no sign of life that would keep the data.
                  or(isNull(ownActs.about), notInArray(ownActs.about, ["gem", "erasure"])),
                ),
              ),
          ),
          not(keptSince(groupId, "inactive-candidate", candidates.id, before)),
        ),
      ),

  "unanswered-contact": (groupId, before) =>
    read()
      .select({ id: firmContacts.id })
      .from(firmContacts)
      .where(
        and(
          eq(firmContacts.groupId, groupId),
          isNull(firmContacts.deletedAt),
          lt(firmContacts.createdAt, before),
          notExists(
            read()
              .select({ id: firmAnswers.id })
              .from(firmAnswers)
              .innerJoin(enquiries, eq(enquiries.id, firmAnswers.enquiryId))
              .where(eq(enquiries.firmContactId, firmContacts.id)),
          ),
          notExists(
            read()
              .select({ id: messages.id })
              .from(messages)
              .where(
                and(
                  eq(messages.groupId, groupId),
                  eq(messages.direction, "in"),
                  eq(messages.fromEmail, firmContacts.email),
                ),
              ),
          ),
          notExists(
            read()
              .select({ id: contactParticipants.id })
              .from(contactParticipants)
              .where(eq(contactParticipants.firmContactId, firmContacts.id)),
          ),
          notExists(
            read()
              .select({ id: enquiries.id })
              .from(enquiries)
              .where(and(eq(enquiries.firmContactId, firmContacts.id), gt(enquiries.sentAt, before))),
          ),
          not(keptSince(groupId, "unanswered-contact", firmContacts.id, before)),
        ),
      ),

  // Ended, and something is left of what was written.
  "ended-enquiry": (groupId, before) =>
    read()
      .select({ id: enquiries.id })
      .from(enquiries)
      .where(
        and(
          eq(enquiries.groupId, groupId),
          isNotNull(enquiries.endedAt),
          lt(enquiries.endedAt, before),
          exists(
            read()
              .select({ id: messages.id })
              .from(messages)
              .innerJoin(threads, eq(threads.id, messages.threadId))
              .where(eq(threads.enquiryId, enquiries.id)),
          ),
          not(keptSince(groupId, "ended-enquiry", enquiries.id, before)),
        ),
      ),

  deleted: async (groupId, before) => {
    const [people, persons, notes] = await Promise.all([
      read()
        .select({ id: candidates.id })
        .from(candidates)
        .where(
          and(
            eq(candidates.groupId, groupId),
            lt(candidates.deletedAt, before),
            notErased(read(), "candidate", candidates.id),
          ),
        )
        .limit(most),
      read()
        .select({ id: firmContacts.id })
        .from(firmContacts)
        .innerJoin(firms, eq(firms.id, firmContacts.firmId))
        .where(
          and(
            eq(firmContacts.groupId, groupId),
            // A firm that was deleted takes its people with it.
            or(lt(firmContacts.deletedAt, before), lt(firms.deletedAt, before)),
            notErased(read(), "firm-contact", firmContacts.id),
          ),
        )
        .limit(most),
      read()
        .select({ id: contacts.id })
        .from(contacts)
        .where(and(eq(contacts.groupId, groupId), lt(contacts.deletedAt, before)))
        .limit(most),
    ]);
    return [...people, ...persons, ...notes];
  },

  "unfiled-mail": (groupId, before) =>
    read()
      .select({ id: incomingMails.id })
      .from(incomingMails)
      .where(
        and(
          eq(incomingMails.groupId, groupId),
          inArray(incomingMails.state, ["inbox", "unreadable", "set-aside"]),
          lt(incomingMails.receivedAt, before),
        ),
      )
      .limit(most),

  "audit-details": (groupId, before) =>
    read()
      .select({ id: auditRows.id })
      .from(auditRows)
      .innerJoin(auditDetails, eq(auditDetails.auditId, auditRows.id))
      .where(and(eq(auditRows.organisationId, groupId), lt(auditRows.at, before)))
      .limit(most),

  "device-entries": (groupId, before) =>
    read()
      .select({ id: deviceEntries.id })
      .from(deviceEntries)
      .where(and(eq(deviceEntries.groupId, groupId), lt(deviceEntries.receivedAt, before)))
      .limit(most),

  letters: (groupId, before) =>
    read()
      .select({ id: letters.id })
      .from(letters)
      .where(and(eq(letters.groupId, groupId), lt(letters.createdAt, before)))
      .limit(most),
};
