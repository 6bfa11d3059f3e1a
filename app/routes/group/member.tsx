import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { changeGroupRole } from "~/app/domain/people/change-role.server";
import { endMembership } from "~/app/domain/people/end-membership.server";
import { groupMemberForm } from "~/app/domain/people/member-form.server";
import { memberOf } from "~/app/domain/people/members.server";
import { groupText } from "~/app/i18n/group";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { ButtonRow } from "~/app/ui/button-row";
import { Choice } from "~/app/ui/choice";
import { Facts } from "~/app/ui/facts";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";
import { Time } from "~/app/ui/time";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "group.manage");
  return { member: await memberOf(actor, args.params.membershipId ?? "") };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "group.manage");
  const t = groupText[actor.locale].members;
  const member = await memberOf(actor, args.params.membershipId ?? "");
  return submit(args.request, groupMemberForm, actor.locale, async (form) => {
    if (form.intent === "end") {
      await endMembership(actor, member.membershipId);
      const self = member.userId === actor.userId;
      return done(self ? "/konto" : "/gruppe/frivillige", { text: t.ended(member.name) });
    }
    await changeGroupRole(actor, member.membershipId, form.role);
    return done("/gruppe/frivillige", { text: t.roleSaved(member.name) });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.member.name ?? groupText.da.members.title },
];

export default function Member() {
  const { member } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useText(groupText).members;
  const field = formFields({ constraints: {}, stored: { role: member.role }, reply });
  return (
    <Page title={member.name} back={{ to: "/gruppe/frivillige" }}>
      <Facts
        facts={[
          { label: t.email, value: member.email },
          { label: t.since, value: <Time at={member.joinedAt} /> },
        ]}
      />
      <div className="mt-6">
        <FormErrors errors={reply?.errors} />
        <StackForm>
          <HiddenFields values={{ intent: "role" }} />
          <Choice
            {...field("role")}
            label={t.role}
            options={[
              { value: "volunteer", label: t.roles.volunteer, help: t.roleHelp.volunteer },
              { value: "coordinator", label: t.roles.coordinator, help: t.roleHelp.coordinator },
            ]}
          />
          <ButtonRow>
            <Button>{t.saveRole}</Button>
          </ButtonRow>
        </StackForm>
      </div>
      <Section title={t.endTitle}>
        <p className="mb-4">{t.endText}</p>
        <StackForm>
          <HiddenFields values={{ intent: "end" }} />
          <ButtonRow>
            <Button kind="stop">{t.end}</Button>
          </ButtonRow>
        </StackForm>
      </Section>
    </Page>
  );
}
