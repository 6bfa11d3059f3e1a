import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { membersOf } from "~/app/domain/people/members.server";
import { givePortfolio, portfolioForm, receiversSchema } from "~/app/domain/portfolio/give-portfolio.server";
import { holderAt } from "~/app/domain/portfolio/former-members.server";
import { isEmptyPortfolio, portfolioKinds, portfolioOf } from "~/app/domain/portfolio/portfolio.server";
import { portfolioText } from "~/app/i18n/portfolio";
import { useText } from "~/app/i18n/use-text";
import { ButtonLink } from "~/app/ui/button";
import { Empty } from "~/app/ui/empty";
import { FormErrors } from "~/app/ui/form-errors";
import { Page } from "~/app/ui/page";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { ChooseReceivers, ConfirmReceivers, type Share } from "./portfolio-forms";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "group.manage");
  const member = await holderAt(actor, args.params.membershipId ?? "");
  const [portfolio, members] = await Promise.all([
    portfolioOf(actor.groupId, member.userId),
    membersOf(actor),
  ]);
  const others = members
    .filter(({ userId }) => userId !== member.userId)
    .map(({ userId, name }) => ({ userId, name }));
  const query = Object.fromEntries([...new URL(args.request.url).searchParams].filter(([, value]) => value));
  const chosen = receiversSchema.safeParse(query).data ?? {};
  const there = portfolioKinds.filter((kind) => portfolio[kind] > 0);
  const shares: Share[] = others.flatMap(({ userId, name }) => {
    const kinds = there.filter((kind) => (chosen[kind] ?? chosen.everything) === userId);
    return kinds.length > 0 ? [{ userId, name, kinds }] : [];
  });
  const isWhole =
    there.length > 0 && shares.reduce((sum, { kinds }) => sum + kinds.length, 0) === there.length;
  return {
    // No name in the tab: it stays in the browser's history.
    tab: portfolioText[actor.locale].toPage,
    member: { membershipId: member.membershipId, name: member.name, hasLeft: member.hasLeft },
    ...{ portfolio, there, others, chosen },
    shares: isWhole ? shares : null,
    isEmpty: isEmptyPortfolio(portfolio),
    requestId: newRequestId(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "group.manage");
  const member = await holderAt(actor, args.params.membershipId ?? "");
  const here = `/gruppe/frivillige/${member.membershipId}/overdragelse`;
  return submit(args.request, portfolioForm, actor.locale, async (gift) => {
    await givePortfolio(actor, member.membershipId, gift);
    return done(here, { text: portfolioText[actor.locale].given(member.name) });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.tab ?? portfolioText.da.toPage },
];

/** All that a volunteer has, given to others in one go: chosen first, then confirmed with a word to each. */
export default function PortfolioPage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useText(portfolioText);
  const { member, isEmpty, shares } = page;
  const back = member.hasLeft ? "/gruppe/frivillige" : `/gruppe/frivillige/${member.membershipId}`;
  if (isEmpty) {
    return (
      <Page title={t.nothing(member.name)} back={{ to: back }}>
        <Empty
          title={t.nothing(member.name)}
          action={
            <ButtonLink to={back} kind="secondary">
              {member.hasLeft ? t.toMembers : member.name}
            </ButtonLink>
          }
        >
          {t.nothingText}
        </Empty>
      </Page>
    );
  }
  return (
    <Page
      title={t.title(member.name)}
      lead={member.hasLeft ? t.leadLeft(member.name) : t.lead(member.name)}
      back={{ to: back }}
    >
      <FormErrors errors={reply?.errors} />
      {shares ? (
        <ConfirmReceivers {...page} shares={shares} reply={reply} />
      ) : (
        <ChooseReceivers {...page} name={member.name} />
      )}
    </Page>
  );
}
