import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { acceptAgreement } from "~/app/domain/organisations/accept-agreement.server";
import { agreementForm } from "~/app/domain/organisations/agreement-form.server";
import { agreementVersion } from "~/app/domain/organisations/agreement-version";
import { latestAgreement } from "~/app/domain/organisations/group-page.server";
import { groupOf } from "~/app/domain/organisations/own-group.server";
import { agreementParts, agreementText } from "~/app/i18n/agreement";
import { groupText } from "~/app/i18n/group";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Checkbox } from "~/app/ui/checkbox";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";
import { Time } from "~/app/ui/time";
import { done } from "~/app/web/flash.server";
import { constraintsOf } from "~/app/web/constraints.server";
import { submit } from "~/app/web/forms.server";
import { typedBefore } from "~/app/web/typed-forms.server";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "group.manage");
  const [group, agreement, typed] = await Promise.all([
    groupOf(actor),
    latestAgreement(actor),
    typedBefore(args.request, actor.userId),
  ]);
  const { controllerName, controllerCvr, controllerEmail } = group;
  return {
    title: groupText[actor.locale].agreement.pageTitle,
    stored: { controllerName, controllerCvr, controllerEmail },
    agreement,
    typed,
    version: agreementVersion,
    constraints: constraintsOf(agreementForm),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "group.manage");
  return submit(args.request, agreementForm, actor.locale, async (accepted) => {
    await acceptAgreement(actor, accepted);
    return done("/gruppe", { text: groupText[actor.locale].agreement.done });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? groupText.da.agreement.pageTitle },
];

export default function Agreement() {
  const { title, stored, agreement, typed, version, constraints } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useText(groupText).agreement;
  const field = formFields({ constraints, stored, typed, reply });
  return (
    <Page title={title} lead={t.lead} back={{ to: "/gruppe" }}>
      <FormErrors errors={reply?.errors} />
      <StackForm>
        <HiddenFields values={{ textVersion: version }} />
        <Field
          {...field("controllerName")}
          label={t.controllerName}
          help={t.controllerNameHelp}
          autoComplete="off"
        />
        <Field
          {...field("controllerCvr")}
          label={t.controllerCvr}
          help={t.controllerCvrHelp}
          inputMode="numeric"
          size="short"
          autoComplete="off"
          optional
        />
        <Field
          {...field("controllerEmail")}
          label={t.controllerEmail}
          help={t.controllerEmailHelp}
          type="email"
          autoComplete="off"
        />
        <Words version={version} />
        {agreement?.current && (
          <p className="text-good">
            {t.accepted(agreement.acceptedBy)} <Time at={agreement.acceptedAt} />.
          </p>
        )}
        <Checkbox
          name="accepted"
          label={t.accept}
          error={reply?.errors.accepted}
          defaultChecked={reply?.values.accepted === "on"}
          required
        />
        <Button wide>{t.save}</Button>
      </StackForm>
    </Page>
  );
}

/** The agreement's own words. */
function Words({ version }: { version: string }) {
  const words = useText(agreementText);
  const t = useText(groupText).agreement;
  return (
    <Section title={words.title} aside={<span className="text-ink-soft">{t.version(version)}</span>}>
      <p>{words.parties}</p>
      {agreementParts.map((part) => (
        <div key={part} className="mt-4">
          <h3>{words[part].title}</h3>
          <p>{words[part].text}</p>
        </div>
      ))}
    </Section>
  );
}
