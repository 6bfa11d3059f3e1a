import { and, desc, eq, gt } from "drizzle-orm";
import { z } from "zod";
import { countAttempt } from "~/app/domain/attempts/count-attempt.server";
import { record } from "~/app/domain/audit/record.server";
import { email } from "~/app/domain/forms/fields.server";
import { makeLink } from "~/app/domain/links/link.server";
import { queueMail } from "~/app/domain/mail/queue-mail.server";
import { mayWriteTo } from "~/app/domain/firms/may-write-to.server";
import { read, transact, type Tx } from "~/db/client.server";
import { firmContacts, linkTokens } from "~/db/schema/index.server";
import { addStep } from "./add-step.server";
import { findAnswerLink } from "./answer-link.server";
import { findEnquiryById } from "./find-enquiry.server";
import { linkLivesOn } from "./take-answer.server";

const hour = 3_600_000;
const mostAnHour = 5;
/** A mistyped link is looked for among those of the last year. */
const year = 365 * 24 * hour;

export const renewLinkSchema = z.object({ token: z.string().max(100).optional(), email: email().optional() });

/** What a firm gives to get a new link: the old one's token, or the address the mail came to. */
export type LinkWish = { token: string } | { email: string };

/**
 * Sends a new answer link to the address the old one went to, and nowhere else. The caller learns nothing:
 * neither whether the link or address is known, nor whether a mail was sent.
 * @param client who asks, for limiting; see load-context
 */
export async function renewLink(wish: LinkWish, client: string): Promise<void> {
  if (!(await countAttempt(`new-link:client:${client}`, 20, hour))) return;
  const old = await oldLink(wish);
  if (!old?.email || !(await countAttempt(`new-link:address:${old.email}`, mostAnHour, hour))) return;
  const { subjectId, email: to } = old;
  await transact((tx) => sendNewLink(tx, subjectId, to));
}

async function oldLink(wish: LinkWish) {
  if ("token" in wish) {
    const found = await findAnswerLink(wish.token);
    return found.state === "unknown" ? null : found.link;
  }
  const [link] = await read()
    .select()
    .from(linkTokens)
    .where(
      and(
        eq(linkTokens.purpose, "firm-answer"),
        eq(linkTokens.email, wish.email),
        gt(linkTokens.createdAt, new Date(Date.now() - year)),
      ),
    )
    .orderBy(desc(linkTokens.id))
    .limit(1);
  return link ?? null;
}

async function sendNewLink(tx: Tx, enquiryId: string, to: string): Promise<void> {
  const enquiry = await findEnquiryById(tx, enquiryId);
  if (!enquiry || (await mayWriteTo(tx, enquiry.groupId, { email: to, firmId: enquiry.firmId }))) return;
  const [contact] = await tx
    .select({ id: firmContacts.id, name: firmContacts.name })
    .from(firmContacts)
    .where(
      and(
        eq(firmContacts.groupId, enquiry.groupId),
        eq(firmContacts.email, to),
        eq(firmContacts.firmId, enquiry.firmId),
      ),
    );
  const linkTokenId = await makeLink(tx, {
    purpose: "firm-answer",
    subjectId: enquiryId,
    email: to,
    expiresAt: enquiry.state === "sent" ? null : new Date(Date.now() + linkLivesOn),
  });
  const firmContactId = contact?.id ?? enquiry.firmContactId;
  await addStep(tx, {
    groupId: enquiry.groupId,
    enquiryId,
    kind: "link-renewed",
    at: new Date(),
    byUserId: null,
    details: { firmContactId },
  });
  await queueMail(tx, {
    organisationId: enquiry.groupId,
    template: "enquiry-link-renewed",
    locale: enquiry.locale,
    to: { email: to, name: contact?.name },
    about: { enquiryId, linkTokenId, firmContactId, firmId: enquiry.firmId },
    threadId: enquiry.threadId,
  });
  await record(
    tx,
    { kind: "firm" },
    {
      action: "enquiry.link-renewed",
      subject: { kind: "enquiry", id: enquiryId },
      organisationId: enquiry.groupId,
    },
  );
}
