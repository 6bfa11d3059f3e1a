import { dataText } from "~/app/i18n/data";
import { useText } from "~/app/i18n/use-text";
import { List, ListItem } from "~/app/ui/list";
import { Section } from "~/app/ui/section";

/** What a coordinator can do with all that is stored about one person. `seen`: there is a page of who has seen it. */
export function DataLinks({ of, seen = false }: { of: string; seen?: boolean }) {
  const t = useText(dataText).links;
  return (
    <div className="mt-10 max-w-read">
      <Section title={t.title}>
        <List label={t.title}>
          <ListItem to={`${of}/indsigt`} title={t.copy}>
            {t.copyText}
          </ListItem>
          {seen && (
            <ListItem to={`${of}/hvem-har-set`} title={t.seen}>
              {t.seenText}
            </ListItem>
          )}
          <ListItem to={`${of}/slet-for-altid`} title={t.erase}>
            {t.eraseText}
          </ListItem>
        </List>
      </Section>
    </div>
  );
}
