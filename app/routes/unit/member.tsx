import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { unitGuard } from "~/app/access/guard.server";
import { changeUnitRole } from "~/app/domain/people/change-role.server";
import { endMembership } from "~/app/domain/people/end-membership.server";
import { unitMemberForm } from "~/app/domain/people/member-form.server";
import { memberOf } from "~/app/domain/people/members.server";
import { resetFactorOf } from "~/app/domain/second-factor/take-off.server";
import { secondFactorText } from "~/app/i18n/second-factor";
import { unitSettingsText } from "~/app/i18n/unit-settings";
import { useText } from "~/app/i18n/use-text";
import { MemberForms } from "~/app/routes/group/member-forms";
import { Button } from "~/app/ui/button";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await unitGuard(args, "unit.manage");
  return { member: await memberOf(actor, args.params.membershipId ?? "") };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await unitGuard(args, "unit.manage");
  const t = unitSettingsText[actor.locale].members;
  const member = await memberOf(actor, args.params.membershipId ?? "");
  return submit(args.request, unitMemberForm, actor.locale, async (form) => {
    if (form.intent === "end") {
      await endMembership(actor, member.membershipId);
      const self = member.userId === actor.userId;
      return done(self ? "/konto" : "/enhed/medarbejdere", { text: t.ended(member.name) });
    }
    if (form.intent === "reset-code") {
      await resetFactorOf(actor, member.membershipId);
      return done("/enhed/medarbejdere", { text: secondFactorText[actor.locale].resetDone(member.name) });
    }
    await changeUnitRole(actor, member.membershipId, form.role);
    return done("/enhed/medarbejdere", { text: t.roleSaved(member.name) });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.member.name ?? unitSettingsText.da.members.title },
];

export default function StaffMember() {
  const { member } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useText(unitSettingsText).members;
  const codes = useText(secondFactorText);
  const roles = [
    { value: "consultant", label: t.roles.consultant, help: t.roleHelp.consultant },
    { value: "lead", label: t.roles.lead, help: t.roleHelp.lead },
  ];
  return (
    <Page title={member.name} back={{ to: "/enhed/medarbejdere" }}>
      <MemberForms member={member} roles={roles} words={t} reply={reply} />
      <Section title={codes.resetTitle}>
        <p className="mb-3 text-ink-soft">{codes.resetText}</p>
        <Form method="post">
          <HiddenFields values={{ intent: "reset-code" }} />
          <Button kind="secondary">{codes.reset}</Button>
        </Form>
      </Section>
    </Page>
  );
}
