import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { roleMay } from "~/app/access/matrix";
import { receivers } from "~/app/domain/follow-ups/receivers.server";
import { listQuiet } from "~/app/domain/quiet/list-quiet.server";
import { quietText } from "~/app/i18n/quiet";
import { useText } from "~/app/i18n/use-text";
import { Empty } from "~/app/ui/empty";
import { FilterLinks } from "~/app/ui/filter-links";
import { List } from "~/app/ui/list";
import { Page } from "~/app/ui/page";
import { Pager } from "~/app/ui/pager";
import { QuietItem } from "./quiet-item";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "home.read");
  const query = new URL(args.request.url).searchParams;
  const kind = query.get("vis") === "kandidater" ? ("candidate" as const) : ("firm" as const);
  const everybody = roleMay(actor.role, "group.oversee") && query.has("alle");
  const [page, to] = await Promise.all([
    listQuiet(actor, { kind, everybody, after: query.get("efter"), now: new Date() }),
    receivers(actor),
  ]);
  return {
    ...page,
    ...{ kind, everybody, receivers: to },
    title: quietText[actor.locale].title,
    mayWrite: roleMay(actor.role, "contact.write"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? quietText.da.title }];

/** Everybody who has been quiet for long, the latest silence first. */
export default function QuietList() {
  const { title, lines, next, kind, everybody, receivers: to, mayWrite } = useLoaderData<typeof loader>();
  const t = useText(quietText);
  const of = (one: "virksomheder" | "kandidater") => `/laenge-siden?vis=${one}${everybody ? "&alle=1" : ""}`;
  return (
    <Page title={title} lead={t.lead} back={{ to: "/" }}>
      <FilterLinks
        label={t.filterLabel}
        options={[
          { to: of("virksomheder"), name: t.filters.firm, current: kind === "firm" },
          { to: of("kandidater"), name: t.filters.candidate, current: kind === "candidate" },
        ]}
      />
      {lines.length === 0 ? (
        <Empty title={t.none}>{t.noneText}</Empty>
      ) : (
        <List label={title}>
          {lines.map((line) => (
            <QuietItem
              key={line.id}
              line={line}
              back={of(kind === "firm" ? "virksomheder" : "kandidater")}
              receivers={to}
              mayWrite={mayWrite}
              showWho={everybody}
            />
          ))}
        </List>
      )}
      <Pager next={next} />
    </Page>
  );
}
