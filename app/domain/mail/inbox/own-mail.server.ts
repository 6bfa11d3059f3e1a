import { and, eq } from "drizzle-orm";
import { notFound } from "~/app/domain/errors.server";
import type { Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { incomingMails } from "~/db/schema/index.server";
import type { IncomingRow } from "../intake/file-message.server";

/** The group's incoming mail with this id. @throws 404 for another group's and an unknown one */
export async function ownMail(db: Database, groupId: GroupId, mailId: string): Promise<IncomingRow> {
  const [row] = await db
    .select()
    .from(incomingMails)
    .where(and(eq(incomingMails.id, mailId), eq(incomingMails.groupId, groupId)));
  return row ?? notFound();
}
