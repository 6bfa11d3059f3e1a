import { and, eq, isNull } from "drizzle-orm";
import { notFound } from "~/app/domain/errors.server";
import type { Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { contacts } from "~/db/schema/index.server";

/** The group's contact with this id. @throws 404 for another group's, a deleted and an unknown one */
export async function ownContact(db: Database, groupId: GroupId, contactId: string) {
  const [contact] = await db
    .select()
    .from(contacts)
    .where(and(eq(contacts.id, contactId), eq(contacts.groupId, groupId), isNull(contacts.deletedAt)));
  return contact ?? notFound();
}
