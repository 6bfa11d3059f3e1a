import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { mailboxForm, mailboxPostSchema } from "~/app/domain/mail/mailbox/mailbox-form.server";
import { mailboxPage } from "~/app/domain/mail/mailbox/mailbox-page.server";
import { removeMailbox, saveMailbox } from "~/app/domain/mail/mailbox/save-mailbox.server";
import { mailboxText } from "~/app/i18n/mailbox";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Choice } from "~/app/ui/choice";
import { Facts } from "~/app/ui/facts";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Link } from "~/app/ui/link";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";
import { Time } from "~/app/ui/time";
import { done } from "~/app/web/flash.server";
import { constraintsOf } from "~/app/web/constraints.server";
import { submit, type FormReply } from "~/app/web/forms.server";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "group.manage");
  return { mailbox: await mailboxPage(actor), constraints: constraintsOf(mailboxForm) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "group.manage");
  const t = mailboxText[actor.locale].form;
  return submit(args.request, mailboxPostSchema, actor.locale, async (asked) => {
    if (asked.do === "remove") {
      await removeMailbox(actor);
      return done("/gruppe/postkasse", { text: t.removed });
    }
    await saveMailbox(actor, asked);
    return done("/gruppe/postkasse", { text: t.saved });
  });
}

export const meta: MetaFunction = () => [{ title: mailboxText.da.title }];

type Shown = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["mailbox"]>;

export default function Mailbox() {
  const { mailbox, constraints } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  const t = useText(mailboxText);
  const usual = { port: "993", signIn: "password", folder: "INBOX", handledFolder: "Brobygger" };
  const field = formFields({ constraints, stored: mailbox ?? usual, reply });
  const choice = (name: "port" | "signIn") => ({
    ...field(name),
    defaultValue: reply?.values[name]?.toString() ?? (mailbox ?? usual)[name],
  });
  return (
    <Page title={t.title} lead={t.lead} back={{ to: "/gruppe/mail-ind" }}>
      <FormErrors errors={reply?.errors} />
      {mailbox && <Standing mailbox={mailbox} />}
      <Section title={t.which.title}>
        <Facts facts={t.which.rows.map(([label, value]) => ({ label, value }))} />
        <p className="mt-2">
          <Link to="/gruppe/mail-ind" className="inline-flex min-h-tap items-center text-bridge underline">
            {t.which.forwarding}
          </Link>
        </p>
      </Section>
      <Section title={t.form.title}>
        <StackForm>
          <HiddenFields values={{ do: "save", version: String(mailbox?.version ?? 0) }} />
          <Field {...field("email")} type="email" label={t.form.email} />
          <Field {...field("host")} label={t.form.host} help={t.form.hostHelp} />
          <Choice
            {...choice("port")}
            label={t.form.port}
            options={[
              { value: "993", label: t.form.ports["993"] },
              { value: "143", label: t.form.ports["143"] },
            ]}
          />
          <Field {...field("username")} label={t.form.username} help={t.form.usernameHelp} />
          <Choice
            {...choice("signIn")}
            label={t.form.signIn}
            options={[
              { value: "password", label: t.form.signIns.password },
              { value: "token", label: t.form.signIns.token, help: t.form.tokenHelp },
            ]}
          />
          <Field
            {...field("secret")}
            defaultValue=""
            type="password"
            autoComplete="off"
            label={t.form.secret}
            help={mailbox ? `${t.form.secretHelp} ${t.form.secretKept}` : t.form.secretHelp}
            optional={mailbox !== null}
          />
          <Field {...field("folder")} label={t.form.folder} />
          <Field {...field("handledFolder")} label={t.form.handledFolder} />
          <Button wide>{t.form.save}</Button>
        </StackForm>
        {mailbox && (
          <Form method="post" className="mt-8">
            <HiddenFields values={{ do: "remove" }} />
            <Button kind="secondary">{t.form.remove}</Button>
          </Form>
        )}
      </Section>
    </Page>
  );
}

/** Whether mail is being fetched, and if not, why. */
function Standing({ mailbox }: { mailbox: Shown }) {
  const t = useText(mailboxText);
  const { takesPlus } = mailbox;
  const isOldToken = mailbox.problem === "sign-in-refused" && mailbox.signIn === "token";
  const problem = isOldToken ? "token-refused" : mailbox.problem;
  const isBad = mailbox.state === "trouble";
  return (
    <Section title={t.state.title}>
      <p role="status" className={isBad ? "font-semibold text-stop" : ""}>
        {t.state[mailbox.state]} {problem && problem in t.problems && t.problems[problem as "silent"]}
      </p>
      <Facts
        facts={[
          { label: t.state.connected, value: mailbox.connectedAt && <Time at={mailbox.connectedAt} clock /> },
          { label: t.state.lastMail, value: mailbox.lastMailAt && <Time at={mailbox.lastMailAt} clock /> },
          {
            label: t.plus.label,
            value: takesPlus === null ? t.plus.unknown : takesPlus ? t.plus.yes : t.plus.no,
          },
        ]}
      />
    </Section>
  );
}
