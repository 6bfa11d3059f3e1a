import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { groupInvitationForm } from "~/app/domain/people/invitation-form.server";
import { inviteVolunteer } from "~/app/domain/people/invite-member.server";
import { groupText } from "~/app/i18n/group";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Choice } from "~/app/ui/choice";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Page } from "~/app/ui/page";
import { done } from "~/app/web/flash.server";
import { constraintsOf } from "~/app/web/constraints.server";
import { submit } from "~/app/web/forms.server";
import { typedBefore } from "~/app/web/typed-forms.server";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "group.manage");
  return {
    title: groupText[actor.locale].members.inviteTitle,
    typed: await typedBefore(args.request, actor.userId),
    requestId: newRequestId(),
    locale: actor.locale,
    constraints: constraintsOf(groupInvitationForm),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "group.manage");
  return submit(args.request, groupInvitationForm, actor.locale, async (invited) => {
    await inviteVolunteer(actor, invited);
    return done("/gruppe/frivillige", { text: groupText[actor.locale].members.sent(invited.name) });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? groupText.da.members.inviteTitle },
];

export default function Invite() {
  const { title, typed, requestId, locale, constraints } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const text = useText(groupText);
  const t = text.members;
  const field = formFields({ constraints, stored: { role: "volunteer", locale }, typed, reply });
  const kept = reply?.values ?? typed;
  return (
    <Page title={title} lead={t.inviteLead} back={{ to: "/gruppe/frivillige" }}>
      <FormErrors errors={reply?.errors} />
      <StackForm>
        <HiddenFields requestId={String(kept?.requestId ?? requestId)} />
        <Field {...field("name")} label={t.name} autoComplete="off" />
        <Field {...field("email")} label={t.email} type="email" autoComplete="off" />
        <Choice
          {...field("role")}
          label={t.role}
          options={[
            { value: "volunteer", label: t.roles.volunteer, help: t.roleHelp.volunteer },
            { value: "coordinator", label: t.roles.coordinator, help: t.roleHelp.coordinator },
          ]}
        />
        <Choice
          {...field("locale")}
          label={t.language}
          layout="row"
          options={[
            { value: "da", label: text.templates.languages.da },
            { value: "en", label: text.templates.languages.en },
          ]}
        />
        <Button wide>{t.send}</Button>
      </StackForm>
    </Page>
  );
}
