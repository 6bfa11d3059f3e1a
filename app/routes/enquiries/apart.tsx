import type { ApartMail } from "~/app/domain/mail/inbox/apart-mails.server";
import { enquiriesText } from "~/app/i18n/enquiries";
import { useText } from "~/app/i18n/use-text";
import { List, ListItem } from "~/app/ui/list";
import { Section } from "~/app/ui/section";
import { Time } from "~/app/ui/time";

/** Mails to this conversation from people nobody knows there: each waits for somebody to look at it. */
export function Apart({ mails }: { mails: ApartMail[] }) {
  const t = useText(enquiriesText).page.apart;
  if (mails.length === 0) return null;
  return (
    <Section title={t.title}>
      <p className="mt-2 text-ink-soft">{t.lead}</p>
      <List label={t.title}>
        {mails.map((mail) => (
          <ListItem
            key={mail.id}
            to={`/post/${mail.id}`}
            title={mail.from ?? t.unknown}
            aside={<Time at={mail.receivedAt} />}
          >
            <span dir="auto">{mail.subject ?? t.noSubject}</span>
          </ListItem>
        ))}
      </List>
    </Section>
  );
}
