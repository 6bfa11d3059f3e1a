import { eq } from "drizzle-orm";
import type { Tx } from "~/db/client.server";
import { handoverPackets, unitAnswers } from "~/db/schema/index.server";

/** Empties our copies of the versions before the present one, and the unit's own reasons. Whoever empties a case's snapshot calls it too. */
export async function emptyEarlierPackets(tx: Tx, handoverId: string): Promise<void> {
  await tx.update(handoverPackets).set({ snapshot: null }).where(eq(handoverPackets.handoverId, handoverId));
  await tx.update(unitAnswers).set({ ownReason: null }).where(eq(unitAnswers.handoverId, handoverId));
}
