import type { Timeline } from "~/app/domain/contacts/timeline.server";
import { candidatesText } from "~/app/i18n/candidates";
import { useText } from "~/app/i18n/use-text";
import { List, ListItem } from "~/app/ui/list";
import { Pager } from "~/app/ui/pager";
import { Time } from "~/app/ui/time";

/** The candidate's contacts, newest first, each with as much of its notes as the reader may see. */
export function ContactLines({ timeline }: { timeline: Timeline }) {
  const t = useText(candidatesText).page;
  if (timeline.lines.length === 0) return <p className="py-4 text-ink-soft">{t.noContacts}</p>;
  return (
    <>
      <List label={t.timeline}>
        {timeline.lines.map((line) => (
          <ListItem
            key={line.id}
            to={`/kontakter/${line.id}`}
            title={t.kinds[line.kind]}
            aside={<Time at={line.at} clock />}
          >
            {[line.trust, line.shareable].map(
              (text, i) =>
                text && (
                  <span key={i} className="block whitespace-pre-line text-ink" dir="auto">
                    {text}
                  </span>
                ),
            )}
            {line.trustHidden && <span className="block">{t.trustHidden}</span>}
            <span className="block">{t.wrote(line.writerName)}</span>
          </ListItem>
        ))}
      </List>
      <Pager next={timeline.next} />
    </>
  );
}
