import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { stopLetters, stopPage } from "~/app/domain/letters/stop-link.server";
import { lettersText } from "~/app/i18n/letters";
import { Button } from "~/app/ui/button";
import { Empty } from "~/app/ui/empty";
import { StackForm } from "~/app/ui/form";
import { Page } from "~/app/ui/page";
import { secretPageHeaders } from "~/app/web/secret-page";
import { firmHandle } from "../answer/firm-handle";
import { InLanguage } from "../answer/in-language";

export const handle = firmHandle;
export const headers = () => secretPageHeaders;

/** Shows, and changes nothing: mail scanners follow links. */
export async function loader({ params }: LoaderFunctionArgs) {
  const page = await stopPage(params.token ?? "");
  return data({ page }, { headers: secretPageHeaders, status: page ? 200 : 404 });
}

/** Also what a mail program's own button calls (RFC 8058). */
export async function action({ params }: ActionFunctionArgs) {
  const token = params.token ?? "";
  // A mistyped link explains itself at its own address.
  if (!(await stopPage(token))) {
    throw redirect(`/ingen-mail/${encodeURIComponent(token)}`, { status: 303, headers: secretPageHeaders });
  }
  await stopLetters(token);
  return data({ done: true }, { headers: secretPageHeaders });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => {
  const t = lettersText[loaded?.page?.locale ?? "da"].stop;
  return [{ title: loaded?.page ? t.title[loaded.page.purpose] : t.unknown }];
};

/** "Send mig ikke flere": one button. */
export default function LettersOff() {
  const { page } = useLoaderData<typeof loader>();
  const isDone = useActionData<typeof action>() !== undefined;
  const t = lettersText[page?.locale ?? "da"].stop;
  if (!page) {
    return (
      <Page title={t.unknown}>
        <Empty title={t.unknown}>{t.unknownText}</Empty>
      </Page>
    );
  }
  return (
    <InLanguage locale={page.locale}>
      {isDone ? (
        <Page title={t.done} lead={t.doneLead}>
          {null}
        </Page>
      ) : (
        <Page title={t.title[page.purpose]} lead={t.lead[page.purpose](page.group)}>
          <StackForm>
            <Button wide>{t.go}</Button>
          </StackForm>
        </Page>
      )}
    </InLanguage>
  );
}
