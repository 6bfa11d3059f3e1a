import { Form } from "@remix-run/react";
import type { PendingInvitation } from "~/app/domain/people/members.server";
import { unitSettingsText } from "~/app/i18n/unit-settings";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { List, ListItem } from "~/app/ui/list";
import { Section } from "~/app/ui/section";
import { Time } from "~/app/ui/time";

/** Colleagues who were invited and have not come yet. */
export function PendingStaff({ invitations }: { invitations: PendingInvitation[] }) {
  const t = useText(unitSettingsText).members;
  return (
    <Section title={t.pending}>
      <List label={t.pending}>
        {invitations.map(({ id, name, email, expiresAt, expired }) => (
          <ListItem
            key={id}
            title={name}
            aside={
              expired ? (
                t.expired
              ) : (
                <>
                  {t.pendingUntil} <Time at={expiresAt} />
                </>
              )
            }
            action={
              <Form method="post">
                <HiddenFields values={{ invitationId: id }} />
                <Button kind="quiet" name="intent" value="resend">
                  {t.resend}
                </Button>
                <Button kind="quiet" name="intent" value="withdraw">
                  {t.withdraw}
                </Button>
              </Form>
            }
          >
            {email}
          </ListItem>
        ))}
      </List>
    </Section>
  );
}
