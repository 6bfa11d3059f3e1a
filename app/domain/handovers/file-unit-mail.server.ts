import { eq, sql } from "drizzle-orm";
import type { Tx } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { handovers } from "~/db/schema/index.server";
import { addHandoverStep, ownHandover } from "./own-handover.server";
import { tellSender } from "./tell-sender.server";

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
 * Notes that the unit has written by mail: the group must read it, and the volunteer is told by mail. Call it in
 * the transaction that files the message. A mail in a case that is closed is kept and changes nothing.
 * @throws 404 for a case that is not the group's
 */
export async function fileUnitMail(tx: Tx, mail: UnitMail): Promise<void> {
  const handover = await ownHandover(tx, mail.groupId, mail.handoverId);
  await addHandoverStep(tx, handover, {
    kind: "reply",
    at: mail.at,
    byName: mail.fromName,
    details: { messageId: mail.messageId, via: "mail", side: "unit" },
  });
  if (handover.state === "closed") return;
  await tx
    .update(handovers)
    .set({
      wantsGroupSince: handover.wantsGroupSince ?? mail.at,
      wantsUnitSince: null,
      version: sql`${handovers.version} + 1`,
    })
    .where(eq(handovers.id, mail.handoverId));
  await tellSender(tx, handover);
}
