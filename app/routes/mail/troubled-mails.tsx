import { Form } from "@remix-run/react";
import type { SentMail } from "~/app/domain/mail/outbox/troubled-mails.server";
import { mailroomText } from "~/app/i18n/mailroom";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { List, ListItem } from "~/app/ui/list";
import { Section } from "~/app/ui/section";
import { Time } from "~/app/ui/time";

/** Where a mail of ours belongs, if it has a page. */
function pageOf(mail: Pick<SentMail, "enquiryId" | "handoverId">): string | undefined {
  if (mail.enquiryId) return `/henvendelser/${mail.enquiryId}`;
  return mail.handoverId ? `/sendt-videre/${mail.handoverId}` : undefined;
}

/** The mails that did not get through: what, to whom, why, and one button to try again. */
export function TroubledMails({ mails, mayWrite }: { mails: SentMail[]; mayWrite: boolean }) {
  const t = useText(mailroomText);
  return (
    <Section title={t.troubled}>
      <p className="mt-2 text-ink-soft">{t.troubledLead}</p>
      <List label={t.troubled}>
        {mails.map((mail) => (
          <ListItem
            key={mail.id}
            to={pageOf(mail)}
            title={t.toWhom(mail.to)}
            aside={<Time at={mail.createdAt} />}
            action={
              mayWrite && (
                <Form method="post" action={`/post/${mail.id}`} className="pb-3.5">
                  <HiddenFields values={{ do: "try-again" }} />
                  <Button kind="secondary">{t.tryAgain}</Button>
                </Form>
              )
            }
          >
            {t.templates[mail.kind]}. {mail.problem && t.problems[mail.problem]}
          </ListItem>
        ))}
      </List>
    </Section>
  );
}
