import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { operatorGuard } from "~/app/access/guard.server";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { municipalityOptions } from "~/app/domain/organisations/municipalities.server";
import { addOrganisation } from "~/app/domain/platform/add-organisation.server";
import { organisationForm } from "~/app/domain/platform/organisation-form.server";
import { platformText } from "~/app/i18n/platform";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Choice } from "~/app/ui/choice";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";
import { Select } from "~/app/ui/select";
import { done } from "~/app/web/flash.server";
import { constraintsOf } from "~/app/web/constraints.server";
import { submit } from "~/app/web/forms.server";
import { typedBefore } from "~/app/web/typed-forms.server";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await operatorGuard(args, "platform.manage");
  return {
    title: platformText[actor.locale].form.title,
    typed: await typedBefore(args.request, actor.userId),
    requestId: newRequestId(),
    municipalities: municipalityOptions(),
    constraints: constraintsOf(organisationForm),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await operatorGuard(args, "platform.manage");
  return submit(args.request, organisationForm, actor.locale, async (organisation) => {
    const { id } = await addOrganisation(actor, organisation);
    return done(`/drift/${id}`, { text: platformText[actor.locale].form.saved(organisation.name) });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? platformText.da.form.title },
];

export default function NewOrganisation() {
  const { title, typed, requestId, municipalities, constraints } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const text = useText(platformText);
  const t = text.form;
  const field = formFields({ constraints, stored: { kind: "group" }, typed, reply });
  const kept = reply?.values ?? typed;
  return (
    <Page title={title} back={{ to: "/drift" }}>
      <FormErrors errors={reply?.errors} />
      <StackForm>
        <HiddenFields requestId={String(kept?.requestId ?? requestId)} />
        <Choice
          {...field("kind")}
          label={t.kind}
          options={[
            { value: "group", label: text.kinds.group },
            { value: "unit", label: text.kinds.unit },
          ]}
        />
        <Field {...field("name")} label={t.name} autoComplete="off" />
        <Select {...field("municipalityCode")} label={t.municipality} options={municipalities} />
        <Field
          {...field("mailName")}
          label={t.mailName}
          help={t.mailNameHelp}
          autoComplete="off"
          size="short"
        />
        <Field {...field("email")} label={t.email} help={t.emailHelp} type="email" autoComplete="off" />
        <Section title={t.first}>
          <p className="mb-4 text-ink-soft">{t.firstHelp}</p>
          <div className="flex flex-col gap-6">
            <Field {...field("firstName")} label={t.firstName} autoComplete="off" />
            <Field {...field("firstEmail")} label={t.firstEmail} type="email" autoComplete="off" />
          </div>
        </Section>
        <Button wide>{t.save}</Button>
      </StackForm>
    </Page>
  );
}
