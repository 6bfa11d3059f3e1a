import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { unitGuard } from "~/app/access/guard.server";
import { inboxReader } from "~/app/access/case-guard.server";
import { roleMay } from "~/app/access/matrix";
import { inboxParts } from "~/app/domain/handovers/kinds";
import { unitInbox } from "~/app/domain/handovers/unit-inbox.server";
import { mailsNotReaching } from "~/app/domain/mail/outbox/mails-not-reaching.server";
import { troubledMails } from "~/app/domain/mail/outbox/troubled-mails.server";
import { caseWordsText } from "~/app/i18n/case-words";
import { unitText } from "~/app/i18n/unit";
import { unitDeskText } from "~/app/i18n/unit-desk";
import { useText } from "~/app/i18n/use-text";
import { ButtonLink } from "~/app/ui/button";
import { Empty } from "~/app/ui/empty";
import { List, ListItem } from "~/app/ui/list";
import { Page } from "~/app/ui/page";
import { Pager } from "~/app/ui/pager";
import { Section } from "~/app/ui/section";
import { Time } from "~/app/ui/time";
import { Waiting } from "~/app/ui/waiting";
import { InboxFilters } from "./inbox-filters";
import { LostMails } from "./not-reached";

export async function loader(args: LoaderFunctionArgs) {
  const reader = await inboxReader(args);
  const actor = reader.userId === null ? null : await unitGuard(args, "case.read");
  const { searchParams } = new URL(args.request.url);
  const part = inboxParts.find((known) => known === searchParams.get("vis")) ?? null;
  const mine = searchParams.get("hvis") === "mine";
  const [inbox, troubled, notReached] = await Promise.all([
    unitInbox(reader, { part, mine, cursor: searchParams.get("efter") }),
    actor && roleMay(actor.role, "unit.manage") ? troubledMails(actor) : [],
    actor ? mailsNotReaching(actor) : [],
  ]);
  return {
    title: unitText[reader.locale].inbox.title,
    part,
    mine,
    isVisitor: actor === null,
    ...inbox,
    lost: { ofStaff: troubled.length, toUnit: notReached.length },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? unitText.da.inbox.title },
];

export default function Inbox() {
  const { title, part, mine, isVisitor, counts, cases, next, lost } = useLoaderData<typeof loader>();
  const t = useText(unitText).inbox;
  const desk = useText(unitDeskText);
  const isNew = Object.values(counts).every((n) => n === 0) && !mine;
  return (
    <Page title={title}>
      <LostMails {...lost} />
      {isNew ? (
        <Empty
          title={t.empty.title}
          action={
            !isVisitor && (
              <ButtonLink to="/enhed/grupper" kind="secondary">
                {t.groups}
              </ButtonLink>
            )
          }
        >
          {t.empty.text}
        </Empty>
      ) : (
        <>
          <InboxFilters part={part} mine={mine} counts={counts} isVisitor={isVisitor} />
          {counts["going-on"] > 0 && (
            <ButtonLink to="/indbakke/resultater" kind="secondary">
              {desk.outcomes.link}
            </ButtonLink>
          )}
        </>
      )}
      {!isNew && cases.length === 0 && <p className="mt-6">{desk.nothing}</p>}
      {inboxParts.map((shown) => {
        const inPart = cases.filter((line) => line.part === shown);
        return inPart.length === 0 ? null : (
          <Section key={shown} title={t.parts[shown]}>
            <List label={t.parts[shown]}>
              {inPart.map((line) => (
                <CaseLine key={line.id} line={line} />
              ))}
            </List>
          </Section>
        );
      })}
      <Pager next={next} />
    </Page>
  );
}

type Line = ReturnType<typeof useLoaderData<typeof loader>>["cases"][number];

function CaseLine({ line }: { line: Line }) {
  const cases = useText(caseWordsText);
  const t = useText(unitText).inbox;
  const desk = useText(unitDeskText);
  return (
    <ListItem
      to={`/indbakke/${line.id}`}
      title={[cases.steps[line.step], line.firm].filter(Boolean).join(", ")}
      aside={<Time at={line.sentAt} />}
    >
      {line.wantsUnitSince && (
        <span className="block">
          <Waiting since={line.wantsUnitSince} hours={line.hoursWaited} workday={line.workday} who="us" />
        </span>
      )}
      {t.from(line.sender, line.group)}
      {line.caseworkerName && `. ${t.caseworker(line.caseworkerName)}`}
      {line.with && `. ${desk.by(line.with)}`}
    </ListItem>
  );
}
