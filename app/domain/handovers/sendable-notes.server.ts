import { and, desc, eq, exists, isNotNull, isNull, ne, not, sql } from "drizzle-orm";
import type { Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { contactParticipants, contacts } from "~/db/schema/index.server";
import type { Packet } from "./packet";

const mostNotes = 30;

/**
 * The newest notes "Må deles" about a person that can be chosen to be sent on, at most 30. One of a talk in which
 * another candidate took part is left out: that person has agreed to nothing here.
 */
export async function sendableNotes(
  db: Database,
  groupId: GroupId,
  candidateId: string,
): Promise<NonNullable<Packet["notes"]>> {
  const another = db
    .select({ one: sql`1` })
    .from(contactParticipants)
    .where(
      and(
        eq(contactParticipants.contactId, contacts.id),
        eq(contactParticipants.kind, "candidate"),
        ne(contactParticipants.candidateId, candidateId),
      ),
    );
  const about = db
    .select({ one: sql`1` })
    .from(contactParticipants)
    .where(
      and(eq(contactParticipants.contactId, contacts.id), eq(contactParticipants.candidateId, candidateId)),
    );
  const rows = await db
    .select({ id: contacts.id, at: contacts.at, text: contacts.shareableNote })
    .from(contacts)
    .where(
      and(
        eq(contacts.groupId, groupId),
        isNull(contacts.deletedAt),
        isNotNull(contacts.shareableNote),
        exists(about),
        not(exists(another)),
      ),
    )
    .orderBy(desc(contacts.at), desc(contacts.id))
    .limit(mostNotes);
  return rows.flatMap(({ id, at, text }) => (text ? [{ id, at: at.toISOString(), text }] : []));
}
