import { desc, eq, sql } from "drizzle-orm";
import { record } from "~/app/domain/audit/record.server";
import { mayTellGroup } from "~/app/domain/consents/may-share.server";
import { Refused } from "~/app/domain/errors.server";
import { transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { handovers, unitAnswers } from "~/db/schema/index.server";
import { addMessage } from "./add-message.server";
import type { CaseReader } from "./case-reader";
import type { UnitAnswerKind } from "./kinds";
import { addHandoverStep, auditedReader, caseOf } from "./own-handover.server";
import { assertReadable } from "./assert-readable.server";
import { sealReason } from "./own-reasons.server";
import { tellSender } from "./tell-sender.server";

/**
 * The unit's answer. `seen`: the id of the last answer its page showed; `text`: the question of "missing"; `ownReason`:
 * why, for the unit alone.
 */
export type CaseAnswer = {
  requestId: string;
  answer: UnitAnswerKind;
  text?: string;
  seen?: string;
  ownReason?: string;
};

/** True where a colleague has answered since the page was shown: their answer stands until somebody has read it. */
function isOvertaken(reader: CaseReader, last: LastAnswer | undefined, seen: string | undefined): boolean {
  if (!last || last.id === (seen ?? "")) return false;
  return last.userId !== reader.userId || last.name !== reader.name;
}

type LastAnswer = { id: string; userId: string | null; name: string };

/**
 * The unit answers a case; the last answer stands and every one is kept. Of two who answer at once the first wins, and
 * the other is told who; a question is taken in all the same. The group is told of "going on" and
 * "not now" only under a consent of its own; a question is addressed to the group and always reaches it.
 * The same `requestId` twice is one answer.
 * @throws Refused when the case is closed, the consent withdrawn, or a colleague was first ("answeredFirst", with their
 *   name and answer); 404 for a case of another unit's
 */
export async function answerCase(
  reader: CaseReader,
  handoverId: string,
  { requestId, answer, text, seen, ownReason }: CaseAnswer,
): Promise<void> {
  await transact(async (tx) => {
    const handover = await caseOf(tx, reader, handoverId);
    const at = new Date();
    await assertReadable(tx, handover, at);
    const [before] = await tx
      .select({
        id: unitAnswers.id,
        userId: unitAnswers.answeredByUserId,
        name: unitAnswers.answeredByName,
        answer: unitAnswers.answer,
      })
      .from(unitAnswers)
      .where(eq(unitAnswers.handoverId, handoverId))
      .orderBy(desc(unitAnswers.id))
      .limit(1);
    const { groupId } = handover;
    const id = newId();
    const [made] = await tx
      .insert(unitAnswers)
      .values({
        id,
        groupId,
        handoverId,
        answer,
        ownReason: sealReason(ownReason, id),
        answeredByUserId: reader.userId,
        answeredByName: reader.name,
        answeredAt: at,
        requestId,
      })
      .onConflictDoNothing()
      .returning({ id: unitAnswers.id });
    if (!made) return;
    const isQuestion = answer === "missing";
    if (!isQuestion && before && isOvertaken(reader, before, seen)) {
      throw new Refused("answeredFirst", "", { name: before.name, answer: before.answer });
    }
    const consentId = isQuestion
      ? null
      : await mayTellGroup(tx, groupId, handover.candidateId, { unitId: reader.unitId }, at);
    const messageId = isQuestion
      ? await addMessage(tx, handover, { direction: "in", at, from: reader, text: text ?? "" })
      : null;
    await addHandoverStep(tx, handover, {
      kind: isQuestion ? "question" : "answered",
      at,
      byUserId: reader.userId,
      byName: reader.name,
      details: {
        answer,
        answerId: id,
        ...(consentId ? { consentId } : {}),
        ...(messageId ? { messageId } : {}),
      },
    });
    const reachesGroup = isQuestion || consentId !== null;
    await tx
      .update(handovers)
      .set({
        state: isQuestion ? "asked" : answer,
        wantsUnitSince: null,
        // The version is the group's: what it may not know of must not show there either.
        ...(reachesGroup
          ? { wantsGroupSince: handover.wantsGroupSince ?? at, version: sql`${handovers.version} + 1` }
          : {}),
      })
      .where(eq(handovers.id, handoverId));
    if (reachesGroup) await tellSender(tx, handover);
    await record(tx, auditedReader(reader), {
      action: "handover.answered",
      subject: { kind: "handover", id: handoverId },
      organisationId: groupId,
      details: { answerId: made.id, answer, consentId },
    });
  });
}
