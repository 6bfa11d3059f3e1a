import { eq, sql } from "drizzle-orm";
import { record } from "~/app/domain/audit/record.server";
import { transact } from "~/db/client.server";
import { handovers } from "~/db/schema/index.server";
import { addMessage } from "./add-message.server";
import { assertReadable } from "./assert-readable.server";
import type { CaseReader } from "./case-reader";
import { addHandoverStep, auditedReader, caseOf } from "./own-handover.server";
import { tellSender } from "./tell-sender.server";

/**
 * The unit writes to the group in a case's thread; the volunteer is told by mail that something was written.
 * The same `requestId` twice is one message.
 * @throws Refused when the case is closed or the consent withdrawn; 404 for a case of another unit's
 */
export async function writeToGroup(
  reader: CaseReader,
  handoverId: string,
  { requestId, text }: { requestId: string; text: string },
): Promise<void> {
  await transact(async (tx) => {
    const handover = await caseOf(tx, reader, handoverId);
    const at = new Date();
    await assertReadable(tx, handover, at);
    const messageId = await addMessage(tx, handover, { direction: "in", at, from: reader, text, requestId });
    if (!messageId) return;
    await addHandoverStep(tx, handover, {
      kind: "reply",
      at,
      byUserId: reader.userId,
      byName: reader.name,
      details: { messageId, side: "unit" },
    });
    await tx
      .update(handovers)
      .set({
        wantsGroupSince: handover.wantsGroupSince ?? at,
        wantsUnitSince: null,
        version: sql`${handovers.version} + 1`,
      })
      .where(eq(handovers.id, handoverId));
    await tellSender(tx, handover);
    await record(tx, auditedReader(reader), {
      action: "handover.written",
      subject: { kind: "handover", id: handoverId },
      organisationId: handover.groupId,
      details: { messageId },
    });
  });
}
