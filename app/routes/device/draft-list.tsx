import type { Draft } from "~/app/device/device";
import { addressOf } from "~/app/device/form-place";
import { humanMoment } from "~/app/i18n/dates";
import { deviceText } from "~/app/i18n/device";
import { useLocale, useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { List, ListItem } from "~/app/ui/list";

/** How much of a draft a line shows, in characters. */
const EXCERPT = 100;

/** What a form says by itself, and nobody wrote. */
const notWritten = /^\d*$|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/;

/** The longest of what was written: most likely what it is about. */
function wordsOf({ fields }: Draft): string {
  const [longest = ""] = fields
    .map(([, value]) => value.trim())
    .filter((value) => !notWritten.test(value))
    .sort((a, b) => b.length - a.length);
  return longest.length > EXCERPT ? `${longest.slice(0, EXCERPT).trimEnd()}…` : longest;
}

/** Drafts, each with its words, the way back to its form, and the way out. */
export function DraftList({ drafts, onDrop }: { drafts: Draft[]; onDrop: (place: string) => void }) {
  const all = useText(deviceText);
  const t = all.drafts;
  const locale = useLocale();
  return (
    <List label={t.title}>
      {drafts.map((draft) => (
        <ListItem
          key={draft.place}
          to={draft.readable ? addressOf(draft.place) : undefined}
          title={draft.title || t.untitled}
          aside={humanMoment(new Date(draft.at), new Date(), locale)}
          action={
            <Button type="button" kind="secondary" onClick={() => onDrop(draft.place)}>
              {all.draft.drop}
            </Button>
          }
        >
          {draft.readable ? wordsOf(draft) : t.locked}
        </ListItem>
      ))}
    </List>
  );
}
