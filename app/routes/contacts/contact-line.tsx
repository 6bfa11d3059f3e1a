import type { ContactLine as Line } from "~/app/domain/contacts/contact-lines.server";
import { contactsText } from "~/app/i18n/contacts";
import { useText } from "~/app/i18n/use-text";
import { ListItem } from "~/app/ui/list";
import { Time } from "~/app/ui/time";
import { titleOf } from "./contact-words";

/** A contact as one line of a list: what, with whom, when, and the beginning of what was written. */
export function ContactLine({ line }: { line: Line }) {
  const t = useText(contactsText);
  return (
    <ListItem to={`/kontakter/${line.id}`} title={titleOf(line, t)} aside={<Time at={line.at} />}>
      {[line.trust, line.shareable].map(
        (text, n) =>
          text && (
            <span key={n} className="block text-ink" dir="auto">
              {text}
            </span>
          ),
      )}
      {line.trustHidden && <span className="block">{t.trustHidden}</span>}
      <span className="block text-[0.9375rem]">{t.by(line.writerName)}</span>
    </ListItem>
  );
}
