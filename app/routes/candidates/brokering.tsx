import type { candidatePage } from "~/app/domain/candidates/candidate-page.server";
import { candidatesText } from "~/app/i18n/candidates";
import { useText } from "~/app/i18n/use-text";
import { List, ListItem } from "~/app/ui/list";
import { Time } from "~/app/ui/time";

type PageData = Awaited<ReturnType<typeof candidatePage>>;

/** The firms the candidate is proposed to, and what each sees now. */
export function Introductions({ introductions }: Pick<PageData, "introductions">) {
  const t = useText(candidatesText).page;
  if (introductions.length === 0) return <p className="py-4 text-ink-soft">{t.noIntroductions}</p>;
  return (
    <List label={t.introductions}>
      {introductions.map(({ id, firmName, shares, proposedAt, meetingAt, endedAt }) => (
        <ListItem key={id} to={`/formidlinger/${id}`} title={firmName} aside={<Time at={proposedAt} />}>
          <span className="block">{t.shares[shares]}</span>
          {meetingAt && (
            <span className="block">
              {t.meeting} <Time at={meetingAt} clock />
            </span>
          )}
          {endedAt && (
            <span className="block">
              {t.ended} <Time at={endedAt} />
            </span>
          )}
        </ListItem>
      ))}
    </List>
  );
}

/** The cases that were sent on, and what the units have said as far as the candidate lets us know it. */
export function Cases({ cases }: Pick<PageData, "cases">) {
  const t = useText(candidatesText).page;
  if (cases.length === 0) return <p className="py-4 text-ink-soft">{t.notSentOn}</p>;
  const answered = cases.some(
    ({ state, outcome }) => outcome !== null || state === "going-on" || state === "not-now",
  );
  return (
    <>
      <List label={t.sentOn}>
        {cases.map(({ id, receiverName, sentAt, state, outcome, untold }) => (
          <ListItem key={id} to={`/sendt-videre/${id}`} title={receiverName} aside={<Time at={sentAt} />}>
            <span className="block">{t.states[state]}</span>
            {outcome && (
              <span className="block">
                {t.outcomes[outcome.kind]} <Time at={outcome.at} />
              </span>
            )}
            {untold && <span className="block">{t.untold}</span>}
          </ListItem>
        ))}
      </List>
      {answered && <p className="mt-2 text-ink-soft">{t.notADecision}</p>}
    </>
  );
}
