import { config } from "~/app/server/config.server";
import type { Tx } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import type { MailSubject } from "~/db/schema/mail.server";
import { outgoingMails } from "~/db/schema/index.server";
import type { Locale } from "~/app/i18n/words";

/** Every mail the product sends; each has its template in emails/templates. */
export type MailKind =
  | "sign-in"
  | "invitation"
  | "enquiry"
  | "enquiry-reminder"
  | "firm-answered"
  | "enquiry-link-renewed"
  | "ask-colleague"
  | "introduction-profile"
  | "introduction-named"
  | "meeting-firm"
  | "meeting-candidate"
  | "own-page"
  | "thread-reply"
  | "handover-notice"
  | "handover-message"
  | "unit-answered"
  | "consent-withdrawn"
  | "forwarding-test"
  | "member-reminder"
  | "monday-letter"
  | "portfolio-given"
  | "unit-waiting"
  | "unit-outcomes"
  | "unit-left";

/**
 * Queues a mail in the transaction that causes it. The row holds ids; what it says, and whether it may
 * still be sent, is read at the moment of sending.
 * @param mail.organisationId whose mail it is: the group or unit, or null for the platform's own
 * @returns the mail's id
 */
export async function queueMail(
  tx: Tx,
  mail: {
    organisationId: string | null;
    template: MailKind;
    locale: Locale;
    to: { email: string; name?: string | null };
    about: MailSubject;
    threadId?: string;
  },
): Promise<string> {
  const id = newId();
  const now = new Date();
  await tx.insert(outgoingMails).values({
    id,
    organisationId: mail.organisationId,
    template: mail.template,
    locale: mail.locale,
    toEmail: mail.to.email,
    toName: mail.to.name ?? null,
    about: mail.about,
    threadId: mail.threadId ?? null,
    messageIdHeader: `<${id}@${config().mailDomain}>`,
    state: "queued",
    nextAttemptAt: now,
    createdAt: now,
  });
  return id;
}
