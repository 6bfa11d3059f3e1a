import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { roleMay } from "~/app/access/matrix";
import { addCandidate } from "~/app/domain/candidates/add-candidate.server";
import { candidateChoices, mayHaveCandidates } from "~/app/domain/candidates/candidate-choices.server";
import { newCandidateForm } from "~/app/domain/candidates/candidate-form.server";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { candidateFormText } from "~/app/i18n/candidate-form";
import { candidateDoneText } from "~/app/i18n/candidate-done";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Page } from "~/app/ui/page";
import { done } from "~/app/web/flash.server";
import { constraintsOf } from "~/app/web/constraints.server";
import { submit, type FormReply } from "~/app/web/forms.server";
import { typedBefore } from "~/app/web/typed-forms.server";
import { AgreementFirst } from "./agreement-first";
import { CandidateFields } from "./candidate-fields";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "candidate.write");
  const [choices, ready, typed] = await Promise.all([
    candidateChoices(actor),
    mayHaveCandidates(actor),
    typedBefore(args.request, actor.userId),
  ]);
  return {
    title: candidateFormText[actor.locale].newTitle,
    constraints: constraintsOf(newCandidateForm),
    requestId: newRequestId(),
    responsibleId: actor.userId,
    choices,
    ready,
    mayManage: roleMay(actor.role, "group.manage"),
    typed,
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "candidate.write");
  return submit(args.request, newCandidateForm, actor.locale, async (candidate) => {
    const { id } = await addCandidate(actor, candidate);
    return done(`/kandidater/${id}`, { text: candidateDoneText[actor.locale].added(candidate.calledName) });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? candidateFormText.da.newTitle },
];

export default function NewCandidate() {
  const { title, constraints, requestId, responsibleId, choices, ready, mayManage, typed } =
    useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  const t = useText(candidateFormText);
  if (!ready) return <AgreementFirst title={title} mayManage={mayManage} />;
  const field = formFields({ constraints, stored: { responsibleId }, typed, reply });
  const kept = reply?.values ?? typed;
  return (
    <Page title={title} lead={t.lead} back={{ to: "/kandidater" }}>
      <FormErrors errors={reply?.errors} />
      <StackForm>
        <HiddenFields requestId={String(kept?.requestId ?? requestId)} />
        <CandidateFields field={field} choices={choices} />
        <Button wide>{t.save}</Button>
      </StackForm>
    </Page>
  );
}
