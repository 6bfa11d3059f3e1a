import type { Timeline } from "~/app/domain/contacts/timeline.server";
import { contactsText } from "~/app/i18n/contacts";
import { firmsText } from "~/app/i18n/firms";
import { useText } from "~/app/i18n/use-text";
import { List, ListItem } from "~/app/ui/list";
import { Pager } from "~/app/ui/pager";
import { Time } from "~/app/ui/time";

/** The parameter by which a firm's page asks for older contacts. */
export const olderTalks = "foer";

type Talks = { lines: Omit<Timeline["lines"][number], "tookPart">[]; next: string | null };

/** The contacts with a firm, newest first; each opens its own page. */
export function TalksWithFirm({ talks }: { talks: Talks }) {
  const t = useText(firmsText).page;
  const words = useText(contactsText);
  return (
    <>
      {talks.lines.length === 0 && <p className="text-ink-soft">{t.noContacts}</p>}
      {talks.lines.length > 0 && (
        <List label={t.contacts}>
          {talks.lines.map((talk) => (
            <ListItem
              key={talk.id}
              to={`/kontakter/${talk.id}`}
              title={words.kinds[talk.kind]}
              aside={<Time at={talk.at} brief />}
            >
              {talk.trust && <Note text={talk.trust} />}
              {talk.shareable && <Note text={talk.shareable} />}
              {talk.trustHidden && <span className="block">{words.trustHiddenBrief}</span>}
              {words.by(talk.writerName)}
            </ListItem>
          ))}
        </List>
      )}
      <Pager next={talks.next} param={olderTalks} />
    </>
  );
}

function Note({ text }: { text: string }) {
  return (
    <span className="line-note whitespace-pre-line" dir="auto">
      {text}
    </span>
  );
}
