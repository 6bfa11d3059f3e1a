import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { CandidateActor } from "~/app/access/actor";
import { read } from "~/db/client.server";
import { contactParticipants, contacts } from "~/db/schema/index.server";

/** How many talks were noted that the candidate is named in, and how many of them with a note for the group alone. */
export async function myNotes(actor: CandidateActor): Promise<{ talks: number; trust: number }> {
  const count = async (withNote: boolean) => {
    const [row] = await read()
      .select({ n: sql<number>`count(distinct ${contacts.id})` })
      .from(contacts)
      .innerJoin(contactParticipants, eq(contactParticipants.contactId, contacts.id))
      .where(
        and(
          eq(contacts.groupId, actor.groupId),
          eq(contactParticipants.candidateId, actor.candidateId),
          isNull(contacts.deletedAt),
          withNote ? isNotNull(contacts.trustNote) : undefined,
        ),
      );
    return Number(row?.n ?? 0);
  };
  return { talks: await count(false), trust: await count(true) };
}
