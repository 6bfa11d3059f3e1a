import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { colleagueSchema } from "~/app/domain/enquiries/answer-form.server";
import { answerPage } from "~/app/domain/enquiries/answer-page.server";
import { askColleague } from "~/app/domain/enquiries/ask-colleague.server";
import { answerText } from "~/app/i18n/answer";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Page } from "~/app/ui/page";
import { constraintsOf } from "~/app/web/constraints.server";
import { submit, type FormReply } from "~/app/web/forms.server";
import { secretPageHeaders } from "~/app/web/secret-page";
import { InLanguage } from "./in-language";
import { LinkOld, LinkUnknown } from "./link-trouble";
import { firmHandle } from "./firm-handle";

export const handle = firmHandle;
export const headers = () => secretPageHeaders;

export async function loader({ params }: LoaderFunctionArgs) {
  const token = params.token ?? "";
  const page = await answerPage(token, false);
  const shown =
    page.state === "open"
      ? { state: page.state, locale: page.locale, requestId: page.requestId, reader: page.reader }
      : page.state === "old"
        ? { state: page.state, locale: page.locale }
        : page;
  const constraints = constraintsOf(colleagueSchema);
  return data(
    { token, page: shown, constraints },
    { headers: secretPageHeaders, status: page.state === "open" ? 200 : 404 },
  );
}

export async function action({ request, params }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const page = await answerPage(token, false);
  const seeOther = (query: string) =>
    new Response(null, {
      status: 303,
      headers: { Location: `/svar/${encodeURIComponent(token)}${query}`, ...secretPageHeaders },
    });
  // A link that has grown old meanwhile explains itself at its own address.
  if (page.state !== "open") return seeOther("");
  return submit(request, colleagueSchema, page.locale, async (colleague) => {
    await askColleague(token, colleague);
    return seeOther("?videre=1&ret=1");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const locale = data && data.page.state !== "unknown" ? data.page.locale : "da";
  return [{ title: answerText[locale].colleaguePage.title }];
};

export default function Colleague() {
  const { token, page, constraints } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  if (page.state === "unknown") return <LinkUnknown />;
  return (
    <InLanguage locale={page.locale}>
      {page.state === "old" ? (
        <LinkOld token={token} />
      ) : (
        <ColleagueForm token={token} page={page} constraints={constraints} reply={reply} />
      )}
    </InLanguage>
  );
}

type ColleagueFormProps = {
  token: string;
  page: { requestId: string; reader: string };
  constraints: ReturnType<typeof constraintsOf>;
  reply?: FormReply;
};

function ColleagueForm({ token, page, constraints, reply }: ColleagueFormProps) {
  const t = useText(answerText).colleaguePage;
  const field = formFields({ constraints, stored: { passedOnBy: page.reader }, reply });
  return (
    <Page title={t.title} lead={t.lead} back={{ to: `/svar/${token}`, label: t.back }}>
      <FormErrors errors={reply?.errors} labels={{ name: t.name, email: t.email, passedOnBy: t.you }} />
      <StackForm action={`/svar/${token}/kollega`}>
        <HiddenFields requestId={String(reply?.values.requestId ?? page.requestId)} />
        <Field {...field("name")} label={t.name} autoComplete="off" />
        <Field {...field("email")} label={t.email} type="email" autoComplete="off" />
        <Field {...field("passedOnBy")} label={t.you} autoComplete="name" />
        <Button wide>{t.send}</Button>
      </StackForm>
    </Page>
  );
}
