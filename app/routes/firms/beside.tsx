import { firmsText } from "~/app/i18n/firms";
import { useText } from "~/app/i18n/use-text";
import { ListItem } from "~/app/ui/list";
import { ListColumn, useListAt } from "~/app/ui/list-column";
import { Waiting } from "~/app/ui/waiting";
import type { loader } from "./list";

/** The firms beside one of them: who waits, and where they are. */
export default function FirmsBeside({ address, currentId }: { address: string; currentId: string }) {
  const data = useListAt<typeof loader>(address);
  const t = useText(firmsText);
  return (
    <ListColumn address={address} title={t.title} currentId={currentId}>
      {data?.lines.map(({ id, name, town, waiting }) => (
        <ListItem key={id} to={`/virksomheder/${id}`} title={name} current={id === currentId}>
          {waiting ? <Waiting {...waiting} who="us" /> : town}
        </ListItem>
      ))}
    </ListColumn>
  );
}
