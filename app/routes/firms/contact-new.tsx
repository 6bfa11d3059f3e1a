import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { addFirmContact } from "~/app/domain/firms/add-firm-contact.server";
import { newFirmContactForm } from "~/app/domain/firms/firm-form.server";
import { firmToEdit } from "~/app/domain/firms/firm-forms.server";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { firmsText } from "~/app/i18n/firms";
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
import { ContactFields } from "./contact-fields";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "firm.write");
  const { id, name } = await firmToEdit(actor, args.params.firmId ?? "");
  return {
    title: firmsText[actor.locale].contact.newTitle,
    constraints: constraintsOf(newFirmContactForm),
    requestId: newRequestId(),
    firm: { id, name },
    typed: await typedBefore(args.request, actor.userId),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "firm.write");
  const firmId = args.params.firmId ?? "";
  return submit(args.request, newFirmContactForm, actor.locale, async (contact) => {
    await addFirmContact(actor, firmId, contact);
    return done(`/virksomheder/${firmId}`, { text: firmsText[actor.locale].done.contactAdded(contact.name) });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? firmsText.da.contact.newTitle },
];

export default function NewContact() {
  const { title, constraints, requestId, firm, typed } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  const t = useText(firmsText).contact;
  const kept = reply?.values ?? typed;
  return (
    <Page title={title} lead={t.at(firm.name)} back={{ to: `/virksomheder/${firm.id}` }}>
      <FormErrors errors={reply?.errors} />
      <StackForm>
        <HiddenFields requestId={String(kept?.requestId ?? requestId)} />
        <ContactFields field={formFields({ constraints, typed, reply })} />
        <Button wide>{t.save}</Button>
      </StackForm>
    </Page>
  );
}
