import { and, eq } from "drizzle-orm";
import { notFound } from "~/app/domain/errors.server";
import type { Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { firmImports } from "~/db/schema/index.server";

/** The group's import with this id. @throws 404 for another group's and an unknown one */
export async function ownImport(db: Database, groupId: GroupId, importId: string) {
  const [found] = await db
    .select()
    .from(firmImports)
    .where(and(eq(firmImports.id, importId), eq(firmImports.groupId, groupId)));
  return found ?? notFound();
}
