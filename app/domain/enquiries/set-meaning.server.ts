import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { transact } from "~/db/client.server";
import { firmAnswers } from "~/db/schema/index.server";
import { notFound } from "../errors.server";
import { addStep } from "./add-step.server";
import { closeEnquiry, lastEnding, reopenEnquiry } from "./close-enquiry.server";
import { findEnquiry } from "./find-enquiry.server";

export const meaningSchema = z.object({
  answerId: z.string().max(40),
  /** Left out: nobody has said what it means. */
  meaning: z.enum(["talk", "call-me", "not-now", "no"]).optional(),
});

/**
 * Says what a firm's mail means, or takes that back. "Not now" and "no" end the enquiry, unless we had ended
 * it before the answer came; saying something else takes that ending back.
 * @throws 404 for an enquiry or answer that is not the group's
 */
export async function setMeaning(
  actor: GroupActor,
  enquiryId: string,
  { answerId, meaning }: z.output<typeof meaningSchema>,
): Promise<void> {
  await transact(async (tx) => {
    const enquiry = await findEnquiry(tx, actor.groupId, enquiryId);
    const at = new Date();
    const [answer] = await tx
      .update(firmAnswers)
      .set({
        meaning: meaning ?? null,
        meaningSetBy: meaning ? actor.userId : null,
        meaningSetAt: meaning ? at : null,
      })
      .where(
        and(eq(firmAnswers.id, answerId), eq(firmAnswers.enquiryId, enquiryId), eq(firmAnswers.via, "mail")),
      )
      .returning({ late: firmAnswers.late });
    if (!answer) notFound();
    await addStep(tx, {
      groupId: actor.groupId,
      enquiryId,
      kind: "meaning-set",
      at,
      byUserId: actor.userId,
      details: { answerId, meaning: meaning ?? "" },
    });
    await record(tx, actor, {
      action: "enquiry.meaning-set",
      subject: { kind: "enquiry", id: enquiryId },
      organisationId: actor.groupId,
      details: { answerId, meaning: meaning ?? null },
    });
    if (answer.late) return;
    const isNo = meaning === "not-now" || meaning === "no";
    if (enquiry.state !== "ended") {
      if (isNo) await closeEnquiry(tx, enquiry, { reason: meaning, at, byUserId: actor.userId, answerId });
      return;
    }
    if ((await lastEnding(tx, enquiryId))?.details?.answerId !== answerId) return;
    await reopenEnquiry(tx, enquiry, { at, byUserId: actor.userId });
    if (isNo) {
      const reopened = await findEnquiry(tx, actor.groupId, enquiryId);
      await closeEnquiry(tx, reopened, { reason: meaning, at, byUserId: actor.userId, answerId });
    }
  });
}
