import { coreText } from "~/app/i18n/core";
import { hoursWords, humanDay, longDateTime } from "~/app/i18n/dates";
import { useLocale, useText } from "~/app/i18n/use-text";
import { useNow } from "./now";

type WaitingProps = {
  since: Date | string;
  /** Working hours waited so far. */
  hours: number;
  /** How many of them make a working day. */
  workday: number;
  /** Whether the reader is the one, or anybody in the group. */
  who?: "you" | "us";
};

/** "Venter på dit svar siden tirsdag, 6 arbejdstimer": the one warm sentence on a page. */
export function Waiting({ since, hours, workday, who = "you" }: WaitingProps) {
  const locale = useLocale();
  const t = useText(coreText);
  const now = useNow();
  const instant = typeof since === "string" ? new Date(since) : since;
  const day = humanDay(instant, now, locale);
  // A number stays with its unit at the end of a line.
  const howLong = hoursWords(hours, workday, locale).replace(" ", "\u00a0");
  return (
    <span className="waiting" title={longDateTime(instant, locale)}>
      {who === "you" ? t.waitingForYou(day, howLong) : t.waitingForUs(day, howLong)}
    </span>
  );
}
