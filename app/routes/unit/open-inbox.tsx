import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { keepVisit } from "~/app/access/case-guard.server";
import { line } from "~/app/domain/forms/fields.server";
import { openUnitInbox, unitLink } from "~/app/domain/handovers/unit-link.server";
import { unitText } from "~/app/i18n/unit";
import { unitDeskText } from "~/app/i18n/unit-desk";
import { useText } from "~/app/i18n/use-text";
import { Button, ButtonLink } from "~/app/ui/button";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Page } from "~/app/ui/page";
import { submit } from "~/app/web/forms.server";
import { localeOf } from "~/app/web/page-context.server";
import { secretPageHeaders } from "~/app/web/secret-page";

export const handle = { plain: true };
export const headers: HeadersFunction = () => secretPageHeaders;

const openInboxForm = z.object({
  name: line(120).refine((text) => text.length > 0, "required"),
  to: z.enum(["", "resultater"]).optional(),
});

/** Shows whose inbox it is and a button, and changes nothing: mail scanners follow links. */
export async function loader(args: LoaderFunctionArgs) {
  const [link, locale] = await Promise.all([unitLink(args.params.token ?? ""), localeOf(args)]);
  const t = unitDeskText[locale].openInbox;
  const to = new URL(args.request.url).searchParams.get("til") === "resultater" ? "resultater" : "";
  return data(
    {
      title: link ? t.title(link.unit) : unitText[locale].open.unknownTitle,
      gate: link?.gate ?? null,
      to,
    },
    { headers: secretPageHeaders },
  );
}

export async function action(args: ActionFunctionArgs) {
  const token = args.params.token ?? "";
  return submit(args.request, openInboxForm, await localeOf(args), async ({ name, to }) => {
    const visit = await openUnitInbox(token, name);
    const where = visit ? `/indbakke${to ? `/${to}` : ""}` : `/modtag/indbakke/${encodeURIComponent(token)}`;
    const answer = redirect(where, { status: 303, headers: secretPageHeaders });
    if (visit) answer.headers.append("Set-Cookie", keepVisit(args.request, visit));
    return answer;
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? unitText.da.open.unknownTitle },
];

export default function OpenInbox() {
  const { title, gate, to } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { open: words } = useText(unitText);
  const desk = useText(unitDeskText);
  const t = desk.openInbox;
  if (!gate || gate.needsSecondFactor || !gate.hasAgreed) {
    return (
      <Page
        title={title}
        lead={!gate ? words.unknown : gate.needsSecondFactor ? desk.secondFactor : t.agreeFirst}
      >
        <ButtonLink to="/log-ind" kind="secondary">
          {words.signIn}
        </ButtonLink>
      </Page>
    );
  }
  const field = formFields({ constraints: { name: { required: true, maxLength: 120 } }, reply });
  return (
    <Page title={title} lead={t.lead}>
      <FormErrors errors={reply?.errors} />
      <StackForm>
        <HiddenFields values={{ to }} />
        <Field {...field("name")} label={words.who} help={words.whoHelp} autoComplete="name" />
        <Button wide>{t.go}</Button>
      </StackForm>
    </Page>
  );
}
