import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { auditDetails, auditRows } from "~/db/schema/index.server";

/** Erases what audit rows about these things say beside who, what and when. The rows and their seals stand. */
export async function forgetDetails(tx: Tx, groupId: GroupId, subjectIds: readonly string[]): Promise<void> {
  if (subjectIds.length === 0) return;
  const rows = tx
    .select({ id: auditRows.id })
    .from(auditRows)
    .where(and(eq(auditRows.organisationId, groupId), inArray(auditRows.subjectId, [...subjectIds])));
  await tx.delete(auditDetails).where(inArray(auditDetails.auditId, rows));
}
