import { and, eq, sql } from "drizzle-orm";
import { notFound } from "~/app/domain/errors.server";
import type { Tx } from "~/db/client.server";
import { newId, type GroupId } from "~/db/ids.server";
import { handovers, handoverSteps } from "~/db/schema/index.server";

/** A mail of the unit's that was filed in the case's thread as a message. */
export type UnitMail = {
  groupId: GroupId;
  handoverId: string;
  messageId: string;
  fromName: string | null;
  /** When it came in. */
  at: Date;
};

/**
 * Notes that the unit has written by mail: the group must read it. Call it in the transaction that files the
 * message. A mail in a case that is closed is kept and changes nothing.
 * @throws 404 for a case that is not the group's
 */
export async function fileUnitMail(tx: Tx, mail: UnitMail): Promise<void> {
  const own = and(eq(handovers.id, mail.handoverId), eq(handovers.groupId, mail.groupId));
  const [handover] = await tx.select({ state: handovers.state }).from(handovers).where(own);
  if (!handover) notFound();
  await tx.insert(handoverSteps).values({
    id: newId(),
    groupId: mail.groupId,
    handoverId: mail.handoverId,
    kind: "reply",
    at: mail.at,
    byName: mail.fromName,
    details: { messageId: mail.messageId, via: "mail" },
  });
  if (handover.state === "closed") return;
  await tx
    .update(handovers)
    .set({
      wantsGroupSince: sql`coalesce(${handovers.wantsGroupSince}, ${mail.at.getTime()})`,
      wantsUnitSince: null,
      version: sql`${handovers.version} + 1`,
    })
    .where(own);
}
