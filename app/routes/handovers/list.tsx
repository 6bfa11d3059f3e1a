import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { handoverFilters, type HandoverFilter } from "~/app/domain/handovers/kinds";
import { listHandovers } from "~/app/domain/handovers/list-handovers.server";
import { handoversText } from "~/app/i18n/handovers";
import { caseWordsText } from "~/app/i18n/case-words";
import { useText } from "~/app/i18n/use-text";
import { ButtonLink } from "~/app/ui/button";
import { Empty } from "~/app/ui/empty";
import { List, ListItem } from "~/app/ui/list";
import { FilterLinks } from "~/app/ui/filter-links";
import { Page } from "~/app/ui/page";
import { Pager } from "~/app/ui/pager";
import { Time } from "~/app/ui/time";
import { Waiting } from "~/app/ui/waiting";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "handover.read");
  const { searchParams } = new URL(args.request.url);
  const filter = handoverFilters.find((known) => known === searchParams.get("vis")) ?? "open";
  const page = await listHandovers(actor, { filter, cursor: searchParams.get("efter") });
  return { title: handoversText[actor.locale].list.title, filter, ...page };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? handoversText.da.list.title },
];

export default function SentOn() {
  const { title, filter, handovers, next } = useLoaderData<typeof loader>();
  const text = useText(handoversText);
  const cases = useText(caseWordsText);
  const t = text.list;
  return (
    <Page title={title}>
      <Filters shown={filter} />
      {handovers.length > 0 ? (
        <List label={t.filters[filter]}>
          {handovers.map((line) => {
            const { state, outcome } = line.told;
            const stands = outcome && state !== "closed" ? cases.outcomes[outcome] : cases.states[state];
            return (
              <ListItem
                key={line.id}
                to={`/sendt-videre/${line.id}`}
                title={line.calledName ?? t.deleted}
                aside={<Time at={line.sentAt} />}
              >
                <span className="block">
                  {[line.receiver, cases.steps[line.step], line.firm].filter(Boolean).join(", ")}
                </span>
                {line.wantsGroupSince && (
                  <span className="block">
                    <Waiting
                      since={line.wantsGroupSince}
                      hours={line.hoursWaited}
                      workday={line.workday}
                      who={line.mine ? "you" : "us"}
                    />
                  </span>
                )}
                {stands}
              </ListItem>
            );
          })}
        </List>
      ) : (
        <Empty
          title={t.empty[filter].title}
          action={
            filter === "open" && (
              <ButtonLink to="/kandidater" kind="secondary">
                {t.toCandidates}
              </ButtonLink>
            )
          }
        >
          {t.empty[filter].text}
        </Empty>
      )}
      <Pager next={next} />
    </Page>
  );
}

function Filters({ shown }: { shown: HandoverFilter }) {
  const t = useText(handoversText).list;
  return (
    <FilterLinks
      label={t.filterLabel}
      options={handoverFilters.map((filter) => ({
        to: filter === "open" ? "?" : `?vis=${filter}`,
        name: t.filters[filter],
        current: filter === shown,
      }))}
    />
  );
}
