import { contactsText } from "~/app/i18n/contacts";
import { useText } from "~/app/i18n/use-text";
import { ListItem } from "~/app/ui/list";
import { Time } from "~/app/ui/time";
import type { ShownLine } from "./shown-line";

/** A contact as one line of a list: what, with whom, when, and the beginning of what was written. */
export function ContactLine({ line }: { line: ShownLine }) {
  const t = useText(contactsText);
  return (
    <ListItem to={`/kontakter/${line.id}`} title={line.title} aside={<Time at={line.at} brief />}>
      {line.trust && (
        <span className="line-note" dir="auto">
          {line.trust}
        </span>
      )}
      {line.shareable && (
        <span className="line-note" dir="auto">
          <span className="text-good">{t.mayBeShared}</span>
          {` ${line.shareable}`}
        </span>
      )}
      {line.trustHidden && <span className="block">{t.trustHiddenBrief}</span>}
      <span className="line-small">{t.by(line.writerName)}</span>
    </ListItem>
  );
}
