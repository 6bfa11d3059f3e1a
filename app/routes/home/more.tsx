import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { personGuard } from "~/app/access/guard.server";
import { roleMay, type Capability } from "~/app/access/matrix";
import { orCopy } from "~/app/device/or-copy";
import { accountText } from "~/app/i18n/account";
import { useText } from "~/app/i18n/use-text";
import { LanguageChoice } from "~/app/routes/account/language-choice";
import { Button } from "~/app/ui/button";
import { List, ListItem } from "~/app/ui/list";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";

type Word = "contacts" | "enquiries" | "handovers" | "inbox" | "drafts" | "group";

const places: { to: string; word: Word; needs: Capability }[] = [
  { to: "/kontakter", word: "contacts", needs: "contact.read" },
  { to: "/henvendelser", word: "enquiries", needs: "enquiry.read" },
  { to: "/sendt-videre", word: "handovers", needs: "handover.read" },
  { to: "/post", word: "inbox", needs: "inbox.read" },
  { to: "/kladder", word: "drafts", needs: "account.own" },
  { to: "/gruppe", word: "group", needs: "group.read" },
];

export async function loader(args: LoaderFunctionArgs) {
  const actor = await personGuard(args);
  const may = (needs: Capability) => "role" in actor && roleMay(actor.role, needs);
  return {
    title: accountText[actor.locale].more.title,
    places: places.filter(({ needs }) => may(needs)).map(({ to, word }) => ({ to, word })),
    unitName: actor.kind === "unit" ? actor.organisationName : null,
  };
}

export const clientLoader = orCopy;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? accountText.da.more.title },
];

export default function More() {
  const { title, places: shown, unitName } = useLoaderData<typeof loader>();
  const t = useText(accountText).more;
  return (
    <Page title={title}>
      {(shown.length > 0 || unitName) && (
        <Section title={t.work}>
          <List label={t.work}>
            {shown.map(({ to, word }) => (
              <ListItem key={to} to={to} title={t[word]}>
                {t[`${word}Text`]}
              </ListItem>
            ))}
            {unitName && (
              <ListItem to="/enhed" title={unitName}>
                {t.unitText}
              </ListItem>
            )}
          </List>
        </Section>
      )}
      <Section title={t.you}>
        <List label={t.you}>
          <ListItem to="/konto" title={t.account}>
            {t.accountText}
          </ListItem>
        </List>
        <LanguageChoice back="/mere" />
        <Form method="post" action="/log-ud" className="mt-4">
          <Button kind="secondary">{t.signOut}</Button>
        </Form>
      </Section>
    </Page>
  );
}
