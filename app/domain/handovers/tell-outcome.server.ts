import { eq, sql } from "drizzle-orm";
import { record } from "~/app/domain/audit/record.server";
import { mayTellGroup } from "~/app/domain/consents/may-share.server";
import { transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { handovers, outcomes } from "~/db/schema/index.server";
import { Refused } from "../errors.server";
import { assertReadable } from "./assert-readable.server";
import type { CaseReader } from "./case-reader";
import type { ToldOutcome } from "./handover-form.server";
import { addHandoverStep, auditedReader, caseOf } from "./own-handover.server";
import { tellSender } from "./tell-sender.server";

/**
 * The unit tells the group what came of a case, without reasons. Only under the candidate's consent to that,
 * asked for in the same transaction. The same `requestId` twice is one.
 * @throws Refused without that consent, or when the case is closed; 404 for a case of another unit's
 */
export async function tellOutcome(
  reader: CaseReader,
  handoverId: string,
  { requestId, kind, firmName, startsOn, endsOn }: ToldOutcome,
): Promise<void> {
  await transact(async (tx) => {
    const handover = await caseOf(tx, reader, handoverId);
    const at = new Date();
    await assertReadable(tx, handover, at);
    const { groupId, candidateId } = handover;
    const consentId = await mayTellGroup(tx, groupId, candidateId, { unitId: reader.unitId }, at);
    if (!consentId) throw new Refused("mayNotTell");
    const [made] = await tx
      .insert(outcomes)
      .values({
        id: newId(),
        groupId,
        handoverId,
        kind,
        ...(kind === "started"
          ? { firmName: firmName || null, startsOn: startsOn ?? null, endsOn: endsOn ?? null }
          : {}),
        at,
        toldByUserId: reader.userId,
        toldByName: reader.name,
        requestId,
      })
      .onConflictDoNothing()
      .returning({ id: outcomes.id });
    if (!made) return;
    await addHandoverStep(tx, handover, {
      kind: "outcome",
      at,
      byUserId: reader.userId,
      byName: reader.name,
      details: { outcome: kind, consentId, outcomeId: made.id },
    });
    await tx
      .update(handovers)
      .set({
        wantsGroupSince: handover.wantsGroupSince ?? at,
        // "Received" answers nothing: the case still waits for the unit.
        ...(kind === "received" ? {} : { wantsUnitSince: null }),
        ...(kind === "received" || kind === "stopped" ? {} : { state: "going-on" as const }),
        version: sql`${handovers.version} + 1`,
      })
      .where(eq(handovers.id, handoverId));
    await tellSender(tx, handover);
    await record(tx, auditedReader(reader), {
      action: "handover.outcome-told",
      subject: { kind: "handover", id: handoverId },
      organisationId: groupId,
      details: { outcomeId: made.id, kind, consentId },
    });
  });
}
