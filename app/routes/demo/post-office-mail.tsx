import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { demoGuard } from "~/app/access/demo-guard.server";
import { notFound } from "~/app/domain/errors.server";
import { demoText } from "~/app/i18n/demo";
import { useText } from "~/app/i18n/use-text";
import { config } from "~/app/server/config.server";
import { Button } from "~/app/ui/button";
import { Choice } from "~/app/ui/choice";
import { Facts } from "~/app/ui/facts";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { Page } from "~/app/ui/page";
import { Quote } from "~/app/ui/quote";
import { Section } from "~/app/ui/section";
import { Textarea } from "~/app/ui/textarea";
import { Time } from "~/app/ui/time";
import { done } from "~/app/web/flash.server";
import { constraintsOf } from "~/app/web/constraints.server";
import { submit, type FormReply } from "~/app/web/forms.server";
import { localeOf } from "~/app/web/page-context.server";
import { mailClients } from "~/emails/intake/compose-reply.server";
import { readKept } from "~/emails/intake/post-office.server";
import { answerAsReader, readerAnswerSchema } from "./answer-as-reader.server";

export async function loader(args: LoaderFunctionArgs) {
  demoGuard();
  const mail = (await readKept(config().postOfficeDir, args.params.mailId ?? "")) ?? notFound();
  const reader = mail.to[0] ?? { name: "", address: mail.envelopeTo[0] ?? "" };
  const t = demoText[await localeOf(args)].postOffice;
  return {
    title: mail.subject || t.noSubject,
    // The page's policy allows no style sheet that stands in the text; the mail needs it for dark mode only.
    mail: { ...mail, html: mail.html?.replace(/<style>[\s\S]*?<\/style>/g, "") ?? null },
    reader,
    constraints: constraintsOf(readerAnswerSchema),
    clients: mailClients.map((value) => ({ value, label: t.clients[value] })),
  };
}

export async function action(args: ActionFunctionArgs) {
  demoGuard();
  const { mailId = "" } = args.params;
  const mail = (await readKept(config().postOfficeDir, mailId)) ?? notFound();
  const locale = await localeOf(args);
  return submit(args.request, readerAnswerSchema, locale, async (answer) => {
    await answerAsReader(mail, answer);
    return done(`/demo/posthus/${mailId}`, { text: demoText[locale].postOffice.sent });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? demoText.da.postOffice.title },
];

export const handle = { plain: true };

const box = (mailbox: { name: string; address: string } | null) =>
  mailbox && (mailbox.name ? `${mailbox.name} <${mailbox.address}>` : mailbox.address);

export default function PostOfficeMail() {
  const { title, mail, reader, constraints, clients } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  const t = useText(demoText).postOffice;
  const stored = { name: reader.name || reader.address, email: reader.address, client: "outlook" };
  const field = formFields({ constraints, stored, reply });
  return (
    <Page title={title} back={{ to: "/demo/posthus", label: t.title }}>
      <Facts
        facts={[
          { label: t.from, value: box(mail.from) },
          { label: t.toLabel, value: mail.to.map(box).join(", ") || mail.envelopeTo.join(", ") },
          { label: t.replyTo, value: mail.replyTo?.address },
          { label: t.when, value: <Time at={mail.receivedAt} clock /> },
        ]}
      />
      {mail.links.length > 0 && (
        <Section title={t.links}>
          <ul className="mt-2">
            {mail.links.map((link) => (
              <li key={link}>
                <a href={link} className="inline-block py-2.5 break-all text-bridge underline">
                  {link}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {mail.html !== null && (
        <Section title={t.asHtml}>
          <iframe
            title={t.asHtml}
            sandbox=""
            srcDoc={mail.html}
            className="mt-3 h-[32rem] w-full rounded-sm border border-line bg-white"
          />
        </Section>
      )}
      <Section title={t.asText}>
        <div className="mt-3">
          <Quote text={mail.text} />
        </div>
      </Section>
      <Section title={t.answer}>
        <p className="mt-2 mb-4 text-ink-soft">{t.answerHelp}</p>
        <FormErrors errors={reply?.errors} />
        <StackForm>
          <Field {...field("name")} label={t.name} autoComplete="off" />
          <Field {...field("email")} type="email" label={t.email} autoComplete="off" />
          <Choice {...field("client")} label={t.client} options={clients} layout="row" />
          <Textarea {...field("words")} label={t.words} rows={5} />
          <Button wide>{t.send}</Button>
        </StackForm>
      </Section>
    </Page>
  );
}
