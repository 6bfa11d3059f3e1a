import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { roleMay } from "~/app/access/matrix";
import { listInbox } from "~/app/domain/mail/inbox/list-inbox.server";
import { inboxActionSchema } from "~/app/domain/mail/inbox/mail-form.server";
import { readAllAgain } from "~/app/domain/mail/inbox/read-again.server";
import { flaggedSenders } from "~/app/domain/mail/loops/sender-flags.server";
import { troubledMails } from "~/app/domain/mail/outbox/troubled-mails.server";
import { mailroomText } from "~/app/i18n/mailroom";
import { troubledText } from "~/app/i18n/troubled";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Empty } from "~/app/ui/empty";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { List, ListItem } from "~/app/ui/list";
import { Page } from "~/app/ui/page";
import { Pager } from "~/app/ui/pager";
import { Section } from "~/app/ui/section";
import { Time } from "~/app/ui/time";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { FlaggedSenders } from "./flagged-senders";
import { TroubledMails } from "./troubled-mails";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "inbox.read");
  const search = new URL(args.request.url).searchParams;
  const shelf = search.get("vis") === "lagt-til-side" ? ("set-aside" as const) : ("waiting" as const);
  const [inbox, troubled, flags] = await Promise.all([
    listInbox(actor, { shelf, after: search.get("efter") }),
    troubledMails(actor, { seen: shelf === "set-aside" }),
    shelf === "waiting" ? flaggedSenders(actor) : [],
  ]);
  return {
    title: mailroomText[actor.locale].title,
    ...{ shelf, ...inbox, troubled, flags },
    mayWrite: roleMay(actor.role, "inbox.write"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "inbox.write");
  return submit(args.request, inboxActionSchema, actor.locale, async () => {
    const count = await readAllAgain(actor);
    return done("/post", { text: mailroomText[actor.locale].readAgain.allDone(count) });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? mailroomText.da.title },
];

export default function Inbox() {
  const { title, shelf, mails, next, troubled, flags, mayWrite } = useLoaderData<typeof loader>();
  const t = useText(mailroomText);
  const lost = useText(troubledText);
  const aside = shelf === "set-aside";
  const empty = aside ? t.asideEmpty : t.empty;
  const listTitle = aside ? t.asideTitle : t.waiting;
  return (
    <Page title={title} lead={t.lead} back={{ to: "/mere" }}>
      {mails.length === 0 ? (
        <Empty title={empty.title}>{empty.text}</Empty>
      ) : (
        <Section title={listTitle}>
          <List label={listTitle}>
            {mails.map((mail) => (
              <ListItem
                key={mail.id}
                to={`/post/${mail.id}`}
                title={mail.from ?? t.unknownSender}
                aside={<Time at={mail.receivedAt} />}
              >
                <span dir="auto">{mail.isReadable ? (mail.subject ?? t.noSubject) : t.unreadable}</span>
              </ListItem>
            ))}
          </List>
          <Pager next={next} />
          {mayWrite && !aside && mails.some(({ isReadable }) => !isReadable) && (
            <Form method="post">
              <HiddenFields values={{ do: "read-all-again" }} />
              <Button kind="secondary">{t.readAgain.all}</Button>
            </Form>
          )}
        </Section>
      )}
      <p className="mt-4">
        <Link
          to={aside ? "/post" : "/post?vis=lagt-til-side"}
          className="inline-flex min-h-tap items-center text-bridge underline"
        >
          {aside ? t.showWaiting : t.showAside}
        </Link>
      </p>
      {flags.length > 0 && <FlaggedSenders flags={flags} mayWrite={mayWrite} />}
      <TroubledMails
        mails={troubled}
        title={aside ? lost.seenTitle : lost.title}
        lead={aside ? null : lost.lead}
        mayWrite={mayWrite}
        action="/post/sendt"
        back={aside ? "/post?vis=lagt-til-side" : "/post"}
      />
    </Page>
  );
}
