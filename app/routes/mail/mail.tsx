import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { roleMay } from "~/app/access/matrix";
import { beginThread } from "~/app/domain/mail/inbox/begin-thread.server";
import { mailActionSchema } from "~/app/domain/mail/inbox/mail-form.server";
import { mailPage } from "~/app/domain/mail/inbox/mail-page.server";
import { moveMail } from "~/app/domain/mail/inbox/move-mail.server";
import { readAgain } from "~/app/domain/mail/inbox/read-again.server";
import { setAside, takeBack } from "~/app/domain/mail/inbox/set-aside.server";
import { mailroomText } from "~/app/i18n/mailroom";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Facts } from "~/app/ui/facts";
import { FormErrors } from "~/app/ui/form-errors";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Page } from "~/app/ui/page";
import { Quote } from "~/app/ui/quote";
import { Section } from "~/app/ui/section";
import { Time } from "~/app/ui/time";
import { done } from "~/app/web/flash.server";
import { submit, type FormReply } from "~/app/web/forms.server";
import { BeginForm } from "./begin-form";
import { ChecksLine } from "./checks";
import { AsItLooked, MailFiles } from "./mail-files";
import { MoveForm } from "./move-form";
import { threadAddress } from "./thread-address";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "inbox.read");
  const mail = await mailPage(actor, args.params.mailId ?? "");
  return {
    title: mail.subject ?? mailroomText[actor.locale].noSubject,
    mail,
    showsRemote: new URL(args.request.url).searchParams.has("billeder"),
    mayWrite: roleMay(actor.role, "inbox.write"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "inbox.write");
  const { mailId = "" } = args.params;
  const t = mailroomText[actor.locale];
  return submit(args.request, mailActionSchema, actor.locale, async (asked) => {
    switch (asked.do) {
      case "move":
        return done(threadAddress(await moveMail(actor, mailId, asked.threadId)), { text: t.move.done });
      case "begin":
        return done(threadAddress(await beginThread(actor, mailId, asked.firmId)), { text: t.begin.done });
      case "set-aside":
        await setAside(actor, mailId);
        return done("/post", {
          text: t.aside.done,
          undo: { action: `/post/${mailId}`, values: { do: "take-back" } },
        });
      case "take-back":
        await takeBack(actor, mailId);
        return done("/post", { text: t.aside.backDone });
      case "read-again":
        await readAgain(actor, mailId);
        return done("/post", { text: t.readAgain.done });
    }
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? mailroomText.da.title },
];

export default function Mail() {
  const { title, mail, showsRemote, mayWrite } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  const t = useText(mailroomText);
  const who = [mail.fromName, mail.fromEmail].filter(Boolean).join(", ") || t.unknownSender;
  const waits = mail.state === "inbox" || mail.state === "unreadable";
  return (
    <Page title={title} back={{ to: "/post", label: t.title }}>
      <FormErrors errors={reply?.errors} />
      <Facts
        facts={[
          { label: t.from, value: who },
          { label: t.passedOn, value: mail.passedOnBy },
          { label: t.received, value: <Time at={mail.receivedAt} clock /> },
          { label: t.checks.label, value: mail.checks && <ChecksLine checks={mail.checks} /> },
          { label: t.kind, value: mail.kind === "answer" ? null : t.kinds[mail.kind] },
        ]}
      />
      <div className="mt-6 flex flex-col gap-4">
        {mail.raw !== null ? (
          <>
            <p>{t.rawLead}</p>
            <pre
              tabIndex={0}
              aria-label={t.raw}
              className="max-h-96 overflow-auto rounded-sm bg-sheet px-4 py-3 text-[0.9375rem] whitespace-pre-wrap break-all"
            >
              {mail.raw}
            </pre>
          </>
        ) : mail.text ? (
          <Quote text={mail.text} />
        ) : (
          <p className="text-ink-soft">{t.noText}</p>
        )}
        {mail.quoted && (
          <details>
            <summary className="min-h-tap cursor-pointer py-2.5 text-bridge underline">{t.earlier}</summary>
            <Quote text={mail.quoted} />
          </details>
        )}
        {mail.remoteImages !== null && (
          <AsItLooked mailId={mail.id} remoteImages={mail.remoteImages} showsRemote={showsRemote} />
        )}
        <p>
          <Link
            to={`/post/${mail.id}/original`}
            reloadDocument
            className="inline-flex min-h-tap items-center text-bridge underline"
          >
            {t.original}
          </Link>
        </p>
      </div>
      {mail.sameIdAs && <p className="mt-4">{t.sameId}</p>}
      {mail.state === "stored" && <p className="mt-4">{t.isWaiting}</p>}
      {mayWrite && mail.mayReadAgain && (
        <Form method="post" className="mt-4">
          <HiddenFields values={{ do: "read-again" }} />
          <Button kind="secondary">{t.readAgain.button}</Button>
        </Form>
      )}
      <MailFiles mailId={mail.id} files={mail.files} />
      {mail.state === "filed" && (
        <p>
          {t.isFiled}{" "}
          {mail.thread && (
            <Link to={threadAddress(mail.thread)} className="text-bridge underline">
              {t.goToThread}
            </Link>
          )}
        </p>
      )}
      {mayWrite && mail.state !== "filed" && mail.state !== "stored" && (
        <>
          <Section title={t.move.title}>
            <MoveForm
              choices={mail.choices}
              suggested={mail.suggested}
              isApart={mail.isApart}
              error={reply?.errors.threadId}
            />
          </Section>
          {mail.kind !== "unreadable" && (
            <Section title={t.begin.title}>
              <BeginForm firms={mail.firms} error={reply?.errors.firmId} />
            </Section>
          )}
          <Form method="post" className="mt-8">
            <HiddenFields values={{ do: waits ? "set-aside" : "take-back" }} />
            <Button kind="secondary">{waits ? t.aside.button : t.aside.back}</Button>
          </Form>
        </>
      )}
    </Page>
  );
}
