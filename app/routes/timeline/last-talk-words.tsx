import type { LastTalk } from "~/app/domain/timeline/last-talk.server";
import { contactsText } from "~/app/i18n/contacts";
import { timelineText } from "~/app/i18n/timeline";
import { useText } from "~/app/i18n/use-text";
import { Link } from "~/app/ui/link";
import { Time } from "~/app/ui/time";

/** "I går: besøg, Henning Bruun med Birgit Holm", or that nobody has been spoken with. */
export function LastTalkWords({ talk }: { talk: LastTalk | null }) {
  const t = useText(timelineText);
  const { kinds } = useText(contactsText);
  if (!talk) return <>{t.never}</>;
  const { contactId, at, kind, who, whom } = talk;
  return (
    <>
      <Time at={at} />
      {": "}
      <Link to={`/kontakter/${contactId}`} className="text-bridge underline">
        {whom ? t.talkWith(kinds[kind], who, whom) : t.talkOf(kinds[kind], who)}
      </Link>
    </>
  );
}
