import { eq, sql } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { mayTellGroup } from "~/app/domain/consents/may-share.server";
import { transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { handovers, unitAnswers } from "~/db/schema/index.server";
import { Refused } from "../errors.server";
import type { UnitAnswerKind } from "./kinds";
import { addHandoverStep, assertOpen, ownHandover } from "./own-handover.server";
import { receiverOfCase } from "./readable.server";

/**
 * A volunteer notes what the unit said by telephone or on paper. "Going on" and "not now" only where the person
 * has agreed that the unit may tell it; that something is missing is a question to the group.
 * The same `requestId` twice is one.
 * @throws Refused without that consent, or when the case is closed; 404 for another group's
 */
export async function recordAnswer(
  actor: GroupActor,
  handoverId: string,
  { requestId, answer, saidBy }: { requestId: string; answer: UnitAnswerKind; saidBy: string },
): Promise<void> {
  await transact(async (tx) => {
    const { groupId } = actor;
    const handover = await ownHandover(tx, groupId, handoverId);
    // What a unit that has left says later, it says on paper.
    const isLeft = handover.closedReason === "unit-left";
    if (!isLeft) assertOpen(handover);
    const at = new Date();
    const isQuestion = answer === "missing";
    const receiver = receiverOfCase(handover);
    const consentId = isQuestion ? null : await mayTellGroup(tx, groupId, handover.candidateId, receiver, at);
    if (!isQuestion && !consentId) throw new Refused("mayNotTell", "answer");
    const [made] = await tx
      .insert(unitAnswers)
      .values({
        id: newId(),
        groupId,
        handoverId,
        answer,
        answeredByName: saidBy,
        recordedBy: actor.userId,
        answeredAt: at,
        requestId,
      })
      .onConflictDoNothing()
      .returning({ id: unitAnswers.id });
    if (!made) return;
    await addHandoverStep(tx, handover, {
      kind: isQuestion ? "question" : "answered",
      at,
      byUserId: actor.userId,
      byName: saidBy,
      details: { answer, recorded: "yes", ...(consentId ? { consentId } : {}) },
    });
    await tx
      .update(handovers)
      .set({
        ...(isLeft ? {} : { state: isQuestion ? ("asked" as const) : answer }),
        wantsGroupSince: null,
        wantsUnitSince: null,
        version: sql`${handovers.version} + 1`,
      })
      .where(eq(handovers.id, handoverId));
    await record(tx, actor, {
      action: "handover.answer-recorded",
      subject: { kind: "handover", id: handoverId },
      organisationId: groupId,
      details: { answerId: made.id, answer, consentId },
    });
  });
}
