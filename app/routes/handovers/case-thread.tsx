import type { CaseEntry } from "~/app/domain/handovers/thread-entries.server";
import { handoversText } from "~/app/i18n/handovers";
import { plainDate } from "~/app/i18n/dates";
import { unitDeskText } from "~/app/i18n/unit-desk";
import { useLocale, useText } from "~/app/i18n/use-text";
import { Fold } from "~/app/ui/fold";
import { Quote } from "~/app/ui/quote";
import { Timeline, TimelineEntry } from "~/app/ui/timeline";

type Words = ReturnType<typeof useText<(typeof handoversText)["da"]>>;

function sentence(entry: CaseEntry, t: Words): string {
  const who = entry.by ?? t.events.somebody;
  const code = entry.code ?? "";
  switch (entry.step) {
    case "answered":
      return t.events.answered(who, t.answers[code as keyof Words["answers"]]);
    case "outcome":
      return t.events.outcome(who, t.outcomes[code as keyof Words["outcomes"]]);
    case "closed":
      return t.events.closed(t.closedReasons[code as keyof Words["closedReasons"]]);
    case "sent":
      return entry.code ? t.events.newVersion(who, entry.code) : t.events.sent(who);
    case "printed":
    case "opened":
    case "question":
      return t.events[entry.step](who);
    default:
      return t.events.reply(who);
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
  const t = useText(handoversText);
  return (
    <Timeline label={t.page.thread}>
      {entries.map((entry, index) => (
        <TimelineEntry
          key={entry.id}
          title={sentence(entry, t)}
          at={entry.at}
          side={entry.side === reader ? "us" : "them"}
          open={index === entries.length - 1 && entry.side !== reader && entry.text !== null}
        >
          {entry.recorded && <p className="text-ink-soft">{t.events.recorded}</p>}
          {entry.step === "answered" && <p className="text-ink-soft">{t.notADecision}</p>}
          {entry.place && <Place place={entry.place} />}
          {ownReasons[entry.id] && <OwnReason text={ownReasons[entry.id] ?? ""} />}
          {entry.text && <Quote text={entry.text} />}
          {entry.quoted && (
            <Fold title={t.events.earlier}>
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
