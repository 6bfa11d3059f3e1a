import type { GroupActor } from "~/app/access/actor";
import { pageUrl } from "~/app/domain/links/link.server";
import { renderMail } from "~/emails/templates/render-mail.server";
import { read } from "~/db/client.server";
import { composeEnquiry } from "./compose-enquiry.server";
import type { NewEnquiry } from "./enquiry-form.server";

/** The mail as its reader will see it. */
export type MailPreview = { to: string; subject: string; text: string };

/**
 * What the firm will see, made by the same template as the mail itself; its links lead nowhere yet.
 * @throws Refused as composeEnquiry does
 */
export async function previewEnquiry(actor: GroupActor, enquiry: NewEnquiry): Promise<MailPreview> {
  const { subject, body, contact, sender } = await composeEnquiry(read(), actor, enquiry);
  const mail = await renderMail(
    "enquiry",
    {
      subject,
      body,
      sender,
      addressFrom: contact.source,
      answerLink: pageUrl("/svar/..."),
      privacyLink: pageUrl(`/privatliv/${actor.groupId}`),
      ownDataLink: pageUrl("/mine-oplysninger/..."),
      optOutLink: pageUrl("/nej-tak/..."),
    },
    enquiry.locale,
  );
  return { to: `${contact.name} <${contact.email}>`, subject: mail.subject, text: mail.text };
}
