import { and, eq } from "drizzle-orm";
import type { Tx } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { enquiries } from "~/db/schema/index.server";

/**
 * Notes that the one who was asked is away, in the transaction that files their out-of-office reply.
 * @param away.returnsOn the first day back, `YYYY-MM-DD`; null where the mail says none
 */
export async function noteAway(
  tx: Tx,
  away: { groupId: GroupId; enquiryId: string; returnsOn: string | null; at: Date },
): Promise<void> {
  await tx
    .update(enquiries)
    .set({ awayNotedAt: away.at, awayUntil: away.returnsOn })
    .where(and(eq(enquiries.id, away.enquiryId), eq(enquiries.groupId, away.groupId)));
}
