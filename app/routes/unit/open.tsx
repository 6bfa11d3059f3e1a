import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { keepVisit } from "~/app/access/case-guard.server";
import { caseLink, openCase, renewCaseLink, type CaseLink } from "~/app/domain/handovers/case-link.server";
import { openForm } from "~/app/domain/handovers/handover-form.server";
import { caseWordsText } from "~/app/i18n/case-words";
import { unitText } from "~/app/i18n/unit";
import { unitDeskText } from "~/app/i18n/unit-desk";
import { useText } from "~/app/i18n/use-text";
import { Button, ButtonLink } from "~/app/ui/button";
import { Facts } from "~/app/ui/facts";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Page } from "~/app/ui/page";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { localeOf } from "~/app/web/page-context.server";
import { secretPageHeaders } from "~/app/web/secret-page";

import { Agreement } from "./agreement-fields";

export const handle = { plain: true };
export const headers: HeadersFunction = () => secretPageHeaders;

function titleOf(link: CaseLink, t: (typeof unitText)["da"]["open"]): string {
  if (link.state === "unknown") return t.unknownTitle;
  return link.state === "open" ? t.title(link.group) : link.state === "old" ? t.oldTitle : t.goneTitle;
}

/** Shows what waits and a button, and changes nothing: mail scanners follow links. */
export async function loader(args: LoaderFunctionArgs) {
  const [link, locale] = await Promise.all([caseLink(args.params.token ?? ""), localeOf(args)]);
  return data({ link, title: titleOf(link, unitText[locale].open) }, { headers: secretPageHeaders });
}

export async function action(args: ActionFunctionArgs) {
  const token = args.params.token ?? "";
  const here = `/modtag/${encodeURIComponent(token)}`;
  const locale = await localeOf(args);
  return submit(args.request, openForm, locale, async ({ intent, name = "", accepted, textVersion }) => {
    if (intent === "new-link") {
      await renewCaseLink(token, args.context.clientAddress);
      return done(here, { text: unitText[locale].open.sent });
    }
    const opened = await openCase(token, name, accepted ? (textVersion ?? "") : null);
    const to = opened ? `/indbakke/${opened.handoverId}` : here;
    const answer = redirect(to, { status: 303, headers: secretPageHeaders });
    if (opened) answer.headers.append("Set-Cookie", keepVisit(args.request, opened.visit));
    return answer;
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? unitText.da.open.unknownTitle },
];

export default function OpenCase() {
  const { link, title } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const cases = useText(caseWordsText);
  const { open: t, case: about } = useText(unitText);
  const desk = useText(unitDeskText);
  if (link.state === "unknown") {
    return (
      <Page title={title} lead={t.unknown}>
        <ButtonLink to="/log-ind" kind="secondary">
          {t.signIn}
        </ButtonLink>
      </Page>
    );
  }
  if (link.state === "gone") {
    return (
      <Page title={title} lead={t.gone(link.group)}>
        <p className="font-semibold">{about.kept}</p>
      </Page>
    );
  }
  if (link.state === "old") {
    return (
      <Page title={title} lead={t.old}>
        <Form method="post">
          <HiddenFields values={{ intent: "new-link" }} />
          <Button>{t.newLink}</Button>
        </Form>
      </Page>
    );
  }
  if (link.gate.needsSecondFactor) {
    return (
      <Page title={title} lead={desk.secondFactor}>
        <ButtonLink to="/log-ind">{t.signIn}</ButtonLink>
      </Page>
    );
  }
  const field = formFields({ constraints: { name: { required: true, maxLength: 120 } }, reply });
  return (
    <Page title={title} lead={t.lead}>
      <Facts
        facts={[
          { label: t.step, value: cases.steps[link.step] },
          { label: t.firm, value: link.firm },
          { label: t.to, value: link.receiver },
        ]}
      />
      <div className="mt-8">
        <FormErrors errors={reply?.errors} />
        <StackForm>
          <HiddenFields values={{ intent: "open" }} />
          <Field {...field("name")} label={t.who} help={t.whoHelp} autoComplete="name" />
          {!link.gate.hasAgreed && <Agreement error={reply?.errors.accepted} />}
          <Button wide>{t.go}</Button>
        </StackForm>
        <p className="mt-4 text-[0.9375rem] text-ink-soft">{t.hours}</p>
      </div>
    </Page>
  );
}
