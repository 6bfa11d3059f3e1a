import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { whole } from "~/app/domain/forms/fields.server";
import { transact, type Tx } from "~/db/client.server";
import { firmAnswers } from "~/db/schema/index.server";
import { notFound } from "../errors.server";
import { addStep } from "./add-step.server";
import { askAgainIn, closeEnquiry, lastEnding, reopenEnquiry, usualMonths } from "./close-enquiry.server";
import { findEnquiry, type Enquiry } from "./find-enquiry.server";

export const meaningSchema = z.object({
  answerId: z.string().max(40),
  /** Left out: nobody has said what it means. */
  meaning: z.enum(["talk", "call-me", "not-now", "no"]).optional(),
  /** With "not-now": months until the firm may be asked again. */
  askAgainMonths: whole(1, 36).optional(),
});

/**
 * Says what a firm's mail means, or takes that back. "Not now" and "no" end the enquiry, unless we had ended
 * it before the answer came; saying something else takes that ending back. "Not now" said again with other
 * months moves the day to ask again, and nothing else.
 * @throws 404 for an enquiry or answer that is not the group's
 */
export async function setMeaning(
  actor: GroupActor,
  enquiryId: string,
  { answerId, meaning, askAgainMonths }: z.output<typeof meaningSchema>,
): Promise<void> {
  await transact(async (tx) => {
    const enquiry = await findEnquiry(tx, actor.groupId, enquiryId);
    const at = new Date();
    const months = meaning === "not-now" ? (askAgainMonths ?? usualMonths) : null;
    const [before] = await tx
      .select({ meaning: firmAnswers.meaning })
      .from(firmAnswers)
      .where(and(eq(firmAnswers.id, answerId), eq(firmAnswers.enquiryId, enquiryId)));
    const [answer] = await tx
      .update(firmAnswers)
      .set({
        meaning: meaning ?? null,
        meaningSetBy: meaning ? actor.userId : null,
        meaningSetAt: meaning ? at : null,
        askAgainMonths: months,
      })
      .where(
        and(eq(firmAnswers.id, answerId), eq(firmAnswers.enquiryId, enquiryId), eq(firmAnswers.via, "mail")),
      )
      .returning({ late: firmAnswers.late });
    if (!answer) notFound();
    const isOnlyMoved = months !== null && before?.meaning === "not-now";
    if (!isOnlyMoved) {
      await addStep(tx, {
        groupId: actor.groupId,
        enquiryId,
        kind: "meaning-set",
        at,
        byUserId: actor.userId,
        details: { answerId, meaning: meaning ?? "" },
      });
    }
    await record(tx, actor, {
      action: "enquiry.meaning-set",
      subject: { kind: "enquiry", id: enquiryId },
      organisationId: actor.groupId,
      details: { answerId, meaning: meaning ?? null, askAgainMonths: months },
    });
    if (isOnlyMoved) {
      const isDayKept = await isEndedBy(tx, enquiry, answerId);
      if (isDayKept) await askAgainIn(tx, enquiry, months, enquiry.endedAt ?? at);
      return;
    }
    if (answer.late) return;
    const isNo = meaning === "not-now" || meaning === "no";
    const reason = meaning === "not-now" ? meaning : "no";
    const closing = { reason, at, byUserId: actor.userId, askAgainMonths: months, answerId } as const;
    if (enquiry.state !== "ended") {
      if (isNo) await closeEnquiry(tx, enquiry, closing);
      return;
    }
    if (!(await isEndedBy(tx, enquiry, answerId))) return;
    await reopenEnquiry(tx, enquiry, { at, byUserId: actor.userId });
    if (isNo) {
      const reopened = await findEnquiry(tx, actor.groupId, enquiryId);
      await closeEnquiry(tx, reopened, closing);
    }
  });
}

/** Was it this answer that ended the enquiry? */
async function isEndedBy(tx: Tx, enquiry: Enquiry, answerId: string): Promise<boolean> {
  return enquiry.state === "ended" && (await lastEnding(tx, enquiry.id))?.details?.answerId === answerId;
}
