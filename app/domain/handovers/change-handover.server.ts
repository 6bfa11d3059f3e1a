import { and, eq } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { transact } from "~/db/client.server";
import { handovers } from "~/db/schema/index.server";
import { Stale } from "../errors.server";
import { emptyEarlierPackets } from "./empty-packets.server";
import { addHandoverStep, ownHandover } from "./own-handover.server";
import { tellUnit } from "./tell-unit.server";

/** The group has read what the unit wrote or told: nothing of it waits any more. @throws 404 */
export async function markSeen(actor: GroupActor, handoverId: string, version: number): Promise<void> {
  await transact(async (tx) => {
    const handover = await ownHandover(tx, actor.groupId, handoverId);
    if (!handover.wantsGroupSince) return;
    if (handover.version !== version) throw new Stale();
    await tx
      .update(handovers)
      .set({ wantsGroupSince: null, version: version + 1 })
      .where(and(eq(handovers.id, handoverId), eq(handovers.version, version)));
    await record(tx, actor, {
      action: "handover.seen",
      subject: { kind: "handover", id: handoverId },
      organisationId: actor.groupId,
    });
  });
}

/**
 * Closes a case. "finished": it has come to its end, the unit can read it for as long as its links live.
 * "withdrawn-by-group": taken back; our copy is emptied at once, and the unit is told. Closed twice is closed once.
 * @throws Stale when something has happened in the case since the page was shown; 404 for another group's
 * @returns the receiver's name where no mail can tell them, so that a person must
 */
export async function closeHandover(
  actor: GroupActor,
  handoverId: string,
  { reason, version }: { reason: "finished" | "withdrawn-by-group"; version: number },
): Promise<{ toTell: string | null }> {
  return transact(async (tx) => {
    const handover = await ownHandover(tx, actor.groupId, handoverId);
    const isTakenBack = reason === "withdrawn-by-group";
    if (handover.state === "closed" && !(isTakenBack && handover.snapshot)) return { toTell: null };
    if (handover.version !== version) throw new Stale();
    const at = new Date();
    await tx
      .update(handovers)
      .set({
        state: "closed",
        closedAt: handover.closedAt ?? at,
        closedReason: reason,
        ...(isTakenBack ? { snapshot: null } : {}),
        wantsGroupSince: null,
        wantsUnitSince: null,
        version: version + 1,
      })
      .where(and(eq(handovers.id, handoverId), eq(handovers.version, version)));
    if (isTakenBack) await emptyEarlierPackets(tx, handoverId);
    await addHandoverStep(tx, handover, { kind: "closed", at, byUserId: actor.userId, details: { reason } });
    if (isTakenBack) await tellUnit(tx, handover, { template: "handover-message", byUserId: actor.userId });
    await record(tx, actor, {
      action: "handover.closed",
      subject: { kind: "handover", id: handoverId },
      organisationId: actor.groupId,
      details: { reason },
    });
    return { toTell: isTakenBack && !handover.unitId ? handover.receiverName : null };
  });
}
