import { humanDay, humanMoment, humanPlainDate, longDateTime, longPlainDate } from "~/app/i18n/dates";
import { useLocale } from "~/app/i18n/use-text";
import { useNow } from "./now";

type Told = {
  /** In a list, where the exact one of every line would be too much to listen to: on hover alone. */
  brief?: boolean;
};

/** An instant in human words ("i går", with `clock` "i går kl. 9.05"); the exact one on hover and for screen readers. */
export function Time({ at, clock, brief }: { at: Date | string; clock?: boolean } & Told) {
  const locale = useLocale();
  const now = useNow();
  const instant = typeof at === "string" ? new Date(at) : at;
  return (
    <Told
      machine={instant.toISOString()}
      exact={longDateTime(instant, locale)}
      words={(clock ? humanMoment : humanDay)(instant, now, locale)}
      brief={brief}
    />
  );
}

/** A plain date "YYYY-MM-DD" (a follow-up, an expiry) in human words; the exact date on hover and for screen readers. */
export function Day({ date, brief }: { date: string } & Told) {
  const locale = useLocale();
  const now = useNow();
  return (
    <Told
      machine={date}
      exact={longPlainDate(date, locale)}
      words={humanPlainDate(date, now, locale)}
      brief={brief}
    />
  );
}

function Told({ machine, exact, words, brief }: { machine: string; exact: string; words: string } & Told) {
  return (
    <time dateTime={machine} title={exact}>
      {words}
      {!brief && <span className="sr-only">{` (${exact})`}</span>}
    </time>
  );
}
