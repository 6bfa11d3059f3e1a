import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerPage } from "~/app/domain/enquiries/answer-page.server";
import { answerSchema } from "~/app/domain/enquiries/answer-form.server";
import { recordLinkAnswer } from "~/app/domain/enquiries/record-link-answer.server";
import { answerText } from "~/app/i18n/answer";
import { submit } from "~/app/web/forms.server";
import { AnswerForm, type Chosen } from "./answer-form";
import { FirstPage } from "./first-page";
import { InLanguage } from "./in-language";
import { LinkOld, LinkUnknown } from "./link-trouble";
import { firmHandle, secretHeaders } from "./secret";
import { Thanks } from "./thanks";

export const handle = firmHandle;
export const headers = () => secretHeaders;

const chosen: readonly string[] = ["talk", "call-me", "not-now", "no"] satisfies Chosen[];

/** Shows, and changes nothing: mail scanners follow links. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const token = params.token ?? "";
  const page = await answerPage(token, request.method === "GET");
  const query = new URL(request.url).searchParams;
  const answer = query.get("svar");
  const value = {
    token,
    page,
    choice: answer !== null && chosen.includes(answer) ? (answer as Chosen) : null,
    change: query.has("ret"),
    passedOn: query.has("videre"),
  };
  return data(value, { headers: secretHeaders, status: page.state === "open" ? 200 : 404 });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const page = await answerPage(token, false);
  const locale = page.state === "unknown" ? "da" : page.locale;
  return submit(request, answerSchema, locale, async (answer) => {
    await recordLinkAnswer(token, answer);
    return new Response(null, { status: 303, headers: { Location: `/svar/${token}`, ...secretHeaders } });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data || data.page.state === "unknown") return [{ title: answerText.da.unknown.title }];
  return [{ title: answerText[data.page.locale].title(data.page.from.group) }];
};

export default function Answer() {
  const { token, page, choice, change, passedOn } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  if (page.state === "unknown") return <LinkUnknown />;
  if (page.state === "old") {
    return (
      <InLanguage locale={page.locale}>
        <LinkOld token={token} />
      </InLanguage>
    );
  }
  const typed = reply?.values.meaning;
  const answering = typeof typed === "string" && chosen.includes(typed) ? (typed as Chosen) : choice;
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
