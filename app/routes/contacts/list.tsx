import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { findParticipants, namedParticipants } from "~/app/domain/contacts/find-participants.server";
import { contactKinds } from "~/app/domain/contacts/kinds";
import { listContacts } from "~/app/domain/contacts/list-contacts.server";
import { membersOf } from "~/app/domain/people/members.server";
import { contactsText } from "~/app/i18n/contacts";
import { plainDate } from "~/app/i18n/dates";
import { useLocale, useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Empty } from "~/app/ui/empty";
import { Field } from "~/app/ui/field";
import { Fold } from "~/app/ui/fold";
import { PlainForm } from "~/app/ui/plain-form";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Link } from "~/app/ui/link";
import { List, ListItem } from "~/app/ui/list";
import { Page } from "~/app/ui/page";
import { Pager } from "~/app/ui/pager";
import { SearchBox } from "~/app/ui/search-box";
import { Section } from "~/app/ui/section";
import { Select } from "~/app/ui/select";
import { Time } from "~/app/ui/time";
import { ContactLine } from "./contact-line";
import { readFilter, type Asked } from "./filter.server";
import { shownLine } from "./shown-line";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "contact.read");
  const { asked, filter } = readFilter(new URL(args.request.url).searchParams);
  const refs = (["candidate", "person", "firm"] as const).map(
    (kind) => asked[kind] && `${kind}:${asked[kind]}`,
  );
  const [page, members, [onlyWith], found] = await Promise.all([
    listContacts(actor, filter),
    membersOf(actor),
    namedParticipants(actor, refs),
    asked.hvem ? findParticipants(actor, asked.hvem) : null,
  ]);
  return {
    title: contactsText[actor.locale].title,
    ...page,
    lines: page.lines.map((line) => shownLine(line, contactsText[actor.locale])),
    asked,
    onlyWith: onlyWith?.name ?? null,
    found: found?.map(({ ref, name, at }) => ({ ref, name, at })) ?? null,
    members: members.map(({ userId, name }) => ({ userId, name })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? contactsText.da.title },
];

/** Those of the filter that are set, to be kept by another form. */
function kept(asked: Asked, ...but: (keyof Asked)[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(asked).filter(([name, value]) => value !== "" && !but.includes(name as keyof Asked)),
  );
}

export default function Contacts() {
  const { lines, next, lookedBackTo, asked, onlyWith, found, members } = useLoaderData<typeof loader>();
  const words = useText(contactsText);
  const t = words.list;
  const filtered = Object.keys(kept(asked)).length > 0;
  const nothingAtAll = lines.length === 0 && !filtered && !next;
  return (
    <Page title={words.title} lead={onlyWith && t.onlyWith(onlyWith)}>
      {!nothingAtAll && (
        <>
          <SearchBox label={t.search} value={asked.q} keep={kept(asked, "q")} />
          {asked.q && <p className="mb-4 max-w-read text-ink-soft">{t.searchHelp}</p>}
          <Filters asked={asked} members={members} />
          {filtered && !asked.q && (
            <p className="mb-2">
              <Link to="/kontakter" className="inline-flex min-h-tap items-center text-bridge underline">
                {t.everything}
              </Link>
            </p>
          )}
        </>
      )}
      {found && <WhoIsMeant found={found} asked={asked} />}
      {!found && lines.length > 0 && (
        <List label={words.title}>
          {lines.map((line) => (
            <ContactLine key={line.id} line={line} />
          ))}
        </List>
      )}
      {nothingAtAll && <Empty title={t.none.title}>{t.none.text}</Empty>}
      {!found && lines.length === 0 && filtered && !lookedBackTo && (
        <Empty title={t.noneFound.title}>{t.noneFound.text}</Empty>
      )}
      {!found && lookedBackTo && (
        <p className="mt-4 max-w-read text-ink-soft">
          {t.lookedBack} <Time at={lookedBackTo} />. {t.lookFurther}
        </p>
      )}
      {!found && <Pager next={next} />}
    </Page>
  );
}

type Found = { ref: string; name: string; at: string | null }[];

/** The firms, people and candidates of the name that was looked for: each leads to the contacts with them. */
function WhoIsMeant({ found, asked }: { found: Found; asked: Asked }) {
  const t = useText(contactsText).list;
  if (found.length === 0) return <Empty title={t.nobody.title}>{t.nobody.text}</Empty>;
  const to = (ref: string) => {
    const [kind = "", id = ""] = ref.split(":");
    return `?${new URLSearchParams({ ...kept(asked, "hvem"), [kind]: id }).toString()}`;
  };
  return (
    <Section title={t.whoIsMeant}>
      <List label={t.whoIsMeant}>
        {found.map(({ ref, name, at }) => (
          <ListItem key={ref} to={to(ref)} title={name}>
            {at}
          </ListItem>
        ))}
      </List>
    </Section>
  );
}

function Filters({ asked, members }: { asked: Asked; members: { userId: string; name: string }[] }) {
  const words = useText(contactsText);
  const t = words.list;
  const locale = useLocale();
  const set = [
    contactKinds.flatMap((kind) => (kind === asked.hvad ? words.kinds[kind] : [])),
    members.flatMap(({ userId, name }) => (userId === asked.af ? name : [])),
    asked.fra ? `${t.from.toLowerCase()} ${plainDate(asked.fra, locale)}` : [],
    asked.til ? `${t.to.toLowerCase()} ${plainDate(asked.til, locale)}` : [],
  ].flat();
  return (
    <div className="mb-5 max-w-read" data-no-print>
      <Fold key={JSON.stringify(asked)} title={set.length > 0 ? t.filtersSet(set.join(", ")) : t.filters}>
        <PlainForm method="get" action="/kontakter" className="flex flex-col gap-4">
          <HiddenFields values={kept(asked, "hvem", "hvad", "af", "fra", "til")} />
          <Field name="hvem" label={t.who} help={t.whoHelp} defaultValue={asked.hvem} autoComplete="off" />
          <div className="grid gap-4 sm:grid-cols-2">
            <Select
              name="hvad"
              label={t.kind}
              empty={t.anyKind}
              defaultValue={asked.hvad}
              options={contactKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
            />
            <Select
              name="af"
              label={t.volunteer}
              empty={t.anyVolunteer}
              defaultValue={asked.af}
              options={members.map(({ userId, name }) => ({ value: userId, label: name }))}
            />
            <Field name="fra" label={t.from} type="date" defaultValue={asked.fra} />
            <Field name="til" label={t.to} type="date" defaultValue={asked.til} />
          </div>
          <Button kind="secondary">{t.show}</Button>
        </PlainForm>
      </Fold>
    </div>
  );
}
