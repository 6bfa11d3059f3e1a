import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, type ShouldRevalidateFunctionArgs } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { editFirm } from "~/app/domain/firms/edit-firm.server";
import { editFirmForm } from "~/app/domain/firms/firm-form.server";
import { firmChoices, firmToEdit } from "~/app/domain/firms/firm-forms.server";
import { firmsText } from "~/app/i18n/firms";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Field } from "~/app/ui/field";
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
import { MoreFields } from "./more-fields";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "firm.write");
  const firm = await firmToEdit(actor, args.params.firmId ?? "");
  const [choices, typed] = await Promise.all([firmChoices(actor), typedBefore(args.request, actor.userId)]);
  const title = firmsText[actor.locale].form.editTitle(firm.name);
  return { title, constraints: constraintsOf(editFirmForm), firm, choices, typed };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "firm.write");
  const firmId = args.params.firmId ?? "";
  return submit(args.request, editFirmForm, actor.locale, async ({ version, ...firm }) => {
    await editFirm(actor, firmId, version, firm);
    return done(`/virksomheder/${firmId}`, { text: firmsText[actor.locale].done.saved });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? firmsText.da.title }];

/** When somebody else saved first, the page shows what they wrote. */
export function shouldRevalidate({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return actionStatus === 409 || defaultShouldRevalidate;
}

export default function EditFirm() {
  const { title, constraints, firm, choices, typed } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  const t = useText(firmsText).form;
  const field = formFields({ constraints, stored: firm, typed, reply });
  const labels = {
    name: t.name,
    town: t.town,
    phone: t.phone,
    address: t.address,
    postcode: t.postcode,
    cvr: t.cvr,
    pNumber: t.pNumber,
    industryCode: t.industryCode,
    employees: t.employees,
    website: t.website,
    note: t.note,
  };
  return (
    <Page title={title} back={{ to: `/virksomheder/${firm.id}` }}>
      <FormErrors errors={reply?.errors} />
      <Meanwhile
        reply={reply}
        stored={{ ...firm, version: undefined, employees: firm.employees?.toString() }}
        labels={labels}
      />
      <StackForm>
        <HiddenFields version={versionToPost(reply, firm.version, typed)} />
        <Field {...field("name")} label={t.name} autoComplete="off" />
        <Field {...field("town")} label={t.town} autoComplete="off" />
        <Field {...field("phone")} label={t.phone} type="tel" autoComplete="off" />
        <MoreFields field={field} choices={choices} />
        <Button wide>{t.saveChanges}</Button>
      </StackForm>
    </Page>
  );
}
