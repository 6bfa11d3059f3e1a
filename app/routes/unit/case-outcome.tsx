import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { caseReader } from "~/app/access/case-guard.server";
import { caseForm } from "~/app/domain/handovers/case-page.server";
import { outcomeForm } from "~/app/domain/handovers/handover-form.server";
import { tellOutcome } from "~/app/domain/handovers/tell-outcome.server";
import { unitText } from "~/app/i18n/unit";
import { useText } from "~/app/i18n/use-text";
import { FormErrors } from "~/app/ui/form-errors";
import { Page } from "~/app/ui/page";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { secretPageHeaders } from "~/app/web/secret-page";
import { OutcomeForms } from "./outcome-forms";

/** The outcomes alone: where one that was refused is explained. */
export async function loader(args: LoaderFunctionArgs) {
  const id = args.params.handoverId ?? "";
  const reader = await caseReader(args, id, "case.answer");
  const form = await caseForm(reader, id);
  return data({ ...form, title: unitText[reader.locale].case.outcome }, { headers: secretPageHeaders });
}

export async function action(args: ActionFunctionArgs) {
  const id = args.params.handoverId ?? "";
  const reader = await caseReader(args, id, "case.answer");
  return submit(args.request, outcomeForm, reader.locale, async ({ from, ...outcome }) => {
    await tellOutcome(reader, id, outcome);
    return done(from === "list" ? "/indbakke/resultater" : `/indbakke/${id}`, {
      text: unitText[reader.locale].done.told,
    });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? unitText.da.case.outcome },
];

export default function CaseOutcome() {
  const { id, title, mayTell, outcomes } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useText(unitText).case;
  return (
    <Page
      title={title}
      lead={mayTell ? t.outcomeLead : t.outcomeNot}
      back={{ to: `/indbakke/${id}`, label: t.back }}
    >
      <FormErrors errors={reply?.errors} />
      {mayTell && <OutcomeForms caseId={id} outcomes={outcomes} reply={reply} />}
    </Page>
  );
}
