import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { operatorGuard } from "~/app/access/guard.server";
import { listOrganisations } from "~/app/domain/platform/list-organisations.server";
import { platformText } from "~/app/i18n/platform";
import { useText } from "~/app/i18n/use-text";
import { ButtonLink } from "~/app/ui/button";
import { Empty } from "~/app/ui/empty";
import { List, ListItem } from "~/app/ui/list";
import { Page } from "~/app/ui/page";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await operatorGuard(args, "platform.read");
  return { title: platformText[actor.locale].title, organisations: await listOrganisations(actor) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? platformText.da.title },
];

export default function Organisations() {
  const { title, organisations } = useLoaderData<typeof loader>();
  const t = useText(platformText);
  const add = <ButtonLink to="/drift/ny">{t.add}</ButtonLink>;
  if (organisations.length === 0) {
    return (
      <Page title={title}>
        <Empty title={t.none.title} action={add}>
          {t.none.text}
        </Empty>
      </Page>
    );
  }
  return (
    <Page title={title} action={add}>
      <List label={title}>
        {organisations.map(({ id, name, kind, municipality, members }) => (
          <ListItem key={id} to={`/drift/${id}`} title={name} aside={t.members(members)}>
            {t.kinds[kind]}, {municipality}
          </ListItem>
        ))}
      </List>
    </Page>
  );
}
