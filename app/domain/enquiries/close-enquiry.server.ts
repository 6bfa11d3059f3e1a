import { and, desc, eq, sql } from "drizzle-orm";
import { addMonths, today } from "~/app/domain/rules/plain-date";
import type { Tx } from "~/db/client.server";
import { askAgain, enquiries, enquirySteps, firmAnswers } from "~/db/schema/index.server";
import { addStep } from "./add-step.server";
import type { Enquiry } from "./find-enquiry.server";

export type EndReason = NonNullable<Enquiry["endedReason"]>;

/** Months until a firm that said "not this time" is asked again, where it named none. */
export const usualMonths = 6;

type Closing = {
  reason: EndReason;
  at: Date;
  /** Null where the firm's own answer ends it. */
  byUserId: string | null;
  /** With "not-now": months until the firm may be asked again. */
  askAgainMonths?: number | null;
  /** The answer that ended it. */
  answerId?: string;
};

/** Ends an enquiry that goes on: its row, its step, and with "not-now" the day to ask again. */
export async function closeEnquiry(tx: Tx, enquiry: Enquiry, closing: Closing): Promise<void> {
  const { reason, at, byUserId } = closing;
  await tx
    .update(enquiries)
    .set({
      state: "ended",
      endedAt: at,
      endedReason: reason,
      waitingSince: null,
      version: sql`${enquiries.version} + 1`,
    })
    .where(eq(enquiries.id, enquiry.id));
  await addStep(tx, {
    groupId: enquiry.groupId,
    enquiryId: enquiry.id,
    kind: "ended",
    at,
    byUserId,
    details: {
      reason,
      ...(enquiry.waitingSince ? { waitingSince: enquiry.waitingSince.toISOString() } : {}),
      ...(closing.answerId ? { answerId: closing.answerId } : {}),
    },
  });
  if (reason !== "not-now") return;
  await askAgainIn(tx, enquiry, closing.askAgainMonths ?? usualMonths, at);
}

/** Keeps the day to ask the firm again: so many months after an instant. */
export async function askAgainIn(tx: Tx, enquiry: Enquiry, months: number, from: Date): Promise<void> {
  const onDay = addMonths(today(from), months);
  await tx
    .insert(askAgain)
    .values({ enquiryId: enquiry.id, groupId: enquiry.groupId, firmId: enquiry.firmId, onDay })
    .onConflictDoUpdate({ target: askAgain.enquiryId, set: { onDay } });
}

/** The step that ended it last: who, and by which answer. */
export async function lastEnding(tx: Tx, enquiryId: string) {
  const [step] = await tx
    .select({ byUserId: enquirySteps.byUserId, details: enquirySteps.details })
    .from(enquirySteps)
    .where(and(eq(enquirySteps.enquiryId, enquiryId), eq(enquirySteps.kind, "ended")))
    .orderBy(desc(enquirySteps.id))
    .limit(1);
  return step ?? null;
}

/**
 * Takes an ending back: the enquiry is as it was before, the firm waits for us if it did.
 * @param waitingSince from when the firm waits now, where that differs from before
 */
export async function reopenEnquiry(
  tx: Tx,
  enquiry: Enquiry,
  { at, byUserId, waitingSince }: { at: Date; byUserId: string | null; waitingSince?: Date },
): Promise<void> {
  const before = (await lastEnding(tx, enquiry.id))?.details?.waitingSince;
  const [answer] = await tx
    .select({ id: firmAnswers.id })
    .from(firmAnswers)
    .where(eq(firmAnswers.enquiryId, enquiry.id))
    .limit(1);
  await tx
    .update(enquiries)
    .set({
      state: answer ? "answered" : "sent",
      endedAt: null,
      endedReason: null,
      waitingSince: waitingSince ?? (before ? new Date(before) : null),
      version: sql`${enquiries.version} + 1`,
    })
    .where(eq(enquiries.id, enquiry.id));
  await tx.delete(askAgain).where(eq(askAgain.enquiryId, enquiry.id));
  await addStep(tx, { groupId: enquiry.groupId, enquiryId: enquiry.id, kind: "reopened", at, byUserId });
}
