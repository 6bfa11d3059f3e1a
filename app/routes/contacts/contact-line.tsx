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
      {line.trust && (
        <span className="block text-ink" dir="auto">
          {line.trust}
        </span>
      )}
      {line.shareable && (
        <span className="block text-ink" dir="auto">
          <span className="text-good">{t.mayBeShared}</span> {line.shareable}
        </span>
      )}
      {line.trustHidden && <span className="block">{t.trustHidden}</span>}
      <span className="block text-[0.9375rem]">{t.by(line.writerName)}</span>
    </ListItem>
  );
}
