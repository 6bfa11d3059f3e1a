import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { unitGuard } from "~/app/access/guard.server";
import { roleMay } from "~/app/access/matrix";
import { inboxParts } from "~/app/domain/handovers/kinds";
import { unitInbox } from "~/app/domain/handovers/unit-inbox.server";
import { mailsNotReaching } from "~/app/domain/mail/outbox/mails-not-reaching.server";
import { troubledMails } from "~/app/domain/mail/outbox/troubled-mails.server";
import { handoversText } from "~/app/i18n/handovers";
import { unitText } from "~/app/i18n/unit";
import { useText } from "~/app/i18n/use-text";
import { ButtonLink } from "~/app/ui/button";
import { Empty } from "~/app/ui/empty";
import { List, ListItem } from "~/app/ui/list";
import { Page } from "~/app/ui/page";
import { Pager } from "~/app/ui/pager";
import { Section } from "~/app/ui/section";
import { Time } from "~/app/ui/time";
import { Waiting } from "~/app/ui/waiting";
import { LostMails } from "./not-reached";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await unitGuard(args, "case.read");
  const cursor = new URL(args.request.url).searchParams.get("efter");
  const [inbox, troubled, notReached] = await Promise.all([
    unitInbox(actor, cursor),
    roleMay(actor.role, "unit.manage") ? troubledMails(actor) : [],
    mailsNotReaching(actor),
  ]);
  return {
    title: unitText[actor.locale].inbox.title,
    ...inbox,
    lost: { ofStaff: troubled.length, toUnit: notReached.length },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? unitText.da.inbox.title },
];

export default function Inbox() {
  const { title, cases, next, lost } = useLoaderData<typeof loader>();
  const words = useText(handoversText);
  const t = useText(unitText).inbox;
  return (
    <Page title={title}>
      <LostMails {...lost} />
      {cases.length === 0 && (
        <Empty
          title={t.empty.title}
          action={
            <ButtonLink to="/enhed/grupper" kind="secondary">
              {t.groups}
            </ButtonLink>
          }
        >
          {t.empty.text}
        </Empty>
      )}
      {inboxParts.map((part) => {
        const inPart = cases.filter((line) => line.part === part);
        return inPart.length === 0 ? null : (
          <Section key={part} title={t.parts[part]}>
            <List label={t.parts[part]}>
              {inPart.map((line) => (
                <ListItem
                  key={line.id}
                  to={`/indbakke/${line.id}`}
                  title={[words.steps[line.step], line.firm].filter(Boolean).join(", ")}
                  aside={<Time at={line.sentAt} />}
                >
                  {line.wantsUnitSince && (
                    <span className="block">
                      <Waiting
                        since={line.wantsUnitSince}
                        hours={line.hoursWaited}
                        workday={line.workday}
                        who="us"
                      />
                    </span>
                  )}
                  {t.from(line.sender, line.group)}
                  {line.caseworkerName && `. ${t.caseworker(line.caseworkerName)}`}
                </ListItem>
              ))}
            </List>
          </Section>
        );
      })}
      <Pager next={next} />
    </Page>
  );
}
