import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound } from "~/app/domain/errors.server";
import { groupById } from "~/app/domain/organisations/own-group.server";
import { groupText } from "~/app/i18n/group";
import { privacyNoticesText } from "~/app/i18n/privacy-notices";
import { useText } from "~/app/i18n/use-text";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";
import { LanguageChoice } from "~/app/routes/account/language-choice";
import { localeOf } from "~/app/web/page-context.server";
import { noticeAddresses, NoticeLinks, WhoAnswers } from "./notice-parts";

export const handle = { plain: true };

export async function loader(args: LoaderFunctionArgs) {
  const { groupId = "", audience = "" } = args.params;
  const whose = Object.hasOwn(noticeAddresses, audience)
    ? noticeAddresses[audience as keyof typeof noticeAddresses]
    : notFound();
  const group = (await groupById(groupId)) ?? notFound();
  const { id, name, phone, mailAddress, controllerName, controllerCvr, controllerEmail } = group;
  return {
    title: privacyNoticesText[await localeOf(args)][whose].title,
    ...{ whose, audience, id, name, phone, controllerName, controllerCvr },
    email: controllerEmail ?? mailAddress,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? groupText.da.privacy.title },
];

/** The privacy notice for candidates, volunteers or staff: what is kept, why, who sees it and what they decide. */
export default function PrivacyNoticeFor() {
  const { title, whose, audience, ...group } = useLoaderData<typeof loader>();
  const t = useText(privacyNoticesText)[whose];
  const common = useText(groupText).privacy;
  return (
    <Page title={title} lead={t.intro(group.name)}>
      <WhoAnswers group={group} />
      {t.parts.map(([heading, text]) => (
        <Section key={heading} title={heading}>
          <p>{text}</p>
        </Section>
      ))}
      <Section title={common.complain}>
        <p>{common.complainText}</p>
        <p className="mt-2">
          {common.authority}, <a href="https://www.datatilsynet.dk">datatilsynet.dk</a>
        </p>
      </Section>
      <NoticeLinks groupId={group.id} shown={audience} />
      <LanguageChoice back={`/privatliv/${group.id}/${audience}`} />
    </Page>
  );
}
