import { and, eq } from "drizzle-orm";
import { record } from "~/app/domain/audit/record.server";
import type { Tx } from "~/db/client.server";
import { newId, type GroupId } from "~/db/ids.server";
import { firmAnswers } from "~/db/schema/index.server";
import { findEnquiry } from "./find-enquiry.server";
import { takeAnswer } from "./take-answer.server";

/** A mail of the firm's that was filed in the enquiry's thread as a message. */
export type MailAnswer = {
  groupId: GroupId;
  enquiryId: string;
  messageId: string;
  /** Who wrote it, as the mail says. */
  fromName: string | null;
  /** When it came in. */
  at: Date;
};

/**
 * Records that a firm has answered by mail: what it means is left for a person to say. The words stay with the
 * message. Call it in the transaction that files the message; the same message twice is one answer.
 * @throws 404 for an enquiry that is not the group's
 */
export async function recordMailAnswer(tx: Tx, answer: MailAnswer): Promise<void> {
  const enquiry = await findEnquiry(tx, answer.groupId, answer.enquiryId);
  const [known] = await tx
    .select({ id: firmAnswers.id })
    .from(firmAnswers)
    .where(and(eq(firmAnswers.enquiryId, enquiry.id), eq(firmAnswers.messageId, answer.messageId)));
  if (known) return;
  await takeAnswer(tx, enquiry, {
    id: newId(),
    via: "mail",
    meaning: null,
    answeredByName: answer.fromName,
    messageId: answer.messageId,
    answeredAt: answer.at,
  });
  await record(
    tx,
    { kind: "firm" },
    {
      action: "enquiry.answered",
      subject: { kind: "enquiry", id: enquiry.id },
      organisationId: answer.groupId,
      details: { via: "mail", messageId: answer.messageId },
    },
  );
}
