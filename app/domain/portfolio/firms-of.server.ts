import { and, eq, gte, inArray, isNull, or, sql } from "drizzle-orm";
import { read, type Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { contactParticipants, contacts, firmKeepers, firms } from "~/db/schema/index.server";

/**
 * Who of these has which firms: those they spoke with last, unless given to another since, and those given to
 * them, unless another has spoken with them since. A firm may stand there twice.
 */
export async function firmsHeld(
  groupId: GroupId,
  userIds: readonly string[],
  db: Database = read(),
): Promise<{ firmId: string; userId: string }[]> {
  const ids = [...userIds];
  if (ids.length === 0) return [];
  const givenSince = db
    .select({ one: sql`1` })
    .from(firmKeepers)
    .where(and(eq(firmKeepers.firmId, firms.id), gte(firmKeepers.givenAt, firms.lastContactAt)));
  const spoken = await db
    .selectDistinct({ firmId: firms.id, userId: contacts.writtenBy })
    .from(contacts)
    .innerJoin(contactParticipants, eq(contactParticipants.contactId, contacts.id))
    .innerJoin(
      firms,
      and(
        eq(firms.id, contactParticipants.firmId),
        eq(firms.lastContactAt, contactParticipants.at),
        isNull(firms.deletedAt),
      ),
    )
    .where(
      and(
        eq(contacts.groupId, groupId),
        inArray(contacts.writtenBy, ids),
        isNull(contacts.deletedAt),
        sql`not exists ${givenSince}`,
      ),
    );
  const given = await db
    .select({ firmId: firms.id, userId: firmKeepers.userId })
    .from(firmKeepers)
    .innerJoin(firms, and(eq(firms.id, firmKeepers.firmId), isNull(firms.deletedAt)))
    .where(
      and(
        eq(firmKeepers.groupId, groupId),
        inArray(firmKeepers.userId, ids),
        or(isNull(firms.lastContactAt), gte(firmKeepers.givenAt, firms.lastContactAt)),
      ),
    );
  return [...spoken, ...given];
}

/** The firms that are somebody's. */
export async function firmsOf(groupId: GroupId, userId: string, db: Database = read()): Promise<string[]> {
  return [...new Set((await firmsHeld(groupId, [userId], db)).map(({ firmId }) => firmId))];
}
