import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { enquiryTemplate } from "~/app/domain/organisations/enquiry-template.server";
import { groupText } from "~/app/i18n/group";
import { useText } from "~/app/i18n/use-text";
import { locales } from "~/app/i18n/words";
import { List, ListItem } from "~/app/ui/list";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "group.manage");
  const templates = await Promise.all(
    locales.map(async (locale) => {
      const { subject, version } = await enquiryTemplate(actor.groupId, locale);
      return { locale, subject, own: version !== null };
    }),
  );
  return { title: groupText[actor.locale].templates.title, templates };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? groupText.da.templates.title },
];

export default function Templates() {
  const { title, templates } = useLoaderData<typeof loader>();
  const t = useText(groupText).templates;
  return (
    <Page title={title} lead={t.lead} back={{ to: "/gruppe" }}>
      <Section title={t.enquiry}>
        <List label={t.enquiry}>
          {templates.map(({ locale, subject, own }) => (
            <ListItem
              key={locale}
              to={`/gruppe/skabeloner/henvendelse/${locale}`}
              title={t.languages[locale]}
              aside={own ? t.own : t.standard}
            >
              {subject}
            </ListItem>
          ))}
        </List>
      </Section>
    </Page>
  );
}
