import { humanDay, humanMoment, humanPlainDate, longDateTime, longPlainDate } from "~/app/i18n/dates";
import { useLocale } from "~/app/i18n/use-text";
import { useNow } from "./now";

/** An instant in human words ("i går", with `clock` "i går kl. 9.05"); the exact one on hover and for screen readers. */
export function Time({ at, clock }: { at: Date | string; clock?: boolean }) {
  const locale = useLocale();
  const now = useNow();
  const instant = typeof at === "string" ? new Date(at) : at;
  return (
    <Told
      machine={instant.toISOString()}
      exact={longDateTime(instant, locale)}
      words={(clock ? humanMoment : humanDay)(instant, now, locale)}
    />
  );
}

/** A plain date "YYYY-MM-DD" (a follow-up, an expiry) in human words; the exact date on hover and for screen readers. */
export function Day({ date }: { date: string }) {
  const locale = useLocale();
  const now = useNow();
  return (
    <Told machine={date} exact={longPlainDate(date, locale)} words={humanPlainDate(date, now, locale)} />
  );
}

function Told({ machine, exact, words }: { machine: string; exact: string; words: string }) {
  return (
    <time dateTime={machine} title={exact}>
      {words}
      <span className="sr-only">{` (${exact})`}</span>
    </time>
  );
}
