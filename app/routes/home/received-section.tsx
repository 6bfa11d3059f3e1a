import type { Received } from "~/app/domain/portfolio/received.server";
import { portfolioText } from "~/app/i18n/portfolio";
import { useText } from "~/app/i18n/use-text";
import { SmallButton } from "~/app/ui/button";
import { List, ListItem } from "~/app/ui/list";
import { PlainForm } from "~/app/ui/plain-form";
import { Section } from "~/app/ui/section";
import { Time } from "~/app/ui/time";

const kinds = ["firms", "candidates", "followUps", "enquiries", "handovers"] as const;

/** What another had and is mine now, until I say that I have seen it. */
export function ReceivedSection({ received }: { received: Received[] }) {
  const t = useText(portfolioText);
  if (received.length === 0) return null;
  return (
    <Section title={t.received.title}>
      <List label={t.received.title}>
        {received.map((one) => (
          <ListItem
            key={one.id}
            title={t.received.from(one.by, one.from)}
            aside={<Time at={one.givenAt} brief />}
            action={
              <PlainForm method="post" action={`/overtaget/${one.id}`} className="line-form">
                <SmallButton name="act" value="seen">
                  {t.received.seen}
                </SmallButton>
              </PlainForm>
            }
          >
            {kinds
              .filter((kind) => one[kind] > 0)
              .map((kind) => t.counted[kind](one[kind]))
              .join(", ")}
            {one.word && <span className="line-note">{one.word}</span>}
          </ListItem>
        ))}
      </List>
    </Section>
  );
}
