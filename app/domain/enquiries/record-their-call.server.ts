import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { requestId } from "~/app/domain/forms/fields.server";
import { transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { firmAnswers } from "~/db/schema/index.server";
import { findEnquiry } from "./find-enquiry.server";
import { takeAnswer } from "./take-answer.server";

export const theirCallSchema = z.object({ requestId: requestId() });

/**
 * "De har ringet": the firm has called and nobody has answered it yet, so our clock runs. The volunteer of the
 * enquiry is told, unless they note it themselves. The same request id twice is one call.
 * @throws 404 for another group's
 */
export async function recordTheirCall(
  actor: GroupActor,
  enquiryId: string,
  requestId: string,
): Promise<void> {
  await transact(async (tx) => {
    const enquiry = await findEnquiry(tx, actor.groupId, enquiryId);
    const [known] = await tx
      .select({ id: firmAnswers.id })
      .from(firmAnswers)
      .where(and(eq(firmAnswers.groupId, actor.groupId), eq(firmAnswers.requestId, requestId)));
    if (known) return;
    const answer = { id: newId(), via: "call" as const, answeredAt: new Date(), requestId };
    await takeAnswer(tx, enquiry, { ...answer, notedBy: actor.userId });
    await record(tx, actor, {
      action: "enquiry.they-called",
      subject: { kind: "enquiry", id: enquiryId },
      organisationId: actor.groupId,
    });
  });
}
