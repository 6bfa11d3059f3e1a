import { candidatesText } from "~/app/i18n/candidates";
import { useText } from "~/app/i18n/use-text";
import { ListItem } from "~/app/ui/list";
import { ListColumn, useListAt } from "~/app/ui/list-column";
import type { loader } from "./list";

/** The candidates beside one of them, and who answers for each. */
export default function CandidatesBeside({ address, currentId }: { address: string; currentId: string }) {
  const data = useListAt<typeof loader>(address);
  const t = useText(candidatesText);
  return (
    <ListColumn address={address} title={t.title} currentId={currentId}>
      {data?.lines.map(({ id, calledName, isMine, responsibleName }) => (
        <ListItem key={id} to={`/kandidater/${id}`} title={calledName} current={id === currentId}>
          {isMine ? t.youAreResponsible : t.responsible(responsibleName)}
        </ListItem>
      ))}
    </ListColumn>
  );
}
