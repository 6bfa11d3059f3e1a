import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, type ShouldRevalidateFunctionArgs } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { contactEditSchema } from "~/app/domain/contacts/contact-form.server";
import { contactPage } from "~/app/domain/contacts/contact-page.server";
import { editContact } from "~/app/domain/contacts/edit-contact.server";
import { contactKinds } from "~/app/domain/contacts/kinds";
import { participantsOfForm } from "~/app/domain/contacts/participants-of-form.server";
import { copenhagenClock } from "~/app/domain/rules/copenhagen-clock";
import { contactsText } from "~/app/i18n/contacts";
import { contactFormText } from "~/app/i18n/contact-form";
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
import { submit } from "~/app/web/forms.server";
import { typedBefore } from "~/app/web/typed-forms.server";
import { allOf } from "./all-of";
import { DefaultButton } from "./default-button";
import { LayersField } from "./layers-field";
import { ParticipantsField } from "./participants-field";
import { sentForMore, withParticipants } from "./participants.server";
import { tickedOptions } from "./ticked-options";
import { KindField, OthersFields, ReachedField } from "./told-fields";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "contact.write");
  const contact = await contactPage(actor, args.params.contactId ?? "");
  const t = contactsText[actor.locale];
  return {
    title: contactFormText[actor.locale].editTitle,
    constraints: constraintsOf(contactEditSchema),
    id: contact.id,
    version: contact.version,
    mayReadTrust: contact.mayReadTrust,
    trustHidden: contact.trustHidden,
    stored: {
      trustNote: contact.trustNote,
      shareableNote: contact.shareableNote,
      kind: contact.kind,
      reached: contact.reached,
      at: copenhagenClock(contact.at),
      whoElse: contact.tookPart.find(({ kind, name }) => kind !== "firm" && kind !== "candidate" && name)
        ?.name,
    },
    ...tickedOptions(contact.tookPart, t),
    typed: await typedBefore(args.request, actor.userId),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "contact.write");
  const contactId = args.params.contactId ?? "";
  const form = await args.request.formData();
  const more = sentForMore(form);
  if (more) return withParticipants(actor, form, more);
  const answer = await submit(
    form,
    contactEditSchema,
    actor.locale,
    async ({ with: refs, whoElse, version, ...edit }) => {
      const participants = await participantsOfForm(actor, refs, whoElse);
      await editContact(actor, contactId, version, { ...edit, participants });
      return done(`/kontakter/${contactId}`, { text: contactsText[actor.locale].done.saved });
    },
  );
  if (answer instanceof Response) return answer;
  return data(await withParticipants(actor, form, answer.data), answer.init ?? {});
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? contactFormText.da.editTitle },
];

/** When somebody else saved first, the page shows what they wrote. */
export function shouldRevalidate({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return actionStatus === 409 || defaultShouldRevalidate;
}

export default function EditContact() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const words = useText(contactsText);
  const f = useText(contactFormText);
  const t = f;
  const { constraints, stored, typed } = page;
  const field = formFields({ constraints, stored, typed, reply });
  const kept = reply?.values ?? typed;
  const kindWord = words.kinds[stored.kind];
  const reachedWord = t.reaches[stored.reached];
  const group = page.mayReadTrust ? "write" : page.trustHidden ? "kept" : "none";
  return (
    <Page title={t.editTitle} back={{ to: `/kontakter/${page.id}` }}>
      <FormErrors errors={reply?.errors} />
      <Meanwhile
        reply={reply}
        stored={{
          trustNote: page.mayReadTrust ? stored.trustNote : undefined,
          shareableNote: stored.shareableNote,
          kind: stored.kind === reply?.values.kind ? stored.kind : kindWord,
          reached: stored.reached === reply?.values.reached ? stored.reached : reachedWord,
        }}
        labels={{
          trustNote: words.page.trustNote,
          shareableNote: t.shareableNote,
          kind: t.kind,
          reached: t.reached,
        }}
      />
      <StackForm>
        <DefaultButton />
        <HiddenFields version={versionToPost(reply, page.version, typed)} />
        <LayersField field={field} group={group} />
        <ParticipantsField
          options={[...page.options, ...(reply?.chosen ?? [])]}
          ticked={kept ? allOf(kept.with) : page.ticked}
          found={reply?.found ?? null}
          search={String(kept?.soeg ?? "")}
          error={field("with").error}
        />
        <OthersFields field={field} />
        <KindField field={field} kinds={[...contactKinds]} />
        <ReachedField field={field} />
        <Field {...field("at")} label={t.when} help={t.whenHelp} type="datetime-local" size="short" />
        <Button wide>{t.saveChanges}</Button>
      </StackForm>
    </Page>
  );
}
