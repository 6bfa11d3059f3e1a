import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { SentMail } from "~/app/domain/mail/outbox/troubled-mails.server";
import { mailProblemsText } from "~/app/i18n/mail-problems";
import { troubledText } from "~/app/i18n/troubled";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { List, ListItem } from "~/app/ui/list";
import { Section } from "~/app/ui/section";
import { Time } from "~/app/ui/time";
import { threadAddress } from "./thread-address";

type TroubledMailsProps = {
  mails: SentMail[];
  title: string;
  lead?: ReactNode;
  mayWrite: boolean;
  /** Where the buttons post to; the mail's id is added. */
  action: string;
  /** The page that they stand on. */
  back: string;
};

/** The mails that did not get through: what, to whom, why, and what can be done about it. */
export function TroubledMails({ mails, title, lead, mayWrite, action, back }: TroubledMailsProps) {
  const t = useText(mailProblemsText);
  if (mails.length === 0) return null;
  return (
    <Section title={title}>
      {lead && <p className="mt-2 text-ink-soft">{lead}</p>}
      <List label={title}>
        {mails.map((mail) => {
          const page = mail.enquiryId || mail.handoverId ? threadAddress(mail) : undefined;
          return (
            <ListItem
              key={mail.id}
              to={page === back ? undefined : page}
              title={<ToWhom mail={mail} />}
              aside={<Time at={mail.createdAt} />}
              action={mayWrite && <Choices mail={mail} action={`${action}/${mail.id}`} back={back} />}
            >
              {t.templates[mail.kind]}. {mail.problem && t.problems[mail.problem]}
              <Handled mail={mail} />
            </ListItem>
          );
        })}
      </List>
    </Section>
  );
}

function ToWhom({ mail }: { mail: SentMail }) {
  return useText(troubledText).toWhom(mail.to);
}

/** Who has sent it again or set it aside, and when. */
function Handled({ mail: { retried, seen } }: { mail: SentMail }) {
  const t = useText(troubledText);
  return (
    <>
      {retried && (
        <span className="block">
          {t.retriedBy(retried.by)} <Time at={retried.at} clock />
        </span>
      )}
      {seen && (
        <span className="block">
          {t.seenBy(seen.by)} <Time at={seen.at} clock />
        </span>
      )}
    </>
  );
}

function Choices({ mail, action, back }: { mail: SentMail; action: string; back: string }) {
  const t = useText(troubledText);
  return (
    <Form method="post" action={action} className="flex flex-wrap gap-2 pb-3.5">
      <HiddenFields values={{ back }} />
      <Button kind="secondary" name="do" value="try-again">
        {t.tryAgain}
      </Button>
      {!mail.seen && (
        <Button kind="quiet" name="do" value="seen">
          {t.seen}
        </Button>
      )}
    </Form>
  );
}
