import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { listBreaches } from "~/app/domain/breaches/breaches.server";
import { breachesText } from "~/app/i18n/breaches";
import { useText } from "~/app/i18n/use-text";
import { ButtonLink } from "~/app/ui/button";
import { Empty } from "~/app/ui/empty";
import { List, ListItem } from "~/app/ui/list";
import { Page } from "~/app/ui/page";
import { Time } from "~/app/ui/time";
import { BreachState } from "./breach-state";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "data.manage");
  return { title: breachesText[actor.locale].title, breaches: await listBreaches(actor) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? breachesText.da.title },
];

/** The log of data breaches. */
export default function Breaches() {
  const { title, breaches } = useLoaderData<typeof loader>();
  const t = useText(breachesText);
  return (
    <Page
      title={title}
      lead={t.lead}
      back={{ to: "/gruppe/data" }}
      action={<ButtonLink to="/gruppe/brud/ny">{t.add}</ButtonLink>}
    >
      {breaches.length === 0 ? (
        <Empty title={t.none}>{t.noneText}</Empty>
      ) : (
        <List label={title}>
          {breaches.map((breach) => (
            <ListItem
              key={breach.id}
              to={`/gruppe/brud/${breach.id}`}
              title={breach.happened.slice(0, 80)}
              aside={<BreachState breach={breach} />}
            >
              <Time at={breach.knownAt} clock brief />
            </ListItem>
          ))}
        </List>
      )}
    </Page>
  );
}
