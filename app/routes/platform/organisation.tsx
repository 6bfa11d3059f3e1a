import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { operatorGuard } from "~/app/access/guard.server";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { inviteRunner, runnerForm } from "~/app/domain/platform/invite-runner.server";
import { organisationPage } from "~/app/domain/platform/organisation-page.server";
import { platformText } from "~/app/i18n/platform";
import { troubledText } from "~/app/i18n/troubled";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Facts } from "~/app/ui/facts";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { List, ListItem } from "~/app/ui/list";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";
import { Time } from "~/app/ui/time";
import { done } from "~/app/web/flash.server";
import { constraintsOf } from "~/app/web/constraints.server";
import { submit } from "~/app/web/forms.server";
import { typedBefore } from "~/app/web/typed-forms.server";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await operatorGuard(args, "platform.read");
  const [organisation, typed] = await Promise.all([
    organisationPage(actor, args.params.organisationId ?? ""),
    typedBefore(args.request, actor.userId),
  ]);
  return {
    organisation,
    typed,
    requestId: newRequestId(),
    constraints: constraintsOf(runnerForm),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await operatorGuard(args, "platform.manage");
  const organisationId = args.params.organisationId ?? "";
  return submit(args.request, runnerForm, actor.locale, async (invited) => {
    await inviteRunner(actor, organisationId, invited);
    return done(`/drift/${organisationId}`, { text: platformText[actor.locale].page.sent(invited.name) });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.organisation.name ?? platformText.da.title },
];

export default function Organisation() {
  const { organisation, typed, requestId, constraints } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const text = useText(platformText);
  const t = text.page;
  const field = formFields({ constraints, typed, reply });
  const { invitationLost } = useText(troubledText);
  const isGroup = organisation.kind === "group";
  const agreement = organisation.agreementAt ? <Time at={organisation.agreementAt} /> : t.noAgreement;
  return (
    <Page title={organisation.name} lead={t.unseen} back={{ to: "/drift" }}>
      <Facts
        facts={[
          { label: t.kind, value: text.kinds[organisation.kind] },
          { label: t.municipality, value: organisation.municipality },
          { label: t.email, value: organisation.email },
          { label: t.since, value: <Time at={organisation.createdAt} /> },
          { label: t.members, value: text.members(organisation.members) },
          { label: t.agreement, value: isGroup && agreement },
        ]}
      />
      {organisation.invited.length > 0 && (
        <Section title={t.invited}>
          <List label={t.invited}>
            {organisation.invited.map(({ name, email, expiresAt, expired, lost }) => (
              <ListItem
                key={email}
                title={name}
                aside={
                  expired ? (
                    t.expired
                  ) : (
                    <>
                      {t.until} <Time at={expiresAt} />
                    </>
                  )
                }
              >
                {email}
                {lost && <span className="block">{invitationLost}</span>}
              </ListItem>
            ))}
          </List>
        </Section>
      )}
      <Section title={t.inviteTitle}>
        <p className="mb-4 text-ink-soft">{t.inviteText}</p>
        <FormErrors errors={reply?.errors} />
        <StackForm>
          <HiddenFields requestId={String((reply?.values ?? typed)?.requestId ?? requestId)} />
          <Field {...field("name")} label={text.form.firstName} autoComplete="off" />
          <Field {...field("email")} label={text.form.firstEmail} type="email" autoComplete="off" />
          <Button wide>{t.invite}</Button>
        </StackForm>
      </Section>
    </Page>
  );
}
