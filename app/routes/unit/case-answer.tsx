import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { caseReader } from "~/app/access/case-guard.server";
import { answerCase } from "~/app/domain/handovers/answer-case.server";
import { caseForm } from "~/app/domain/handovers/case-page.server";
import { answerForm } from "~/app/domain/handovers/handover-form.server";
import { caseWordsText } from "~/app/i18n/case-words";
import { unitText } from "~/app/i18n/unit";
import { useText } from "~/app/i18n/use-text";
import { FormErrors } from "~/app/ui/form-errors";
import { Page } from "~/app/ui/page";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { secretPageHeaders } from "~/app/web/secret-page";
import { typedBefore } from "~/app/web/typed-forms.server";
import { OneTapAnswer, QuestionForm } from "./answer-forms";

/** The answers alone: where one that was refused is mended. */
export async function loader(args: LoaderFunctionArgs) {
  const id = args.params.handoverId ?? "";
  const reader = await caseReader(args, id, "case.answer");
  const [form, typed] = await Promise.all([
    caseForm(reader, id),
    typedBefore(args.request, reader.userId ?? ""),
  ]);
  return data({ ...form, typed, title: unitText[reader.locale].case.answer }, { headers: secretPageHeaders });
}

export async function action(args: ActionFunctionArgs) {
  const id = args.params.handoverId ?? "";
  const reader = await caseReader(args, id, "case.answer");
  const t = unitText[reader.locale].done;
  const { answers } = caseWordsText[reader.locale];
  return submit(args.request, answerForm, reader.locale, async (answer) => {
    await answerCase(reader, id, answer);
    const text = answer.answer === "missing" ? t.asked : t.answered(answers[answer.answer]);
    return done(`/indbakke/${id}`, { text });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? unitText.da.case.answer },
];

export default function CaseAnswer() {
  const { id, title, requestIds, lastAnswerId, isClosed, typed } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const kept = reply?.values ?? typed;
  const t = useText(unitText).case;
  return (
    <Page title={title} back={{ to: `/indbakke/${id}`, label: t.back }}>
      <FormErrors errors={reply?.errors} />
      {!isClosed && (
        <div className="flex flex-col gap-6">
          <OneTapAnswer caseId={id} answer="going-on" requestId={requestIds.goingOn} seen={lastAnswerId} />
          <QuestionForm
            caseId={id}
            requestId={String(kept?.requestId ?? requestIds.question)}
            seen={lastAnswerId}
            error={reply?.errors.text}
            defaultValue={kept ? String(kept.text ?? "") : undefined}
          />
          <OneTapAnswer
            caseId={id}
            answer="not-now"
            requestId={requestIds.notNow}
            seen={lastAnswerId}
            error={reply?.errors.ownReason}
            defaultValue={kept ? String(kept.ownReason ?? "") : undefined}
          />
        </div>
      )}
    </Page>
  );
}
