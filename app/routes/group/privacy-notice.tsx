import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound } from "~/app/domain/errors.server";
import { groupById } from "~/app/domain/organisations/own-group.server";
import { groupText } from "~/app/i18n/group";
import { useText } from "~/app/i18n/use-text";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";
import { LanguageChoice } from "~/app/routes/account/language-choice";
import { localeOf } from "~/app/web/page-context.server";
import { NoticeLinks, WhoAnswers } from "./notice-parts";

export const handle = { plain: true };

export async function loader(args: LoaderFunctionArgs) {
  const group = (await groupById(args.params.groupId ?? "")) ?? notFound();
  const { id, name, phone, mailAddress, controllerName, controllerCvr, controllerEmail } = group;
  return {
    title: groupText[await localeOf(args)].privacy.title,
    id,
    name,
    phone,
    controllerName,
    controllerCvr,
    email: controllerEmail ?? mailAddress,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? groupText.da.privacy.title },
];

export default function PrivacyNotice() {
  const { id, title, name, phone, controllerName, controllerCvr, email } = useLoaderData<typeof loader>();
  const t = useText(groupText).privacy;
  const parts = [
    [t.what, t.whatText],
    [t.why, t.whyText],
    [t.shared, t.sharedText],
    [t.howLong, t.howLongText],
    [t.rights, t.rightsText],
    [t.optOut, t.optOutText],
  ] as const;
  return (
    <Page title={title} lead={t.intro(name)}>
      <WhoAnswers group={{ name, phone, controllerName, controllerCvr, email }} />
      {parts.map(([heading, text]) => (
        <Section key={heading} title={heading}>
          <p>{text}</p>
        </Section>
      ))}
      <Section title={t.complain}>
        <p>{t.complainText}</p>
        <p className="mt-2">
          {t.authority}, <a href="https://www.datatilsynet.dk">datatilsynet.dk</a>
        </p>
      </Section>
      <NoticeLinks groupId={id} shown="" />
      <LanguageChoice back={`/privatliv/${id}`} />
    </Page>
  );
}
