import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { optOut, optOutPage, optOutSchema } from "~/app/domain/enquiries/opt-out.server";
import { answerText } from "~/app/i18n/answer";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Choice } from "~/app/ui/choice";
import { StackForm } from "~/app/ui/form";
import { Page } from "~/app/ui/page";
import { secretPageHeaders } from "~/app/web/secret-page";
import { InLanguage } from "./in-language";
import { LinkUnknown } from "./link-trouble";
import { firmHandle } from "./firm-handle";

export const handle = firmHandle;
export const headers = () => secretPageHeaders;

/** Shows, and changes nothing: mail scanners follow links. */
export async function loader({ params }: LoaderFunctionArgs) {
  const page = await optOutPage(params.token ?? "");
  return data({ page }, { headers: secretPageHeaders, status: page ? 200 : 404 });
}

/** Also what a mail program's own unsubscribe button calls (RFC 8058): then nothing is chosen. */
export async function action({ request, params }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const { scope } = optOutSchema.parse(Object.fromEntries(await request.formData()));
  // A mistyped link explains itself at its own address.
  if (!(await optOutPage(token))) {
    throw redirect(`/nej-tak/${encodeURIComponent(token)}`, { status: 303, headers: secretPageHeaders });
  }
  await optOut(token, scope);
  return data({ done: true }, { headers: secretPageHeaders });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: answerText[data?.page?.locale ?? "da"].optOutPage.title },
];

export default function OptOut() {
  const { page } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  if (!page) return <LinkUnknown />;
  return (
    <InLanguage locale={page.locale}>{done ? <Noted group={page.group} /> : <Ask page={page} />}</InLanguage>
  );
}

function Noted({ group }: { group: string }) {
  const t = useText(answerText).optOutPage;
  return (
    <Page title={t.doneTitle} lead={t.done(group)}>
      {null}
    </Page>
  );
}

function Ask({ page }: { page: { group: string; firm: string; email: string } }) {
  const t = useText(answerText).optOutPage;
  return (
    <Page title={t.title} lead={t.lead(page.group, page.email)}>
      <StackForm>
        <Choice
          name="scope"
          label={t.ask}
          defaultValue="address"
          options={[
            { value: "address", label: t.only, help: t.onlyHelp },
            { value: "workplace", label: t.workplace(page.firm), help: t.workplaceHelp },
          ]}
        />
        <Button wide>{t.send}</Button>
      </StackForm>
    </Page>
  );
}
