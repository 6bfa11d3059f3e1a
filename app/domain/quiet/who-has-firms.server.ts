import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import { read, type Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { contactParticipants, contacts, firmKeepers, firms, memberships } from "~/db/schema/index.server";

/** Those who are in the group now. */
export async function memberIds(groupId: GroupId, db: Database = read()): Promise<Set<string>> {
  const rows = await db
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(and(eq(memberships.organisationId, groupId), isNull(memberships.endedAt)));
  return new Set(rows.map(({ userId }) => userId));
}

/**
 * Who has each firm: whoever spoke with it last, unless it was given to somebody after that. Firms that nobody
 * has spoken with or been given are left out.
 */
export async function whoHasFirms(
  groupId: GroupId,
  firmIds: readonly string[],
): Promise<Map<string, string>> {
  if (firmIds.length === 0) return new Map();
  const has = new Map<string, { userId: string; at: Date }>();
  const spoke = await read()
    .select({ firmId: contactParticipants.firmId, userId: contacts.writtenBy, at: contactParticipants.at })
    .from(firms)
    .innerJoin(
      contactParticipants,
      and(
        eq(contactParticipants.groupId, groupId),
        eq(contactParticipants.firmId, firms.id),
        eq(contactParticipants.at, firms.lastContactAt),
      ),
    )
    .innerJoin(contacts, and(eq(contacts.id, contactParticipants.contactId), isNull(contacts.deletedAt)))
    .where(and(eq(firms.groupId, groupId), inArray(firms.id, [...firmIds])))
    .orderBy(desc(contactParticipants.contactId));
  for (const { firmId, ...row } of spoke) if (firmId && !has.has(firmId)) has.set(firmId, row);
  const given = await read()
    .select({ firmId: firmKeepers.firmId, userId: firmKeepers.userId, at: firmKeepers.givenAt })
    .from(firmKeepers)
    .where(and(eq(firmKeepers.groupId, groupId), inArray(firmKeepers.firmId, [...firmIds])));
  for (const { firmId, ...row } of given) {
    const spoken = has.get(firmId);
    if (!spoken || spoken.at <= row.at) has.set(firmId, row);
  }
  return new Map([...has].map(([firmId, { userId }]) => [firmId, userId]));
}
