import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { read } from "~/db/client.server";
import {
  candidates,
  contactParticipants,
  contacts,
  enquiries,
  firms,
  followUps,
} from "~/db/schema/index.server";

const LATEST_CONTACTS = 60;
const LATEST_ENQUIRIES = 20;
/** Together with the few pages that everybody keeps they stay within sixty. */
export const mostFirms = 30;
export const mostCandidates = 24;

/** The firms and candidates that a volunteer follows, those they need most first. */
export type Followed = { firmIds: string[]; candidateIds: string[] };

const some = (ids: (string | null)[], most: number) =>
  [...new Set(ids)].filter((id): id is string => id !== null).slice(0, most);

/**
 * What a volunteer may want on the phone where there is no network: what they have promised, the candidates they are
 * responsible for, and whom they have spoken with, written to or added lately.
 */
export async function followed(actor: GroupActor): Promise<Followed> {
  const { groupId, userId } = actor;
  const db = read();
  const [promised, responsible, asked, added, latest] = await Promise.all([
    db
      .select({ firmId: followUps.firmId, candidateId: followUps.candidateId })
      .from(followUps)
      .where(
        and(
          eq(followUps.groupId, groupId),
          eq(followUps.assignedTo, userId),
          isNull(followUps.doneAt),
          isNull(followUps.deletedAt),
        ),
      )
      .orderBy(followUps.dueOn, followUps.id)
      .limit(mostFirms),
    db
      .select({ id: candidates.id })
      .from(candidates)
      .where(
        and(
          eq(candidates.groupId, groupId),
          eq(candidates.responsibleId, userId),
          isNull(candidates.deletedAt),
        ),
      )
      .orderBy(desc(candidates.lastContactAt), candidates.id)
      .limit(mostCandidates),
    db
      .select({ firmId: enquiries.firmId })
      .from(enquiries)
      .where(and(eq(enquiries.groupId, groupId), eq(enquiries.volunteerId, userId)))
      .orderBy(desc(enquiries.sentAt), desc(enquiries.id))
      .limit(LATEST_ENQUIRIES),
    db
      .select({ id: firms.id })
      .from(firms)
      .where(and(eq(firms.groupId, groupId), eq(firms.createdBy, userId), isNull(firms.deletedAt)))
      .orderBy(desc(firms.id))
      .limit(5),
    db
      .select({ id: contacts.id })
      .from(contacts)
      .where(and(eq(contacts.groupId, groupId), eq(contacts.writtenBy, userId), isNull(contacts.deletedAt)))
      .orderBy(desc(contacts.at), desc(contacts.id))
      .limit(LATEST_CONTACTS),
  ]);
  const spoken = await tookPartIn(latest.map(({ id }) => id));
  return {
    firmIds: some(
      [...promised, ...spoken, ...asked].map(({ firmId }) => firmId).concat(added.map(({ id }) => id)),
      mostFirms,
    ),
    candidateIds: some(
      [
        ...promised.map(({ candidateId }) => candidateId),
        ...responsible.map(({ id }) => id),
        ...spoken.map(({ candidateId }) => candidateId),
      ],
      mostCandidates,
    ),
  };
}

/** The firms and candidates of these contacts, the latest first. */
function tookPartIn(contactIds: string[]) {
  if (contactIds.length === 0) return [];
  return read()
    .select({ firmId: contactParticipants.firmId, candidateId: contactParticipants.candidateId })
    .from(contactParticipants)
    .where(inArray(contactParticipants.contactId, contactIds))
    .orderBy(desc(contactParticipants.at), desc(contactParticipants.id));
}
