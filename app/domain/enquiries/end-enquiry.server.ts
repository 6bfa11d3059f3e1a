import { z } from "zod";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { whole } from "~/app/domain/forms/fields.server";
import { transact } from "~/db/client.server";
import { closeEnquiry, reopenEnquiry } from "./close-enquiry.server";
import { findEnquiry } from "./find-enquiry.server";

export const endingSchema = z.object({
  reason: z.enum(["not-now", "no", "never-write", "agreed", "no-answer", "withdrawn"]).optional(),
  askAgainMonths: whole(1, 36).optional().catch(undefined),
  undo: z.boolean().optional(),
});

type Ending = z.output<typeof endingSchema>;

/**
 * Ends an enquiry with a reason, or takes the ending back. Done twice, it is done once.
 * @throws 404 for another group's
 */
export async function endEnquiry(actor: GroupActor, enquiryId: string, ending: Ending): Promise<void> {
  await transact(async (tx) => {
    const enquiry = await findEnquiry(tx, actor.groupId, enquiryId);
    const at = new Date();
    if (ending.undo ? enquiry.state !== "ended" : enquiry.state === "ended") return;
    if (ending.undo) await reopenEnquiry(tx, enquiry, { at, byUserId: actor.userId });
    else {
      const { reason = "withdrawn", askAgainMonths } = ending;
      await closeEnquiry(tx, enquiry, { reason, askAgainMonths, at, byUserId: actor.userId });
    }
    await record(tx, actor, {
      action: ending.undo ? "enquiry.reopened" : "enquiry.ended",
      subject: { kind: "enquiry", id: enquiryId },
      organisationId: actor.groupId,
      details: ending.undo ? undefined : { reason: ending.reason ?? "withdrawn" },
    });
  });
}
