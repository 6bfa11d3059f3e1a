import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { roleMay } from "~/app/access/matrix";
import { orCopy } from "~/app/device/or-copy";
import { firmPage } from "~/app/domain/firms/firm-page.server";
import { lastTalk } from "~/app/domain/timeline/last-talk.server";
import { telHref } from "~/app/domain/rules/phone";
import { firmsText } from "~/app/i18n/firms";
import { useText } from "~/app/i18n/use-text";
import { Button, ButtonLink } from "~/app/ui/button";
import { ButtonRow } from "~/app/ui/button-row";
import { Facts } from "~/app/ui/facts";
import { PlainForm } from "~/app/ui/plain-form";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { List, ListItem } from "~/app/ui/list";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";
import { Day, Time } from "~/app/ui/time";
import { Waiting } from "~/app/ui/waiting";
import { LastTalkWords } from "~/app/routes/timeline/last-talk-words";
import { askedTimeline } from "~/app/routes/timeline/timeline-asked.server";
import { TimelineSection } from "~/app/routes/timeline/timeline-section";
import { PeopleAtFirm } from "./people-at-firm";
import { RefusalsOfFirm } from "./refusals-of-firm";
import { ReminderSwitch } from "./reminder-switch";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "firm.read");
  const firmId = args.params.firmId ?? "";
  const [page, timeline, talk] = await Promise.all([
    firmPage(actor, firmId),
    askedTimeline(actor, { firmId }, args.request),
    lastTalk(actor, { firmId }),
  ]);
  return {
    ...page,
    timeline,
    talk,
    mayWrite: roleMay(actor.role, "firm.write"),
    mayAsk: roleMay(actor.role, "enquiry.write"),
  };
}

export const clientLoader = orCopy;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.firm.name ?? firmsText.da.title },
];

export default function Firm() {
  const page = useLoaderData<typeof loader>();
  const { firm, people, refusals, mayBeWritten, reminders, enquiries, followUps, mayWrite, mayAsk } = page;
  const words = useText(firmsText);
  const t = words.page;
  const here = `/virksomheder/${firm.id}`;
  return (
    <Page
      title={firm.name}
      lead={
        <>
          {firm.town}
          <span className="block">
            {page.talk && `${words.lastContact}: `}
            <LastTalkWords talk={page.talk} />
          </span>
        </>
      }
      back={{ to: "/virksomheder" }}
    >
      <RefusalsOfFirm firmId={firm.id} refusals={refusals} mayLift={mayWrite} />
      {mayAsk && mayBeWritten && (
        <div className="mb-8">
          <ButtonLink to={`${here}/henvendelse`}>{t.write}</ButtonLink>
        </div>
      )}

      <Section
        title={t.people}
        aside={
          mayWrite && (
            <ButtonLink to={`${here}/kontaktpersoner/ny`} kind="quiet">
              {t.addPerson}
            </ButtonLink>
          )
        }
      >
        <PeopleAtFirm firmId={firm.id} people={people} mayWrite={mayWrite} />
      </Section>

      {followUps.length > 0 && (
        <Section title={t.followUps}>
          <List label={t.followUps}>
            {followUps.map((followUp) => (
              <ListItem
                key={followUp.id}
                title={followUp.text ?? followUp.who}
                aside={<Day date={followUp.dueOn} brief />}
              >
                {followUp.text ? followUp.who : null}
              </ListItem>
            ))}
          </List>
        </Section>
      )}

      <Section title={t.enquiries}>
        {enquiries.length === 0 ? (
          <p className="text-ink-soft">
            {t.noEnquiries}{" "}
            {refusals.length === 0 && people.every(({ email }) => email === null) && t.needEmail}
          </p>
        ) : (
          <List label={t.enquiries}>
            {enquiries.map((enquiry) => (
              <ListItem
                key={enquiry.id}
                to={`/henvendelser/${enquiry.id}`}
                title={t.to(enquiry.to)}
                aside={<Time at={enquiry.sentAt} brief />}
              >
                {enquiry.waiting ? <Waiting {...enquiry.waiting} who="us" /> : t.states[enquiry.state]}
              </ListItem>
            ))}
          </List>
        )}
      </Section>

      <TimelineSection here={here} timeline={page.timeline} of="firm" />

      <Section
        title={t.facts}
        aside={
          mayWrite && (
            <ButtonLink to={`${here}/rediger`} kind="quiet">
              {t.edit}
            </ButtonLink>
          )
        }
      >
        <FirmFacts firm={firm} />
      </Section>

      {mayWrite && (
        <div className="mt-10">
          <ButtonRow>
            <ButtonLink to={`${here}/nej`} kind="quiet">
              {t.noteRefusal}
            </ButtonLink>
            {reminders && <ReminderSwitch firmId={firm.id} isStopped={reminders.stopped} />}
            <PlainForm method="post" action={`${here}/sletning`}>
              <HiddenFields values={{ name: firm.name }} />
              <Button kind="quiet">{t.remove}</Button>
            </PlainForm>
          </ButtonRow>
        </div>
      )}
    </Page>
  );
}

function FirmFacts({ firm }: { firm: ReturnType<typeof useLoaderData<typeof loader>>["firm"] }) {
  const words = useText(firmsText);
  const t = words.form;
  const call = firm.phone && telHref(firm.phone);
  const place = [firm.postcode, firm.town].filter(Boolean).join(" ");
  const facts = [
    { label: t.phone, value: call ? <a href={call}>{firm.phone}</a> : firm.phone },
    { label: t.address, value: firm.address ? [firm.address, place].filter(Boolean).join(", ") : null },
    { label: t.municipality, value: firm.municipality },
    { label: t.area, value: firm.areaName },
    { label: t.cvr, value: firm.cvr },
    { label: t.pNumber, value: firm.pNumber },
    {
      label: t.industryCode,
      value: firm.industryCode && [firm.industryCode, firm.industryVersion].filter(Boolean).join(", "),
    },
    { label: t.employees, value: firm.employees === null ? null : String(firm.employees) },
    {
      label: t.website,
      value: firm.website && (
        <a href={firm.website} rel="noreferrer">
          {firm.website.replace(/^https?:\/\//, "")}
        </a>
      ),
    },
    { label: t.note, value: firm.note && <span className="whitespace-pre-line">{firm.note}</span> },
  ];
  return facts.some(({ value }) => value) ? (
    <Facts facts={facts} />
  ) : (
    <p className="text-ink-soft">{words.page.noFacts}</p>
  );
}
