import { and, eq, isNull, sql } from "drizzle-orm";
import { notFound } from "~/app/domain/errors.server";
import { builtOnce, type Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { areas, firmContacts, firms } from "~/db/schema/index.server";

/** The group's firm with this id. @throws 404 for another group's, a deleted and an unknown one */
export async function ownFirm(db: Database, groupId: GroupId, firmId: string) {
  const [firm] = await byId(db).execute({ groupId, firmId });
  return firm ?? notFound();
}

const byId = builtOnce((db) =>
  db
    .select()
    .from(firms)
    .where(
      and(
        eq(firms.id, sql.placeholder("firmId")),
        eq(firms.groupId, sql.placeholder("groupId")),
        isNull(firms.deletedAt),
      ),
    )
    .prepare(),
);

/** The contact person with this id at this firm of the group. @throws 404 as `ownFirm` does */
export async function ownFirmContact(db: Database, groupId: GroupId, firmId: string, contactId: string) {
  const [contact] = await db
    .select()
    .from(firmContacts)
    .where(
      and(
        eq(firmContacts.id, contactId),
        eq(firmContacts.firmId, firmId),
        eq(firmContacts.groupId, groupId),
        isNull(firmContacts.deletedAt),
      ),
    );
  return contact ?? notFound();
}

/** Holds that the area is the group's own and still in use. @throws 404 otherwise */
export async function assertOwnArea(db: Database, groupId: GroupId, areaId: string): Promise<void> {
  const [area] = await db
    .select({ id: areas.id })
    .from(areas)
    .where(and(eq(areas.id, areaId), eq(areas.groupId, groupId)));
  if (!area) notFound();
}
