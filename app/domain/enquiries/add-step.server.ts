import { firmOfEnquiry } from "~/app/domain/timeline/whose.server";
import type { Tx } from "~/db/client.server";
import { newId, type GroupId } from "~/db/ids.server";
import { enquirySteps } from "~/db/schema/index.server";

type Step = {
  groupId: GroupId;
  enquiryId: string;
  kind: typeof enquirySteps.$inferSelect.kind;
  at: Date;
  /** Null where the firm or the product itself took the step. */
  byUserId: string | null;
  /** Ids and codes. */
  details?: Record<string, string>;
};

/** Steps that no message, answer, contact or introduction shows in the firm's timeline. */
const standAlone = new Set<Step["kind"]>(["reminded", "colleague-asked", "ended", "reopened"]);

/** Writes down a step of an enquiry, in the transaction that takes it. */
export async function addStep(tx: Tx, step: Step): Promise<void> {
  await tx.insert(enquirySteps).values({
    id: newId(),
    ...step,
    details: step.details ?? null,
    firmId: standAlone.has(step.kind) ? firmOfEnquiry(step.enquiryId) : null,
  });
}
