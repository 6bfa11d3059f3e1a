import { Form } from "@remix-run/react";
import type { SenderFlag } from "~/app/domain/mail/loops/sender-flags.server";
import { addressesText } from "~/app/i18n/addresses";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { List, ListItem } from "~/app/ui/list";
import { Section } from "~/app/ui/section";
import { Time } from "~/app/ui/time";

/** Those who send more than a person does, and one tap that lets our own machine write to them again. */
export function FlaggedSenders({ flags, mayWrite }: { flags: SenderFlag[]; mayWrite: boolean }) {
  const t = useText(addressesText).floods;
  return (
    <Section title={t.title}>
      <p className="mt-2 text-ink-soft">{t.lead}</p>
      <List label={t.title}>
        {flags.map((flag) => (
          <ListItem
            key={flag.id}
            title={flag.email}
            aside={<Time at={flag.raisedAt} />}
            action={
              mayWrite && (
                <Form method="post" action={`/post/afsendere/${flag.id}`} className="pb-3.5">
                  <Button kind="secondary">{t.lift}</Button>
                </Form>
              )
            }
          >
            {t.mails(flag.mails)}
          </ListItem>
        ))}
      </List>
    </Section>
  );
}
