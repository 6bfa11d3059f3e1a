import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { consentAddress } from "~/app/domain/consents/purposes";
import { recordedAnswerForm } from "~/app/domain/handovers/handover-form.server";
import { unitAnswerKinds } from "~/app/domain/handovers/kinds";
import { messagePage } from "~/app/domain/handovers/message-page.server";
import { recordAnswer } from "~/app/domain/handovers/record-answer.server";
import { handoversText } from "~/app/i18n/handovers";
import { recordedAnswerText } from "~/app/i18n/recorded-answer";
import { handoverDoneText } from "~/app/i18n/handover-done";
import { caseWordsText } from "~/app/i18n/case-words";
import { useText } from "~/app/i18n/use-text";
import { Button, ButtonLink } from "~/app/ui/button";
import { Choice } from "~/app/ui/choice";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Page } from "~/app/ui/page";
import { constraintsOf } from "~/app/web/constraints.server";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { typedBefore } from "~/app/web/typed-forms.server";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "handover.write");
  const [page, typed] = await Promise.all([
    messagePage(actor, args.params.handoverId ?? ""),
    typedBefore(args.request, actor.userId),
  ]);
  const title = recordedAnswerText[actor.locale].title;
  return { ...page, typed, title, constraints: constraintsOf(recordedAnswerForm) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "handover.write");
  const id = args.params.handoverId ?? "";
  return submit(args.request, recordedAnswerForm, actor.locale, async (answer) => {
    await recordAnswer(actor, id, answer);
    return done(`/sendt-videre/${id}`, { text: handoverDoneText[actor.locale].recorded });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? recordedAnswerText.da.title },
];

export default function RecordedAnswer() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const text = useText(handoversText);
  const cases = useText(caseWordsText);
  const recorded = useText(recordedAnswerText);
  const t = recorded;
  const { constraints, typed, mayTell, caseworkerName } = page;
  const field = formFields({ constraints, stored: { saidBy: caseworkerName }, typed, reply });
  const kept = reply?.values ?? typed;
  const answers = unitAnswerKinds.filter((kind) => mayTell || kind === "missing");
  return (
    <Page
      title={page.title}
      lead={t.lead}
      back={{ to: `/sendt-videre/${page.id}`, label: text.message.back }}
    >
      <FormErrors errors={reply?.errors} />
      <StackForm>
        <HiddenFields requestId={String(kept?.requestId ?? page.requestId)} />
        <Choice
          {...field("answer")}
          label={t.answer}
          help={mayTell ? t.only : t.missingOnly}
          options={answers.map((kind) => ({ value: kind, label: t.answers[kind] }))}
        />
        <Field {...field("saidBy")} label={t.saidBy} />
        <p className="text-ink-soft">{cases.notADecision}</p>
        <Button wide>{t.save}</Button>
        {!mayTell && (
          <ButtonLink
            to={consentAddress(page.candidateId, { purpose: "unit-may-tell", receiver: page.receiverKey })}
            kind="quiet"
          >
            {text.page.noteTell}
          </ButtonLink>
        )}
      </StackForm>
    </Page>
  );
}
