import type { NotReached as Mail } from "~/app/domain/mail/outbox/mails-not-reaching.server";
import { mailProblemsText } from "~/app/i18n/mail-problems";
import { troubledText } from "~/app/i18n/troubled";
import { useText } from "~/app/i18n/use-text";
import { Link } from "~/app/ui/link";
import { List, ListItem } from "~/app/ui/list";
import { Section } from "~/app/ui/section";
import { Time } from "~/app/ui/time";

/** Mails about cases that the unit's own mailbox did not take: its staff can mend the address. */
export function NotReached({ mails }: { mails: Mail[] }) {
  const t = useText(troubledText).unit;
  const { problems } = useText(mailProblemsText);
  if (mails.length === 0) return null;
  return (
    <Section title={t.title}>
      <p className="mt-2 text-ink-soft">{t.text}</p>
      <List label={t.title}>
        {mails.map(({ id, to, group, createdAt, problem }) => (
          <ListItem key={id} title={t.toAddress(to, group)} aside={<Time at={createdAt} />}>
            {problems[problem]}
          </ListItem>
        ))}
      </List>
    </Section>
  );
}

/** The way to what did not get through, from the page that staff see first. */
export function LostMails({ ofStaff, toUnit }: { ofStaff: number; toUnit: number }) {
  const t = useText(troubledText).unit;
  const lines = [
    { to: "/enhed", n: toUnit, words: t.toUnit(toUnit) },
    { to: "/enhed/medarbejdere", n: ofStaff, words: t.toMembers(ofStaff) },
  ].filter(({ n }) => n > 0);
  if (lines.length === 0) return null;
  return (
    <div className="mb-6 flex flex-col">
      {lines.map(({ to, words }) => (
        <p key={to}>
          <Link to={to} className="inline-flex min-h-tap items-center text-bridge underline">
            {words}
          </Link>
        </p>
      ))}
    </div>
  );
}
