import { contactsText } from "~/app/i18n/contacts";
import { useText } from "~/app/i18n/use-text";
import { ListItem } from "~/app/ui/list";
import { ListColumn, useListAt } from "~/app/ui/list-column";
import { Time } from "~/app/ui/time";
import type { loader } from "./list";

/** The contacts beside one of them: what, with whom and when. */
export default function ContactsBeside({ address, currentId }: { address: string; currentId: string }) {
  const data = useListAt<typeof loader>(address);
  const t = useText(contactsText);
  return (
    <ListColumn address={address} title={t.title} currentId={currentId}>
      {data?.lines.map((line) => (
        <ListItem
          key={line.id}
          to={`/kontakter/${line.id}`}
          title={line.title}
          current={line.id === currentId}
        >
          <Time at={line.at} brief />, {line.writerName}
        </ListItem>
      ))}
    </ListColumn>
  );
}
