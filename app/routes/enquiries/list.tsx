import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { listEnquiries } from "~/app/domain/enquiries/list-enquiries.server";
import { enquiriesText } from "~/app/i18n/enquiries";
import { useText } from "~/app/i18n/use-text";
import { ButtonLink } from "~/app/ui/button";
import { Empty } from "~/app/ui/empty";
import { List, ListItem } from "~/app/ui/list";
import { FilterLinks } from "~/app/ui/filter-links";
import { Page } from "~/app/ui/page";
import { Pager } from "~/app/ui/pager";
import { Time } from "~/app/ui/time";
import { Waiting } from "~/app/ui/waiting";

/** The words of the address bar for each filter. */
const addresses = { us: "os", them: "dem", ended: "afsluttet" } as const;
const filters = Object.keys(addresses) as (keyof typeof addresses)[];

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "enquiry.read");
  const query = new URL(args.request.url).searchParams;
  const filter = filters.find((name) => addresses[name] === query.get("vis")) ?? "us";
  const page = await listEnquiries(actor, filter, query.get("efter"));
  return { title: enquiriesText[actor.locale].list.title, filter, ...page };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? enquiriesText.da.list.title },
];

export default function Enquiries() {
  const { filter, enquiries, next } = useLoaderData<typeof loader>();
  const text = useText(enquiriesText);
  const t = text.list;
  return (
    <Page title={t.title}>
      <FilterLinks
        label={t.filterLabel}
        options={filters.map((name) => ({
          to: `?vis=${addresses[name]}`,
          name: t.filters[name],
          current: name === filter,
        }))}
      />
      {enquiries.length === 0 ? (
        <Empty
          title={t.empty[filter]}
          action={filter === "ended" ? undefined : <ButtonLink to="/virksomheder">{t.toFirms}</ButtonLink>}
        >
          {t.emptyHelp[filter]}
        </Empty>
      ) : (
        <List label={t.filters[filter]}>
          {enquiries.map((enquiry) => (
            <ListItem
              key={enquiry.id}
              to={`/henvendelser/${enquiry.id}`}
              title={enquiry.town ? `${enquiry.firm}, ${enquiry.town}` : enquiry.firm}
              aside={<Time at={enquiry.sentAt} />}
            >
              {t.asked(enquiry.volunteer, enquiry.contact)}
              <span className="block">
                {enquiry.waitingSince ? (
                  <Waiting
                    since={enquiry.waitingSince}
                    hours={enquiry.hoursWaited}
                    workday={enquiry.workday}
                    who={enquiry.mine ? "you" : "us"}
                  />
                ) : enquiry.endedReason ? (
                  text.page.ended[enquiry.endedReason]
                ) : (
                  text.page.states[enquiry.state === "answered" ? "answered" : "sent"]
                )}
              </span>
            </ListItem>
          ))}
        </List>
      )}
      <Pager next={next} />
    </Page>
  );
}
