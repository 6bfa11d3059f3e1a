import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerPage } from "~/app/domain/enquiries/answer-page.server";
import { answerSchema } from "~/app/domain/enquiries/answer-form.server";
import { recordLinkAnswer } from "~/app/domain/enquiries/record-link-answer.server";
import { answerText } from "~/app/i18n/answer";
import { submit, type FormReply } from "~/app/web/forms.server";
import { secretPageHeaders } from "~/app/web/secret-page";
import { AnswerForm, type Chosen } from "./answer-form";
import { FirstPage } from "./first-page";
import { InLanguage } from "./in-language";
import { LinkOld, LinkUnknown } from "./link-trouble";
import { firmHandle } from "./firm-handle";
import { Thanks } from "./thanks";

export const handle = firmHandle;
export const headers = () => secretPageHeaders;

const chosen: readonly Chosen[] = ["talk", "call-me", "not-now", "no"];

/** Shows, and changes nothing: mail scanners follow links. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const token = params.token ?? "";
  const query = new URL(request.url).searchParams;
  const choice = chosen.find((answer) => answer === query.get("svar")) ?? null;
  const page = await answerPage(token, request.method === "GET" && choice === null);
  const value = {
    token,
    page,
    choice,
    change: query.has("ret"),
    passedOn: query.has("videre"),
  };
  return data(value, { headers: secretPageHeaders, status: page.state === "open" ? 200 : 404 });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const page = await answerPage(token, false);
  const seeOther = () =>
    new Response(null, {
      status: 303,
      headers: { Location: `/svar/${encodeURIComponent(token)}`, ...secretPageHeaders },
    });
  // A link that has grown old meanwhile explains itself at its own address.
  if (page.state !== "open") return seeOther();
  return submit(request, answerSchema, page.locale, async (answer) => {
    await recordLinkAnswer(token, answer);
    return seeOther();
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data || data.page.state === "unknown") return [{ title: answerText.da.unknown.title }];
  return [{ title: answerText[data.page.locale].title(data.page.from.group) }];
};

export default function Answer() {
  const { token, page, choice, change, passedOn } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  if (page.state === "unknown") return <LinkUnknown />;
  if (page.state === "old") {
    return (
      <InLanguage locale={page.locale}>
        <LinkOld token={token} />
      </InLanguage>
    );
  }
  const answering = chosen.find((answer) => answer === reply?.values.meaning) ?? choice;
  return (
    <InLanguage locale={page.locale}>
      {answering ? (
        <AnswerForm token={token} page={page} choice={answering} reply={reply} />
      ) : page.answer && !change ? (
        <Thanks token={token} page={page} answer={page.answer} />
      ) : (
        <FirstPage token={token} page={page} passedOn={passedOn} />
      )}
    </InLanguage>
  );
}
