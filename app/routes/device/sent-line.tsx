import type { Entry } from "~/app/device/device";
import { valuesOf } from "~/app/device/form-values";
import { pocketText } from "~/app/i18n/pocket";
import { useText } from "~/app/i18n/use-text";
import { ListItem } from "~/app/ui/list";
import { Time } from "~/app/ui/time";
import { kindOf, textOf } from "./entry-text";

/** Where what an entry became stands. */
function pageOfResult({ kind, resultId, fields }: Entry): string | undefined {
  if (kind === "contact") return resultId && `/kontakter/${resultId}`;
  if (kind === "firm") return resultId && `/virksomheder/${resultId}`;
  return String(valuesOf(fields).back ?? "/");
}

/** An entry that the server has taken: what it is, and the way to what it became. */
export function SentLine({ entry }: { entry: Entry & { readable: boolean } }) {
  const t = useText(pocketText).page;
  return (
    <ListItem
      to={pageOfResult(entry)}
      title={kindOf(entry, t)}
      aside={<Time at={new Date(entry.createdAt)} clock brief />}
    >
      <span dir="auto">{textOf(entry)}</span>
      <span className="block">{t.states.sent}</span>
    </ListItem>
  );
}
