import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { requestsToHandle } from "~/app/domain/data-requests/handle.server";
import { dataText } from "~/app/i18n/data";
import { useText } from "~/app/i18n/use-text";
import { Empty } from "~/app/ui/empty";
import { List, ListItem } from "~/app/ui/list";
import { Page } from "~/app/ui/page";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "data.manage");
  return { title: dataText[actor.locale].requests.title, requests: await requestsToHandle(actor) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? dataText.da.title }];

/** Who has asked for what about their data, and how many days are left. */
export default function Requests() {
  const { title, requests } = useLoaderData<typeof loader>();
  const t = useText(dataText).requests;
  return (
    <Page title={title} lead={t.lead} back={{ to: "/gruppe/data" }}>
      {requests.length === 0 ? (
        <Empty title={t.none}>{t.noneText}</Empty>
      ) : (
        <List label={title}>
          {requests.map((one) => (
            <ListItem
              key={one.id}
              to={`/gruppe/anmodninger/${one.id}`}
              title={one.candidateName ?? one.contactName ?? t.whose[one.subjectKind]}
              aside={
                one.state === "open" ? (
                  <span className={one.daysLeft < 8 ? "font-semibold text-waiting" : undefined}>
                    {t.left(one.daysLeft)}
                  </span>
                ) : (
                  t.states[one.state]
                )
              }
            >
              {t.kinds[one.kind]}
            </ListItem>
          ))}
        </List>
      )}
    </Page>
  );
}
