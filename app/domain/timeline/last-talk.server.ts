import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import type { ContactKind } from "~/app/domain/contacts/kinds";
import { builtPerShape } from "~/db/client.server";
import { contactParticipants, contacts, firmContacts, users } from "~/db/schema/index.server";
import type { Whose } from "./entry";

/** When they were last spoken with, by whom of the group, with whom at the firm, and which way. */
export type LastTalk = { contactId: string; at: Date; kind: ContactKind; who: string; whom: string | null };

const latest = builtPerShape((db, of: "firm" | "candidate") => {
  const { firmId, candidateId, at, contactId } = contactParticipants;
  return db
    .select({ contactId, at, kind: contacts.kind, who: users.name, whom: firmContacts.name })
    .from(contactParticipants)
    .innerJoin(contacts, eq(contacts.id, contactId))
    .innerJoin(users, eq(users.id, contacts.writtenBy))
    .leftJoin(firmContacts, eq(firmContacts.id, contactParticipants.firmContactId))
    .where(
      and(
        eq(contactParticipants.groupId, sql.placeholder("groupId")),
        eq(of === "firm" ? firmId : candidateId, sql.placeholder("who")),
        eq(contacts.reached, "talked"),
        isNull(contacts.deletedAt),
      ),
    )
    .orderBy(desc(at), desc(contactId))
    .limit(1)
    .prepare();
});

/** "Sidst talt sammen" of a firm or a candidate of the group; null where nobody has been spoken with. */
export async function lastTalk({ groupId }: GroupActor, whose: Whose): Promise<LastTalk | null> {
  const [talk] =
    "firmId" in whose
      ? await latest("firm").execute({ groupId, who: whose.firmId })
      : await latest("candidate").execute({ groupId, who: whose.candidateId });
  return talk ?? null;
}
