import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "~/db/client.server";
import { enquiries, firmAnswers, linkTokens } from "~/db/schema/index.server";
import { addStep } from "./add-step.server";
import { closeEnquiry, lastEnding, reopenEnquiry } from "./close-enquiry.server";
import type { Enquiry } from "./find-enquiry.server";
import { tellVolunteer } from "./tell-volunteer.server";

/** How long an answer's link lives after the firm has answered. */
export const linkLivesOn = 90 * 86_400_000;

type Answer = Omit<typeof firmAnswers.$inferInsert, "groupId" | "enquiryId" | "late"> & {
  /** Binds the firm or an address for good, so the ending says so. */
  neverAgain?: boolean;
  /** The member who notes what the firm said; they need not be told of it. */
  notedBy?: string;
};

/** True where a person of the group has ended it: then an answer changes nothing by itself. */
export async function isEndedByUs(tx: Tx, enquiry: Enquiry): Promise<boolean> {
  if (enquiry.state !== "ended") return false;
  const ending = await lastEnding(tx, enquiry.id);
  return ending === null || ending.byUserId !== null;
}

/**
 * Takes a firm's answer in: the row, the step, where the enquiry stands then, and the mail to the volunteer.
 * A yes, a wish for a call and a mail that nobody has read yet start our clock; a no ends the enquiry; an
 * answer to an enquiry that we have ended is kept and changes nothing. What the firm itself ended, it can
 * take up again.
 * @returns false where the same request id has been taken in before
 */
export async function takeAnswer(
  tx: Tx,
  enquiry: Enquiry,
  { neverAgain, notedBy, ...answer }: Answer,
): Promise<boolean> {
  const { groupId, id: enquiryId } = enquiry;
  const at = answer.answeredAt;
  const late = await isEndedByUs(tx, enquiry);
  const [before] = await tx
    .select({ id: firmAnswers.id })
    .from(firmAnswers)
    .where(eq(firmAnswers.enquiryId, enquiryId))
    .limit(1);
  const [added] = await tx
    .insert(firmAnswers)
    .values({ ...answer, groupId, enquiryId, late, firmId: answer.messageId ? null : enquiry.firmId })
    .onConflictDoNothing()
    .returning({ id: firmAnswers.id });
  if (!added) return false;
  await addStep(tx, {
    groupId,
    enquiryId,
    kind: late ? "late-answer" : before ? "answer-changed" : "answered",
    at,
    byUserId: null,
    details: { answerId: added.id, via: answer.via },
  });
  if (!late) await moveOn(tx, enquiry, { ...answer, id: added.id, neverAgain });
  await tx
    .update(linkTokens)
    .set({ expiresAt: new Date(at.getTime() + linkLivesOn) })
    .where(
      and(
        eq(linkTokens.purpose, "firm-answer"),
        eq(linkTokens.subjectId, enquiryId),
        isNull(linkTokens.expiresAt),
      ),
    );
  if (notedBy !== enquiry.volunteerId) await tellVolunteer(tx, enquiry, added.id);
  return true;
}

async function moveOn(tx: Tx, enquiry: Enquiry, answer: Answer): Promise<void> {
  const at = answer.answeredAt;
  const reason = answer.meaning === "not-now" ? "not-now" : answer.neverAgain ? "never-write" : "no";
  const isNo = answer.meaning === "not-now" || answer.meaning === "no";
  if (enquiry.state === "ended") await reopenEnquiry(tx, enquiry, { at, byUserId: null, waitingSince: at });
  if (isNo) {
    const { id: answerId, askAgainMonths } = answer;
    await closeEnquiry(tx, enquiry, { reason, at, byUserId: null, askAgainMonths, answerId });
    return;
  }
  await tx
    .update(enquiries)
    .set({
      state: "answered",
      waitingSince: sql`coalesce(${enquiries.waitingSince}, ${at.getTime()})`,
      version: sql`${enquiries.version} + 1`,
    })
    .where(eq(enquiries.id, enquiry.id));
}
