import { eq } from "drizzle-orm";
import { findEnquiry } from "~/app/domain/enquiries/find-enquiry.server";
import { requireMayWrite } from "~/app/domain/enquiries/may-mail-firm.server";
import { linkLivesOn } from "~/app/domain/enquiries/take-answer.server";
import { makeLink } from "~/app/domain/links/link.server";
import { queueMail } from "~/app/domain/mail/queue-mail.server";
import type { Tx } from "~/db/client.server";
import { firmContacts } from "~/db/schema/index.server";
import { Refused } from "../errors.server";
import type { Introduction } from "./own-introduction.server";

/**
 * Queues a mail about an introduction to the enquiry's contact person, with a fresh link to the answer page;
 * the mail itself holds nothing about anybody.
 * @throws Refused where the firm may not be written to, or nobody there has an address
 */
export async function mailToFirm(
  tx: Tx,
  introduction: Introduction,
  template: "introduction-profile" | "introduction-named" | "meeting-firm",
  at: Date,
): Promise<void> {
  const enquiry = await findEnquiry(tx, introduction.groupId, introduction.enquiryId);
  const [contact] = await tx
    .select({ name: firmContacts.name, email: firmContacts.email })
    .from(firmContacts)
    .where(eq(firmContacts.id, enquiry.firmContactId));
  if (!contact?.email) throw new Refused("contactWithoutEmail");
  const { email, name } = contact;
  await requireMayWrite(tx, introduction.groupId, { email, firmId: introduction.firmId });
  const linkTokenId = await makeLink(tx, {
    purpose: "firm-answer",
    subjectId: enquiry.id,
    email,
    expiresAt: new Date(at.getTime() + linkLivesOn),
  });
  await queueMail(tx, {
    organisationId: introduction.groupId,
    template,
    locale: enquiry.locale,
    to: { email, name },
    about: {
      enquiryId: enquiry.id,
      introductionId: introduction.id,
      candidateId: introduction.candidateId,
      linkTokenId,
      firmId: enquiry.firmId,
      firmContactId: enquiry.firmContactId,
    },
    threadId: enquiry.threadId,
  });
}
