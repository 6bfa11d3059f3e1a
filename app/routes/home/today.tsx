import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { currentActor, groupGuard } from "~/app/access/guard.server";
import { roleMay } from "~/app/access/matrix";
import { orCopy } from "~/app/device/or-copy";
import { today, type Today } from "~/app/domain/home/today.server";
import { mostHandovers } from "~/app/domain/home/wanting-handovers.server";
import { todayText } from "~/app/i18n/today";
import { useText } from "~/app/i18n/use-text";
import { ButtonLink } from "~/app/ui/button";
import { Empty } from "~/app/ui/empty";
import { Link } from "~/app/ui/link";
import { List, ListItem } from "~/app/ui/list";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";
import { Day } from "~/app/ui/time";
import { Waiting } from "~/app/ui/waiting";
import { FollowUpItem } from "../contacts/follow-up-item";
import { Onward } from "./onward";
import { ReceivedSection } from "./received-section";
import { QuietSection } from "./quiet-section";

/** Where the others begin their day. */
const homes = { unit: "/indbakke", operator: "/drift", lone: "/konto" } as const;

export async function loader(args: LoaderFunctionArgs) {
  const someone = await currentActor(args);
  if (someone && someone.kind !== "group") throw redirect(homes[someone.kind]);
  const actor = await groupGuard(args, "home.read");
  const maySeeAll = roleMay(actor.role, "group.oversee");
  const everybody = maySeeAll && new URL(args.request.url).searchParams.has("alle");
  return {
    ...(await today(actor, { now: new Date(), everybody })),
    title: todayText[actor.locale].title,
    mostHandovers,
    everybody,
    maySeeAll,
    mayWrite: roleMay(actor.role, "contact.write"),
  };
}

export const clientLoader = orCopy;

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? todayText.da.title }];

export default function TodayPage() {
  const day = useLoaderData<typeof loader>();
  const { waiting, followUps, handovers, askAgain, inboxCount, lostCount } = day;
  const { everybody, maySeeAll, mayWrite, receivers, quietCandidates, quietFirms } = day;
  const t = useText(todayText);
  // What others in the group are waited for comes after what is mine.
  const { mine, group } = waitingLists(waiting);
  const shown = [
    ...[waiting.lines, followUps, handovers, askAgain],
    ...[quietCandidates.lines, quietFirms.lines, day.received],
  ].some((lines) => lines.length > 0);
  const nothing = !shown && inboxCount + lostCount === 0 && !day.mailboxClosed && !day.urgentRequests;
  return (
    <Page title={t.title}>
      {nothing && (
        <Empty
          title={t.empty.title}
          action={
            <ButtonLink to="/virksomheder" kind="secondary">
              {t.empty.action}
            </ButtonLink>
          }
        >
          {t.empty.text}
        </Empty>
      )}
      <LookAt
        {...{ inboxCount, lostCount }}
        mailboxClosed={day.mailboxClosed}
        urgentRequests={day.urgentRequests}
      />
      <ReceivedSection received={day.received} />
      <WaitingForUs list={mine} />
      <SentOn whose="mine" handovers={handovers.filter(({ mine }) => mine)} />
      {(followUps.length > 0 || everybody) && (
        <Section
          title={everybody ? t.followUps.titleAll : t.followUps.title}
          aside={maySeeAll && <WhoseFollowUps everybody={everybody} />}
        >
          <List label={everybody ? t.followUps.titleAll : t.followUps.title}>
            {followUps.map((followUp) => (
              <FollowUpItem
                key={followUp.id}
                followUp={followUp}
                back={everybody ? "/?alle=1" : "/"}
                mayWrite={mayWrite}
                showWho={everybody}
                receivers={receivers}
              />
            ))}
          </List>
          {day.offersReminders && <Onward to="/konto/mails">{t.followUps.offer}</Onward>}
          {day.moreFollowUps && (
            <Onward to={everybody ? "/opfoelgninger?alle=1" : "/opfoelgninger"}>{t.followUps.more}</Onward>
          )}
        </Section>
      )}
      <WaitingForUs list={group} />
      <SentOn whose="group" handovers={handovers.filter(({ mine }) => !mine)} />
      {handovers.length === day.mostHandovers && (
        <Onward to="/sendt-videre?vis=us">{t.handovers.more}</Onward>
      )}
      <QuietSection kind="candidate" quiet={quietCandidates} {...{ receivers, everybody, mayWrite }} />
      <QuietSection kind="firm" quiet={quietFirms} {...{ receivers, everybody, mayWrite }} />
      {askAgain.length > 0 && (
        <Section title={t.askAgain.title}>
          <p className="text-ink-soft">{t.askAgain.text}</p>
          <List label={t.askAgain.title}>
            {askAgain.map((firm) => (
              <ListItem
                key={firm.enquiryId}
                to={`/virksomheder/${firm.firmId}`}
                title={firm.firmName}
                aside={
                  <>
                    {`${t.askAgain.since} `}
                    <Day date={firm.onDay} brief />
                  </>
                }
              >
                {firm.town}
              </ListItem>
            ))}
          </List>
        </Section>
      )}
      {maySeeAll && !everybody && followUps.length === 0 && (
        <div className="mt-8">
          <WhoseFollowUps everybody={false} />
        </div>
      )}
    </Page>
  );
}

/** A coordinator's way to everybody's follow-ups and back. */
function WhoseFollowUps({ everybody }: { everybody: boolean }) {
  const t = useText(todayText).followUps;
  return (
    <Link
      to={everybody ? "/" : "/?alle=1"}
      className="inline-flex min-h-tap items-center text-bridge underline"
    >
      {everybody ? t.mine : t.everybody}
    </Link>
  );
}

type LookAtProps = Pick<Today, "inboxCount" | "lostCount" | "mailboxClosed" | "urgentRequests">;

/** What somebody must look at: requests about data, a mailbox that stays closed, mails given up or without a place. */
function LookAt({ inboxCount, lostCount, mailboxClosed, urgentRequests: urgent }: LookAtProps) {
  const t = useText(todayText);
  const lines = [
    urgent !== null && { to: "/gruppe/anmodninger", text: t.requests(urgent.count, urgent.daysLeft) },
    mailboxClosed && { to: "/gruppe/postkasse", text: t.mailboxClosed },
    lostCount > 0 && { to: "/post", text: t.lost(lostCount) },
    inboxCount > 0 && { to: "/post", text: inboxCount < 100 ? t.inbox(inboxCount) : t.inboxMany },
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;
  return (
    <div className="mb-6 flex flex-col">
      {lines.map(({ to, text }) => (
        <p key={text}>
          <Link to={to} className="inline-flex min-h-tap items-center text-bridge underline">
            {text}
          </Link>
        </p>
      ))}
    </div>
  );
}

/** The firms that wait, each list oldest first: for my answer, and for the group's. */
function WaitingForUs({ list }: { list: WaitingList }) {
  const t = useText(todayText).waiting;
  if (list.lines.length === 0) return null;
  return (
    <Section title={t[list.whose]}>
      <List label={t[list.whose]}>
        {list.lines.map((line) => (
          <ListItem key={line.id} to={`/henvendelser/${line.id}`} title={line.firmName} aside={line.town}>
            <Waiting
              since={line.since}
              hours={line.hours}
              workday={line.workday}
              who={line.mine ? "you" : "us"}
            />
            {line.mine ? line.contactName : t.from(line.contactName, line.volunteerName)}
          </ListItem>
        ))}
      </List>
      {list.more && <Onward to="/henvendelser">{t.more}</Onward>}
    </Section>
  );
}

type WaitingList = { whose: "mine" | "group"; lines: Today["waiting"]["lines"]; more: boolean };

/** My own, and the group's; the last one that holds any leads on to the rest. */
function waitingLists({ lines, more }: Today["waiting"]): Record<"mine" | "group", WaitingList> {
  const mine = lines.filter((line) => line.mine);
  const group = lines.filter((line) => !line.mine);
  return {
    mine: { whose: "mine", lines: mine, more: more && group.length === 0 },
    group: { whose: "group", lines: group, more },
  };
}

/** The cases sent on in which the receiver waits: those that I sent, and those of the others. */
function SentOn({ whose, handovers }: { whose: "mine" | "group"; handovers: Today["handovers"] }) {
  const t = useText(todayText).handovers;
  if (handovers.length === 0) return null;
  return (
    <Section title={t[whose]}>
      <List label={t[whose]}>
        {handovers.map((line) => (
          <ListItem key={line.id} to={`/sendt-videre/${line.id}`} title={line.candidateName ?? t.deleted}>
            <Waiting
              since={line.since}
              hours={line.hours}
              workday={line.workday}
              who={line.mine ? "you" : "us"}
            />
            {t.of(line.receiverName)}
          </ListItem>
        ))}
      </List>
    </Section>
  );
}
