import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  useActionData,
  useLoaderData,
  useSearchParams,
  type ShouldRevalidateFunctionArgs,
} from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { roleMay } from "~/app/access/matrix";
import { candidateChoices } from "~/app/domain/candidates/candidate-choices.server";
import { candidateForm } from "~/app/domain/candidates/candidate-form.server";
import { candidateRecord } from "~/app/domain/candidates/candidate-record.server";
import { editCandidate } from "~/app/domain/candidates/edit-candidate.server";
import { candidatesText } from "~/app/i18n/candidates";
import { candidateFormText } from "~/app/i18n/candidate-form";
import { candidateWordsText } from "~/app/i18n/candidate-words";
import { candidateDoneText } from "~/app/i18n/candidate-done";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Fold } from "~/app/ui/fold";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Meanwhile, versionToPost } from "~/app/ui/meanwhile";
import { Page } from "~/app/ui/page";
import { done } from "~/app/web/flash.server";
import { constraintsOf } from "~/app/web/constraints.server";
import { submit, type FormReply } from "~/app/web/forms.server";
import { typedBefore } from "~/app/web/typed-forms.server";
import { DataLinks } from "../data/data-links";
import { CandidateFields } from "./candidate-fields";
import { storedFields } from "./stored-fields";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "candidate.write");
  const candidate = await candidateRecord(actor, args.params.candidateId ?? "");
  const [choices, typed] = await Promise.all([
    candidateChoices(actor),
    typedBefore(args.request, actor.userId),
  ]);
  const title = candidateFormText[actor.locale].editTitle(candidate.calledName);
  const mayErase = roleMay(actor.role, "data.manage");
  return { title, constraints: constraintsOf(candidateForm), candidate, choices, typed, mayErase };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "candidate.write");
  const candidateId = args.params.candidateId ?? "";
  return submit(args.request, candidateForm, actor.locale, async (edit) => {
    await editCandidate(actor, candidateId, edit);
    return done(`/kandidater/${candidateId}`, { text: candidateDoneText[actor.locale].saved });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? candidatesText.da.title },
];

/** When somebody else saved first, the page shows what they wrote. */
export function shouldRevalidate({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return actionStatus === 409 || defaultShouldRevalidate;
}

export default function EditCandidate() {
  const { title, constraints, candidate, choices, typed, mayErase } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  const [search] = useSearchParams();
  const t = useText(candidatesText);
  const form = useText(candidateFormText);
  const facts = useText(candidateWordsText);
  const stored = storedFields(candidate);
  const field = formFields({ constraints, stored, typed, reply });
  const compared = {
    calledName: facts.calledName,
    fullName: facts.fullName,
    phone: facts.phone,
    email: facts.email,
    languages: facts.languages,
    interpreterLanguage: form.interpreterLanguage,
    municipalStatus: form.municipalStatus,
    caseworkerName: form.caseworkerName,
    caseworkerPhone: form.caseworkerPhone,
    skills: facts.skills,
    transport: facts.transport,
    availability: form.availability,
    wishes: facts.wishes,
    motivation: form.motivation,
    profileText: facts.profileText,
  };
  return (
    <Page title={title} lead={form.lead} back={{ to: `/kandidater/${candidate.id}` }}>
      <FormErrors errors={reply?.errors} />
      <Meanwhile reply={reply} stored={stored} labels={compared} />
      <StackForm>
        <HiddenFields version={versionToPost(reply, candidate.version, typed)} />
        <CandidateFields field={field} choices={choices} part={search.get("del")} />
        <Button wide>{form.saveChanges}</Button>
      </StackForm>
      <div className="mt-12 max-w-read">
        <Fold title={t.page.remove}>
          <p>{t.page.removeText(candidate.calledName)}</p>
          <StackForm action={`/kandidater/${candidate.id}/sletning`}>
            <Button kind="stop">{t.page.remove}</Button>
          </StackForm>
        </Fold>
      </div>
      {mayErase && <DataLinks of={`/kandidater/${candidate.id}`} seen />}
    </Page>
  );
}
