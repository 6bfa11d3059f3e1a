import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { changeGroupRole } from "~/app/domain/people/change-role.server";
import { endMembership } from "~/app/domain/people/end-membership.server";
import { groupMemberForm } from "~/app/domain/people/member-form.server";
import { memberOf } from "~/app/domain/people/members.server";
import { isEmptyPortfolio, portfolioOf } from "~/app/domain/portfolio/portfolio.server";
import { groupText } from "~/app/i18n/group";
import { portfolioText } from "~/app/i18n/portfolio";
import { useText } from "~/app/i18n/use-text";
import { Page } from "~/app/ui/page";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { MemberForms } from "./member-forms";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "group.manage");
  const member = await memberOf(actor, args.params.membershipId ?? "");
  return { member, hasPortfolio: !isEmptyPortfolio(await portfolioOf(actor.groupId, member.userId)) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "group.manage");
  const t = groupText[actor.locale].members;
  const member = await memberOf(actor, args.params.membershipId ?? "");
  return submit(args.request, groupMemberForm, actor.locale, async (form) => {
    if (form.intent === "end") {
      const left = await portfolioOf(actor.groupId, member.userId);
      if (!isEmptyPortfolio(left)) {
        const to = `/gruppe/frivillige/${member.membershipId}/overdragelse`;
        return done(to, { text: portfolioText[actor.locale].giveFirst(member.name) });
      }
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
  const { member, hasPortfolio } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useText(groupText).members;
  const portfolio = useText(portfolioText);
  const roles = [
    { value: "volunteer", label: t.roles.volunteer, help: t.roleHelp.volunteer },
    { value: "coordinator", label: t.roles.coordinator, help: t.roleHelp.coordinator },
  ];
  return (
    <Page title={member.name} back={{ to: "/gruppe/frivillige" }}>
      {hasPortfolio && (
        <p className="mb-6">
          <Link to={`/gruppe/frivillige/${member.membershipId}/overdragelse`}>
            {portfolio.title(member.name)}
          </Link>
        </p>
      )}
      <MemberForms member={member} roles={roles} words={t} reply={reply} />
    </Page>
  );
}
