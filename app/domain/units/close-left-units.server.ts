import { and, eq, isNotNull, ne, or } from "drizzle-orm";
import { record } from "~/app/domain/audit/record.server";
import { emptyEarlierPackets } from "~/app/domain/handovers/empty-packets.server";
import { addHandoverStep, ownHandover } from "~/app/domain/handovers/own-handover.server";
import { read, transact } from "~/db/client.server";
import { handovers, organisations } from "~/db/schema/index.server";

const step = 50;

/**
 * Closes the cases of units that have left, each in a transaction of its own: our copies are emptied, the group sees
 * why. It may be stopped and begun again at any time.
 * @returns how many were closed
 */
export async function closeLeftUnits(): Promise<number> {
  let closed = 0;
  for (;;) {
    const open = await read()
      .select({ id: handovers.id, groupId: handovers.groupId })
      .from(handovers)
      .innerJoin(organisations, eq(organisations.id, handovers.unitId))
      .where(
        and(
          isNotNull(organisations.leftAt),
          or(ne(handovers.state, "closed"), isNotNull(handovers.snapshot)),
        ),
      )
      .orderBy(handovers.id)
      .limit(step);
    for (const { id, groupId } of open) {
      await transact(async (tx) => {
        const handover = await ownHandover(tx, groupId, id);
        const at = new Date();
        const wasOpen = handover.state !== "closed";
        await tx
          .update(handovers)
          .set({
            state: "closed",
            snapshot: null,
            wantsUnitSince: null,
            ...(wasOpen ? { closedAt: at, closedReason: "unit-left" as const } : {}),
            version: handover.version + 1,
          })
          .where(eq(handovers.id, id));
        await emptyEarlierPackets(tx, id);
        if (!wasOpen) return;
        await addHandoverStep(tx, handover, { kind: "closed", at, details: { reason: "unit-left" } });
        await record(
          tx,
          { kind: "system" },
          {
            action: "handover.closed",
            subject: { kind: "handover", id },
            organisationId: groupId,
            details: { reason: "unit-left" },
          },
        );
      });
      closed += 1;
    }
    if (open.length < step) return closed;
  }
}
