import type { CaseEntry } from "~/app/domain/handovers/thread-entries.server";
import { caseEventsText } from "~/app/i18n/case-events";
import { caseWordsText } from "~/app/i18n/case-words";
import { plainDate } from "~/app/i18n/dates";
import { unitDeskText } from "~/app/i18n/unit-desk";
import { useLocale, useText } from "~/app/i18n/use-text";
import { Fold } from "~/app/ui/fold";
import { Quote } from "~/app/ui/quote";
import { Timeline, TimelineEntry } from "~/app/ui/timeline";

type Events = ReturnType<typeof useText<(typeof caseEventsText)["da"]>>;
type Cases = ReturnType<typeof useText<(typeof caseWordsText)["da"]>>;

function sentence(entry: CaseEntry, t: Events, cases: Cases): string {
  const who = entry.by ?? t.somebody;
  const code = entry.code ?? "";
  switch (entry.step) {
    case "answered":
      return t.answered(who, cases.answers[code as keyof Cases["answers"]]);
    case "outcome":
      return t.outcome(who, cases.outcomes[code as keyof Cases["outcomes"]]);
    case "closed":
      return t.closed(cases.closedReasons[code as keyof Cases["closedReasons"]]);
    case "sent":
      return entry.code ? t.newVersion(who, entry.code) : t.sent(who);
    case "printed":
    case "opened":
    case "question":
      return t[entry.step](who);
    default:
      return t.reply(who);
  }
}

type CaseThreadProps = {
  /** Oldest first. */
  entries: CaseEntry[];
  /** Whose page it is: the other side's points are filled. */
  reader: "group" | "unit";
  /** What the unit noted for itself, by the step of its answer. */
  ownReasons?: Record<string, string>;
};

function Place({ place }: { place: NonNullable<CaseEntry["place"]> }) {
  const t = useText(unitDeskText).outcomes;
  const locale = useLocale();
  const day = (date: string | null) => (date ? plainDate(date, locale) : "");
  const words = t.at(place.firmName ?? "", day(place.startsOn), day(place.endsOn));
  return words ? <p dir="auto">{words}</p> : null;
}

/** Why the unit answered so, which it alone reads. */
function OwnReason({ text }: { text: string }) {
  const t = useText(unitDeskText).ownReason;
  return (
    <>
      <p className="text-ink-soft">{t.shown}</p>
      <Quote text={text} />
    </>
  );
}

/** What has been said and done in a case, on the group's page and on the unit's. */
export function CaseThread({ entries, reader, ownReasons = {} }: CaseThreadProps) {
  const t = useText(caseEventsText);
  const cases = useText(caseWordsText);
  return (
    <Timeline label={t.thread}>
      {entries.map((entry, index) => (
        <TimelineEntry
          key={entry.id}
          title={sentence(entry, t, cases)}
          at={entry.at}
          side={entry.side === reader ? "us" : "them"}
          open={index === entries.length - 1 && entry.side !== reader && entry.text !== null}
        >
          {entry.recorded && <p className="text-ink-soft">{t.recorded}</p>}
          {entry.step === "answered" && <p className="text-ink-soft">{cases.notADecision}</p>}
          {entry.place && <Place place={entry.place} />}
          {ownReasons[entry.id] && <OwnReason text={ownReasons[entry.id] ?? ""} />}
          {entry.text && <Quote text={entry.text} />}
          {entry.quoted && (
            <Fold title={t.earlier}>
              <p className="whitespace-pre-line text-ink-soft" dir="auto">
                {entry.quoted}
              </p>
            </Fold>
          )}
        </TimelineEntry>
      ))}
    </Timeline>
  );
}
