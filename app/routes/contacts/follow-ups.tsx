import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { roleMay } from "~/app/access/matrix";
import { orCopy } from "~/app/device/or-copy";
import { listFollowUps } from "~/app/domain/follow-ups/list-follow-ups.server";
import { receivers } from "~/app/domain/follow-ups/receivers.server";
import { contactsText } from "~/app/i18n/contacts";
import { useText } from "~/app/i18n/use-text";
import { Empty } from "~/app/ui/empty";
import { FilterLinks } from "~/app/ui/filter-links";
import { List } from "~/app/ui/list";
import { Page } from "~/app/ui/page";
import { Pager } from "~/app/ui/pager";
import { FollowUpItem } from "./follow-up-item";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "contact.read");
  const query = new URL(args.request.url).searchParams;
  const maySeeAll = roleMay(actor.role, "group.oversee");
  const everybody = maySeeAll && query.has("alle");
  const [page, to] = await Promise.all([
    listFollowUps(actor, { everybody, after: query.get("efter") }),
    receivers(actor),
  ]);
  const t = contactsText[actor.locale].followUp.all;
  return {
    ...page,
    ...{ everybody, maySeeAll },
    receivers: to,
    title: everybody ? t.titleEverybody : t.title,
    mayWrite: roleMay(actor.role, "contact.write"),
  };
}

export const clientLoader = orCopy;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? contactsText.da.followUp.all.title },
];

/** Everything that is promised and not done, the oldest first. */
export default function FollowUps() {
  const {
    title,
    lines,
    next,
    everybody,
    maySeeAll,
    mayWrite,
    receivers: to,
  } = useLoaderData<typeof loader>();
  const t = useText(contactsText).followUp.all;
  return (
    <Page title={title} back={{ to: "/" }}>
      {maySeeAll && (
        <FilterLinks
          label={t.whose}
          options={[
            { to: "/opfoelgninger", name: t.mine, current: !everybody },
            { to: "/opfoelgninger?alle=1", name: t.everybody, current: everybody },
          ]}
        />
      )}
      {lines.length === 0 ? (
        <Empty title={t.none}>{t.noneText}</Empty>
      ) : (
        <List label={title}>
          {lines.map((followUp) => (
            <FollowUpItem
              key={followUp.id}
              followUp={followUp}
              back={everybody ? "/opfoelgninger?alle=1" : "/opfoelgninger"}
              mayWrite={mayWrite}
              showWho={everybody}
              receivers={to}
            />
          ))}
        </List>
      )}
      <Pager next={next} />
    </Page>
  );
}
