import { and, eq, isNotNull, ne, or } from "drizzle-orm";
import { userOf, type Stopper } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { emptyEarlierPackets } from "~/app/domain/handovers/empty-packets.server";
import { addHandoverStep } from "~/app/domain/handovers/own-handover.server";
import { tellUnit } from "~/app/domain/handovers/tell-unit.server";
import type { Tx } from "~/db/client.server";
import { handovers, threads } from "~/db/schema/index.server";
import type { Ended } from "./stop-sharing.server";

/**
 * Closes our copy of every case sent on under these consents and tells the units by mail, without a name.
 * @returns the names of receivers without the product, whom a person must tell
 */
export async function closeHandovers(
  tx: Tx,
  actor: Stopper,
  candidateId: string,
  ended: Ended,
  at: Date,
): Promise<string[]> {
  const sent = await tx
    .select({
      id: handovers.id,
      consentId: handovers.consentId,
      receiverName: handovers.receiverName,
      version: handovers.version,
      closedAt: handovers.closedAt,
      unitId: handovers.unitId,
      threadId: threads.id,
    })
    .from(handovers)
    .leftJoin(threads, eq(threads.handoverId, handovers.id))
    .where(
      and(
        eq(handovers.groupId, actor.groupId),
        eq(handovers.candidateId, candidateId),
        or(isNotNull(handovers.snapshot), ne(handovers.state, "closed")),
      ),
    );
  const toTell: string[] = [];
  for (const row of sent) {
    if (ended !== "all" && !ended.includes(row.consentId)) continue;
    await tx
      .update(handovers)
      .set({
        snapshot: null,
        state: "closed",
        closedAt: row.closedAt ?? at,
        closedReason: "consent-withdrawn",
        wantsGroupSince: null,
        wantsUnitSince: null,
        version: row.version + 1,
      })
      .where(eq(handovers.id, row.id));
    await emptyEarlierPackets(tx, row.id);
    await addHandoverStep(
      tx,
      { id: row.id, groupId: actor.groupId },
      { kind: "closed", at, byUserId: userOf(actor), details: { reason: "consent-withdrawn" } },
    );
    await record(tx, actor, {
      action: "handover.closed",
      subject: { kind: "handover", id: row.id },
      organisationId: actor.groupId,
      details: { reason: "consent-withdrawn" },
    });
    if (row.unitId) {
      const { id, unitId, threadId } = row;
      const mail = { template: "consent-withdrawn", byUserId: userOf(actor) } as const;
      await tellUnit(tx, { id, groupId: actor.groupId, unitId, threadId }, mail);
    } else toTell.push(row.receiverName);
  }
  return [...new Set(toTell)];
}
