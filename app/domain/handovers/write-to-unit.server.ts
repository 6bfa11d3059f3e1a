import { eq, sql } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { transact } from "~/db/client.server";
import { handovers } from "~/db/schema/index.server";
import { addMessage } from "./add-message.server";
import { assertReadable } from "./assert-readable.server";
import { addHandoverStep, ownHandover } from "./own-handover.server";
import { tellUnit } from "./tell-unit.server";
import { notFound } from "../errors.server";

/**
 * The group writes to the unit in a case's thread; the unit gets a mail with a link and nothing of it.
 * It answers the unit's question, where there is one. The same `requestId` twice is one message.
 * @throws Refused when the case is closed or the consent withdrawn; 404 for another group's, and for a case on paper
 */
export async function writeToUnit(
  actor: GroupActor,
  handoverId: string,
  { requestId, text }: { requestId: string; text: string },
): Promise<void> {
  await transact(async (tx) => {
    const handover = await ownHandover(tx, actor.groupId, handoverId);
    if (!handover.threadId) notFound();
    const at = new Date();
    await assertReadable(tx, handover, at);
    const messageId = await addMessage(tx, handover, { direction: "out", at, from: actor, text, requestId });
    if (!messageId) return;
    await addHandoverStep(tx, handover, {
      kind: "reply",
      at,
      byUserId: actor.userId,
      byName: actor.name,
      details: { messageId, side: "group" },
    });
    await tx
      .update(handovers)
      .set({
        wantsGroupSince: null,
        wantsUnitSince: handover.wantsUnitSince ?? at,
        ...(handover.state === "asked" ? { state: "sent" as const } : {}),
        version: sql`${handovers.version} + 1`,
      })
      .where(eq(handovers.id, handoverId));
    await tellUnit(tx, handover, { template: "handover-message", byUserId: actor.userId, messageId });
    await record(tx, actor, {
      action: "handover.written",
      subject: { kind: "handover", id: handoverId },
      organisationId: actor.groupId,
      details: { messageId },
    });
  });
}
