import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { dataText } from "~/app/i18n/data";
import { useText } from "~/app/i18n/use-text";
import { List, ListItem } from "~/app/ui/list";
import { Page } from "~/app/ui/page";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "data.manage");
  return { title: dataText[actor.locale].title };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? dataText.da.title }];

/** What the group has to answer for about people's data, in one place. */
export default function DataHub() {
  const { title } = useLoaderData<typeof loader>();
  const t = useText(dataText);
  return (
    <Page title={title} lead={t.lead} back={{ to: "/gruppe" }}>
      <List label={title}>
        <ListItem to="/gruppe/anmodninger" title={t.hub.requests}>
          {t.hub.requestsText}
        </ListItem>
        <ListItem to="/gruppe/slettefrister" title={t.hub.retention}>
          {t.hub.retentionText}
        </ListItem>
        <ListItem to="/gruppe/fortegnelse" title={t.hub.record}>
          {t.hub.recordText}
        </ListItem>
        <ListItem to="/gruppe/brud" title={t.hub.breaches}>
          {t.hub.breachesText}
        </ListItem>
      </List>
    </Page>
  );
}
