import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { roleMay } from "~/app/access/matrix";
import { troubledMails } from "~/app/domain/mail/outbox/troubled-mails.server";
import { membersOf, pendingInvitations } from "~/app/domain/people/members.server";
import { formerHolders } from "~/app/domain/portfolio/former-members.server";
import { telHref } from "~/app/domain/rules/phone";
import { groupText } from "~/app/i18n/group";
import { portfolioText } from "~/app/i18n/portfolio";
import { troubledText } from "~/app/i18n/troubled";
import { useText } from "~/app/i18n/use-text";
import { ButtonLink } from "~/app/ui/button";
import { List, ListItem } from "~/app/ui/list";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";
import { Time } from "~/app/ui/time";
import { TroubledMails } from "../mail/troubled-mails";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "group.read");
  const mayManage = roleMay(actor.role, "group.manage");
  const [members, former, pending, troubled] = await Promise.all([
    membersOf(actor),
    mayManage ? formerHolders(actor) : [],
    mayManage ? pendingInvitations(actor) : [],
    mayManage ? troubledMails(actor, { kind: "invitation" }) : [],
  ]);
  return { title: groupText[actor.locale].members.title, members, former, pending, troubled, mayManage };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? groupText.da.members.title },
];

export default function Members() {
  const { title, members, former, pending, troubled, mayManage } = useLoaderData<typeof loader>();
  const t = useText(groupText).members;
  const portfolio = useText(portfolioText);
  const lost = useText(troubledText);
  const roleOf = (role: string) => (role === "coordinator" ? t.roles.coordinator : t.roles.volunteer);
  return (
    <Page
      title={title}
      back={{ to: "/gruppe" }}
      action={mayManage && <ButtonLink to="/gruppe/frivillige/ny">{t.invite}</ButtonLink>}
    >
      <List label={title}>
        {members.map((member) => (
          <ListItem
            key={member.membershipId}
            to={mayManage ? `/gruppe/frivillige/${member.membershipId}` : undefined}
            title={member.name}
            aside={roleOf(member.role)}
            action={
              member.phone && (
                <a className="button button-quiet" href={telHref(member.phone) ?? undefined}>
                  {member.phone}
                </a>
              )
            }
          >
            {member.email}
          </ListItem>
        ))}
      </List>
      {former.length > 0 && (
        <Section title={portfolio.former}>
          <List label={portfolio.former}>
            {former.map(({ membershipId, name }) => (
              <ListItem
                key={membershipId}
                to={`/gruppe/frivillige/${membershipId}/overdragelse`}
                title={name}
                aside={portfolio.toPage}
              />
            ))}
          </List>
        </Section>
      )}
      {pending.length > 0 && (
        <Section title={t.pending}>
          <List label={t.pending}>
            {pending.map((invitation) => (
              <ListItem
                key={invitation.id}
                to={`/gruppe/invitationer/${invitation.id}`}
                title={invitation.name}
                aside={roleOf(invitation.role)}
              >
                {invitation.expired ? (
                  t.expired
                ) : (
                  <>
                    {t.pendingUntil} <Time at={invitation.expiresAt} />
                  </>
                )}
              </ListItem>
            ))}
          </List>
        </Section>
      )}
      <TroubledMails
        mails={troubled}
        title={lost.invitations}
        mayWrite={mayManage}
        action="/post/sendt"
        back="/gruppe/frivillige"
      />
    </Page>
  );
}
