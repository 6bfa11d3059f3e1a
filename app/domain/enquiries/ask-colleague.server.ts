import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { record } from "~/app/domain/audit/record.server";
import { firmContactValues } from "~/app/domain/firms/insert-firm-contact.server";
import { keepSearch } from "~/app/domain/firms/keep-search.server";
import { ownFirm } from "~/app/domain/firms/own-firm.server";
import { makeLink } from "~/app/domain/links/link.server";
import { queueMail } from "~/app/domain/mail/queue-mail.server";
import { enquiriesText } from "~/app/i18n/enquiries";
import { transact, type Tx } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { enquirySteps, firmContacts } from "~/db/schema/index.server";
import { notFound, Refused } from "../errors.server";
import { addStep } from "./add-step.server";
import type { colleagueSchema } from "./answer-form.server";
import { findAnswerLink } from "./answer-link.server";
import { reopenEnquiry } from "./close-enquiry.server";
import type { Enquiry } from "./find-enquiry.server";
import { requireMayWrite } from "./may-mail-firm.server";
import { ensureOptOutLink } from "./opt-out-link.server";
import { isEndedByUs } from "./take-answer.server";

type Colleague = z.output<typeof colleagueSchema>;

/** More in one enquiry would make a letter box for strangers of it. */
const mostColleagues = 4;

async function contactFor(tx: Tx, enquiry: Enquiry, colleague: Colleague): Promise<string> {
  const { groupId, firmId } = enquiry;
  const [known] = await tx
    .select({ id: firmContacts.id })
    .from(firmContacts)
    .where(
      and(
        eq(firmContacts.groupId, groupId),
        eq(firmContacts.email, colleague.email),
        eq(firmContacts.firmId, firmId),
        isNull(firmContacts.deletedAt),
      ),
    );
  if (known) return known.id;
  const firm = await ownFirm(tx, groupId, firmId);
  const id = newId();
  await tx.insert(firmContacts).values({
    ...firmContactValues({
      name: colleague.name,
      email: colleague.email,
      source: enquiriesText[enquiry.locale].colleagueSource(colleague.passedOnBy),
    }),
    id,
    groupId,
    firmId,
    createdBy: enquiry.volunteerId,
    createdAt: new Date(),
  });
  await keepSearch(tx, firm);
  return id;
}

/**
 * Passes an enquiry on to a colleague at the firm, who gets a mail with a link of their own.
 * The same form posted twice asks once.
 * @throws Refused for an address that has said no, the asker's own, one colleague too many, or an enquiry that
 *   we have ended; 404 when the link is unknown or old
 */
export async function askColleague(token: string, colleague: Colleague): Promise<void> {
  await transact(async (tx) => {
    const found = await findAnswerLink(token, tx);
    if (found.state !== "open") return notFound();
    const { enquiry, link } = found;
    const { groupId, id: enquiryId, firmId, locale } = enquiry;
    const asked = await tx
      .select({ details: enquirySteps.details })
      .from(enquirySteps)
      .where(and(eq(enquirySteps.enquiryId, enquiryId), eq(enquirySteps.kind, "colleague-asked")));
    if (asked.some(({ details }) => details?.requestId === colleague.requestId)) return;
    if (asked.length >= mostColleagues) throw new Refused("tooManyColleagues");
    if (colleague.email === link.email) throw new Refused("ownAddress", "email");
    await requireMayWrite(tx, groupId, { email: colleague.email, firmId }, "email");
    if (await isEndedByUs(tx, enquiry)) throw new Refused("enquiryOver");
    // What the firm's own answer ended, the firm takes up again by asking somebody else there.
    if (enquiry.state === "ended") await reopenEnquiry(tx, enquiry, { at: new Date(), byUserId: null });
    const firmContactId = await contactFor(tx, enquiry, colleague);
    const linkTokenId = await makeLink(tx, {
      purpose: "firm-answer",
      subjectId: enquiryId,
      email: colleague.email,
      expiresAt: link.expiresAt,
    });
    await ensureOptOutLink(tx, firmContactId, colleague.email);
    await addStep(tx, {
      groupId,
      enquiryId,
      kind: "colleague-asked",
      at: new Date(),
      byUserId: null,
      details: { firmContactId, passedOnBy: colleague.passedOnBy, requestId: colleague.requestId },
    });
    await queueMail(tx, {
      organisationId: groupId,
      template: "ask-colleague",
      locale,
      to: { email: colleague.email, name: colleague.name },
      about: { enquiryId, linkTokenId, firmContactId, firmId },
      threadId: enquiry.threadId,
    });
    await record(
      tx,
      { kind: "firm" },
      {
        action: "enquiry.colleague-asked",
        subject: { kind: "enquiry", id: enquiryId },
        organisationId: groupId,
        details: { firmContactId, linkId: link.id },
      },
    );
  });
}
