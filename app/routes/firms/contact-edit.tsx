import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, type ShouldRevalidateFunctionArgs } from "@remix-run/react";
import { z } from "zod";
import { groupGuard } from "~/app/access/guard.server";
import { roleMay } from "~/app/access/matrix";
import { editFirmContact } from "~/app/domain/firms/edit-firm-contact.server";
import { editFirmContactForm } from "~/app/domain/firms/firm-form.server";
import { firmContactToEdit } from "~/app/domain/firms/firm-forms.server";
import { removeFirmContact, restoreFirmContact } from "~/app/domain/firms/remove-firm-contact.server";
import { firmsText } from "~/app/i18n/firms";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
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
import { ContactFields } from "./contact-fields";

const removalForm = z.object({ intent: z.enum(["remove", "restore"]), who: z.string().max(200).optional() });

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "firm.write");
  const { firmId = "", contactId = "" } = args.params;
  const { firm, contact } = await firmContactToEdit(actor, firmId, contactId);
  const typed = await typedBefore(args.request, actor.userId);
  const mayErase = roleMay(actor.role, "data.manage");
  return { constraints: constraintsOf(editFirmContactForm), firm, contact, contactId, typed, mayErase };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "firm.write");
  const { firmId = "", contactId = "" } = args.params;
  const t = firmsText[actor.locale].done;
  const to = `/virksomheder/${firmId}`;
  const form = await args.request.formData();
  if (!form.has("intent")) {
    return submit(form, editFirmContactForm, actor.locale, async ({ version, ...contact }) => {
      await editFirmContact(actor, firmId, contactId, version, contact);
      return done(to, { text: t.saved });
    });
  }
  return submit(form, removalForm, actor.locale, async ({ intent, who = "" }) => {
    if (intent === "restore") {
      await restoreFirmContact(actor, firmId, contactId);
      return done(to, { text: t.contactRestored(who) });
    }
    await removeFirmContact(actor, firmId, contactId);
    const undo = { action: `${to}/kontaktpersoner/${contactId}`, values: { intent: "restore", who } };
    return done(to, { text: t.contactRemoved(who), undo });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.contact.name ?? firmsText.da.page.people },
];

/** When somebody else saved first, the page shows what they wrote. */
export function shouldRevalidate({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return actionStatus === 409 || defaultShouldRevalidate;
}

export default function EditContact() {
  const { constraints, firm, contact, contactId, typed, mayErase } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  const words = useText(firmsText);
  const t = words.contact;
  const labels = {
    name: t.name,
    phone: t.phone,
    email: t.email,
    source: words.form.source,
    title: t.jobTitle,
  };
  return (
    <Page title={contact.name} lead={t.at(firm.name)} back={{ to: `/virksomheder/${firm.id}` }}>
      <FormErrors errors={reply?.errors} />
      <Meanwhile reply={reply} stored={{ ...contact, version: undefined }} labels={labels} />
      <StackForm>
        <HiddenFields version={versionToPost(reply, contact.version, typed)} />
        <ContactFields field={formFields({ constraints, stored: contact, typed, reply })} />
        <Button wide>{t.save}</Button>
      </StackForm>
      <Form method="post" className="mt-8">
        <HiddenFields values={{ intent: "remove", who: contact.name }} />
        <Button kind="quiet">{t.remove}</Button>
      </Form>
      {mayErase && <DataLinks of={`/virksomheder/${firm.id}/kontaktpersoner/${contactId}`} />}
    </Page>
  );
}
