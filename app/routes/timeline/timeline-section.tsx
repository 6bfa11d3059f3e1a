import { timelineParts } from "~/app/domain/timeline/entry";
import { contactsText } from "~/app/i18n/contacts";
import { timelineText } from "~/app/i18n/timeline";
import { useText } from "~/app/i18n/use-text";
import { FilterLinks } from "~/app/ui/filter-links";
import { Fold } from "~/app/ui/fold";
import { List, ListItem } from "~/app/ui/list";
import { Pager } from "~/app/ui/pager";
import { SearchBox } from "~/app/ui/search-box";
import { Section } from "~/app/ui/section";
import { Time } from "~/app/ui/time";
import type { ShownEntry } from "./shown-entry.server";
import type { AskedTimeline } from "./timeline-asked.server";

type TimelineSectionProps = {
  /** The page's own address. */
  here: string;
  timeline: AskedTimeline;
  /** A candidate is sent no mails about enquiries, and answers none. */
  of: "firm" | "candidate";
};

const ofFirmsAlone = new Set(["mails", "enquiries"]);

/** Everything that happened, newest first: narrowed to one kind, searched, and paged, all by the page's address. */
export function TimelineSection({ here, timeline, of }: TimelineSectionProps) {
  const t = useText(timelineText);
  const { entries, part, search, next, lookedBackTo } = timeline;
  const narrowed = part !== null || search !== "";
  if (entries.length === 0 && !narrowed && !next) {
    return (
      <Section title={t.title}>
        <p className="text-ink-soft">{t.none}</p>
        <Pager next={next} param="foer" />
      </Section>
    );
  }
  const kept = part ? { vis: part } : undefined;
  const to = (vis: string | null) => {
    const query = new URLSearchParams({ ...(vis && { vis }), ...(search && { q: search }) });
    return query.size > 0 ? `${here}?${query.toString()}` : here;
  };
  return (
    <Section title={t.title}>
      <FilterLinks
        label={t.show}
        options={[null, ...timelineParts]
          .filter((one) => one === null || of === "firm" || !ofFirmsAlone.has(one))
          .map((one) => ({ to: to(one), name: t.parts[one ?? "all"], current: part === one }))}
      />
      <Fold title={t.search} open={search !== ""}>
        <SearchBox label={t.searchHelp} value={search} keep={kept} />
      </Fold>
      {entries.length > 0 && (
        <List label={t.title}>
          {entries.map((entry) => (
            <EntryLine key={entry.id} entry={entry} />
          ))}
        </List>
      )}
      {entries.length === 0 && !lookedBackTo && <p className="mt-4 text-ink-soft">{t.noneFound}</p>}
      {lookedBackTo && (
        <p className="mt-4 max-w-read text-ink-soft">
          {t.lookedBack} <Time at={lookedBackTo} />. {t.lookFurther}
        </p>
      )}
      <Pager next={next} param="foer" />
    </Section>
  );
}

function EntryLine({ entry }: { entry: ShownEntry }) {
  const words = useText(contactsText);
  const { to, title, at, trust, shareable, note, trustHidden, by } = entry;
  return (
    <ListItem to={to ?? undefined} title={title} aside={<Time at={at} brief />}>
      {trust && <Note text={trust} />}
      {shareable && (
        <span className="line-note" dir="auto">
          <span className="text-good">{words.mayBeShared}</span>
          {` ${shareable}`}
        </span>
      )}
      {note && <Note text={note} />}
      {trustHidden && <span className="block">{words.trustHiddenBrief}</span>}
      {by && <span className="line-small">{by}</span>}
    </ListItem>
  );
}

function Note({ text }: { text: string }) {
  return (
    <span className="line-note" dir="auto">
      {text}
    </span>
  );
}
