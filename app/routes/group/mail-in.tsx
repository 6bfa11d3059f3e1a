import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { mailInPage, type ForwardingTest } from "~/app/domain/mail/forwarding/mail-in-page.server";
import { forwardingForm, startForwardingTest } from "~/app/domain/mail/forwarding/start-test.server";
import { mailInText } from "~/app/i18n/mail-in";
import { mailProblemsText } from "~/app/i18n/mail-problems";
import { useText } from "~/app/i18n/use-text";
import { Button, ButtonLink } from "~/app/ui/button";
import { Facts } from "~/app/ui/facts";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { MailAddress } from "~/app/ui/mail-address";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";
import { Time } from "~/app/ui/time";
import { done } from "~/app/web/flash.server";
import { constraintsOf } from "~/app/web/constraints.server";
import { submit, type FormReply } from "~/app/web/forms.server";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "group.manage");
  return { ...(await mailInPage(actor)), constraints: constraintsOf(forwardingForm) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "group.manage");
  return submit(args.request, forwardingForm, actor.locale, async (test) => {
    await startForwardingTest(actor, test);
    return done("/gruppe/mail-ind", { text: mailInText[actor.locale].test.started });
  });
}

export const meta: MetaFunction = () => [{ title: mailInText.da.title }];

export default function MailIn() {
  const { address, test, requestId, constraints } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  const t = useText(mailInText);
  const field = formFields({ constraints, stored: { email: test?.email ?? "" }, reply });
  return (
    <Page title={t.title} lead={t.lead} back={{ to: "/gruppe" }}>
      <FormErrors errors={reply?.errors} />
      {address ? (
        <>
          <Facts facts={[{ label: t.ours, value: <MailAddress address={address} /> }]} />
          <Section title={t.rule.title}>
            <p>{t.rule.text(address)}</p>
            <p className="mt-3 text-ink-soft">{t.rule.redirect}</p>
          </Section>
          <Section title={t.test.title}>
            {test && <Standing test={test} />}
            <StackForm className="mt-3">
              <HiddenFields requestId={requestId} />
              <Field {...field("email")} type="email" label={t.test.email} help={t.test.help} />
              <Button wide>{t.test.button}</Button>
            </StackForm>
          </Section>
          <Section title={t.imap.title}>
            <p>{t.imap.text}</p>
            <p>
              <Link
                to="/gruppe/postkasse"
                className="inline-flex min-h-tap items-center text-bridge underline"
              >
                {t.imap.link}
              </Link>
            </p>
          </Section>
        </>
      ) : (
        <div className="flex flex-col items-start gap-4">
          <p>{t.noAddress}</p>
          <ButtonLink to="/gruppe/rediger">{t.choose}</ButtonLink>
        </div>
      )}
    </Page>
  );
}

/** How the latest test stands, in a sentence. */
function Standing({
  test,
}: {
  test: Omit<ForwardingTest, "startedAt" | "cameBackAt"> & { startedAt: Date };
}) {
  const t = useText(mailInText).test;
  const problems = useText(mailProblemsText).problems;
  const isBad = test.state === "not-sent" || test.state === "lost";
  return (
    <div role="status" className="mb-4">
      <p
        className={
          isBad ? "font-semibold text-stop" : test.state === "came-back" ? "font-semibold text-good" : ""
        }
      >
        {t.sentTo(test.email)} {t.states[test.state]} {test.problem && problems[test.problem]}{" "}
        <Time at={test.startedAt} clock />
      </p>
      {(test.state === "waiting" || test.state === "under-way") && (
        <p>
          <Link
            to="/gruppe/mail-ind"
            reloadDocument
            className="inline-flex min-h-tap items-center text-bridge underline"
          >
            {t.look}
          </Link>
        </p>
      )}
    </div>
  );
}
