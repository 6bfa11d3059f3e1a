import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { UnitActor } from "~/app/access/actor";
import { unitGuard } from "~/app/access/guard.server";
import { roleMay } from "~/app/access/matrix";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { troubledMails } from "~/app/domain/mail/outbox/troubled-mails.server";
import { unitInvitationForm } from "~/app/domain/people/invitation-form.server";
import { inviteStaff } from "~/app/domain/people/invite-member.server";
import { staffInvitationForm } from "~/app/domain/people/member-form.server";
import { membersOf, pendingInvitations } from "~/app/domain/people/members.server";
import { ownInvitation } from "~/app/domain/people/own-invitation.server";
import { resendInvitation } from "~/app/domain/people/resend-invitation.server";
import { withdrawInvitation } from "~/app/domain/people/withdraw-invitation.server";
import { troubledText } from "~/app/i18n/troubled";
import { unitSettingsText } from "~/app/i18n/unit-settings";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Choice } from "~/app/ui/choice";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { List, ListItem } from "~/app/ui/list";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";
import { done } from "~/app/web/flash.server";
import { constraintsOf } from "~/app/web/constraints.server";
import { submit } from "~/app/web/forms.server";
import { typedBefore } from "~/app/web/typed-forms.server";
import { TroubledMails } from "../mail/troubled-mails";
import { PendingStaff } from "./pending-staff";

const here = "/enhed/medarbejdere";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await unitGuard(args, "unit.read");
  const mayManage = roleMay(actor.role, "unit.manage");
  const [members, pending, troubled, typed] = await Promise.all([
    membersOf(actor),
    mayManage ? pendingInvitations(actor) : [],
    mayManage ? troubledMails(actor) : [],
    typedBefore(args.request, actor.userId),
  ]);
  return {
    title: unitSettingsText[actor.locale].members.title,
    members,
    pending,
    troubled,
    typed,
    mayManage,
    locale: actor.locale,
    requestId: newRequestId(),
    constraints: constraintsOf(unitInvitationForm),
  };
}

async function changeInvitation(actor: UnitActor, form: FormData) {
  const t = unitSettingsText[actor.locale].members;
  return submit(form, staffInvitationForm, actor.locale, async ({ intent, invitationId }) => {
    const { name } = await ownInvitation(actor, invitationId);
    if (intent === "withdraw") {
      await withdrawInvitation(actor, invitationId);
      return done(here, { text: t.withdrawn(name) });
    }
    await resendInvitation(actor, invitationId);
    return done(here, { text: t.resent(name) });
  });
}

export async function action(args: ActionFunctionArgs) {
  const actor = await unitGuard(args, "unit.manage");
  const form = await args.request.formData();
  if (form.has("invitationId")) return changeInvitation(actor, form);
  return submit(form, unitInvitationForm, actor.locale, async (invited) => {
    await inviteStaff(actor, invited);
    return done(here, { text: unitSettingsText[actor.locale].members.sent(invited.name) });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? unitSettingsText.da.members.title },
];

export default function Staff() {
  const { title, members, pending, troubled, mayManage } = useLoaderData<typeof loader>();
  const t = useText(unitSettingsText).members;
  const lost = useText(troubledText);
  return (
    <Page title={title} back={{ to: "/enhed" }}>
      <List label={title}>
        {members.map((member) => (
          <ListItem
            key={member.membershipId}
            to={mayManage ? `${here}/${member.membershipId}` : undefined}
            title={member.name}
            aside={member.role === "lead" ? t.roles.lead : t.roles.consultant}
          >
            {member.email}
          </ListItem>
        ))}
      </List>
      {pending.length > 0 && <PendingStaff invitations={pending} />}
      <TroubledMails
        mails={troubled}
        title={lost.invitations}
        mayWrite={mayManage}
        action="/enhed/post"
        back={here}
      />
      {mayManage && <InviteForm />}
    </Page>
  );
}

function InviteForm() {
  const { typed, requestId, locale, constraints } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useText(unitSettingsText).members;
  const field = formFields({ constraints, stored: { role: "consultant" }, typed, reply });
  const kept = reply?.values ?? typed;
  return (
    <Section title={t.inviteTitle}>
      <p className="mb-4 text-ink-soft">{t.inviteLead}</p>
      <FormErrors errors={reply?.errors} />
      <StackForm>
        <HiddenFields requestId={String(kept?.requestId ?? requestId)} values={{ locale }} />
        <Field {...field("name")} label={t.name} autoComplete="off" />
        <Field {...field("email")} label={t.email} type="email" autoComplete="off" />
        <Choice
          {...field("role")}
          label={t.role}
          options={[
            { value: "consultant", label: t.roles.consultant, help: t.roleHelp.consultant },
            { value: "lead", label: t.roles.lead, help: t.roleHelp.lead },
          ]}
        />
        <Button wide>{t.send}</Button>
      </StackForm>
    </Section>
  );
}
