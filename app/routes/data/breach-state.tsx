import { breachesText } from "~/app/i18n/breaches";
import { useText } from "~/app/i18n/use-text";

type Props = {
  breach: {
    closed: boolean;
    reportedAt: Date | null;
    risk: "unlikely" | "risk" | "high" | null;
    hoursLeft: number;
  };
};

/** Where a breach stands: closed, reported, or how many of the 72 hours are left. */
export function BreachState({ breach }: Props) {
  const t = useText(breachesText);
  if (breach.closed) return t.isClosed;
  if (breach.reportedAt) return t.reportedAt;
  if (breach.risk === "unlikely") return t.notNeeded;
  return <span className="font-semibold text-waiting">{t.clock(breach.hoursLeft)}</span>;
}
