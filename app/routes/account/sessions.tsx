import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { personGuard } from "~/app/access/guard.server";
import { sessionsForm } from "~/app/domain/people/account-form.server";
import { endEverySession, endOwnSession, ownSessions } from "~/app/domain/people/own-sessions.server";
import { accountText } from "~/app/i18n/account";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { List, ListItem } from "~/app/ui/list";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";
import { Time } from "~/app/ui/time";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await personGuard(args);
  return { title: accountText[actor.locale].devices.title, sessions: await ownSessions(actor) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await personGuard(args);
  const text = accountText[actor.locale];
  return submit(args.request, sessionsForm, actor.locale, async (form) => {
    if (form.intent === "everywhere") {
      await endEverySession(actor);
      return done("/log-ind", { text: text.signedOut });
    }
    await endOwnSession(actor, form.ref);
    return done("/konto/enheder", { text: text.devices.ended });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? accountText.da.devices.title },
];

export default function Sessions() {
  const { title, sessions } = useLoaderData<typeof loader>();
  const t = useText(accountText).devices;
  return (
    <Page title={title} lead={t.lead} back={{ to: "/konto" }}>
      <List label={title}>
        {sessions.map((session) => (
          <ListItem
            key={session.ref}
            title={session.device || t.unknown}
            aside={
              session.current ? (
                t.current
              ) : (
                <>
                  {t.lastSeen} <Time at={session.lastSeenAt} clock />
                </>
              )
            }
            action={
              !session.current && (
                <Form method="post">
                  <HiddenFields values={{ intent: "one", ref: session.ref }} />
                  <Button kind="secondary">{t.end}</Button>
                </Form>
              )
            }
          >
            {session.ownDevice ? t.own : t.shared}
          </ListItem>
        ))}
      </List>
      <Section title={t.everywhere}>
        <p className="mb-4">{t.everywhereText}</p>
        <Form method="post">
          <HiddenFields values={{ intent: "everywhere" }} />
          <Button kind="stop">{t.everywhere}</Button>
        </Form>
      </Section>
    </Page>
  );
}
