import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { roleMay } from "~/app/access/matrix";
import { orCopy } from "~/app/device/or-copy";
import { candidatePage } from "~/app/domain/candidates/candidate-page.server";
import { consentAddress } from "~/app/domain/consents/purposes";
import { candidatesText } from "~/app/i18n/candidates";
import { candidateWordsText } from "~/app/i18n/candidate-words";
import { consentsText } from "~/app/i18n/consents";
import { ownPageText } from "~/app/i18n/own-page";
import { useText } from "~/app/i18n/use-text";
import { ButtonLink } from "~/app/ui/button";
import { ButtonRow } from "~/app/ui/button-row";
import { Facts } from "~/app/ui/facts";
import { List, ListItem } from "~/app/ui/list";
import { MailAddress } from "~/app/ui/mail-address";
import { Page } from "~/app/ui/page";
import { Quote } from "~/app/ui/quote";
import { Section } from "~/app/ui/section";
import { Day } from "~/app/ui/time";
import { LastTalkWords } from "~/app/routes/timeline/last-talk-words";
import { askedTimeline } from "~/app/routes/timeline/timeline-asked.server";
import { TimelineSection } from "~/app/routes/timeline/timeline-section";
import { AboutPerson } from "./about-person";
import { Cases, Introductions } from "./brokering";
import { FromOwnPage } from "./from-own-page";
import { ConsentList, ExceptionList } from "./consent-list";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "candidate.read");
  const candidateId = args.params.candidateId ?? "";
  const [page, timeline] = await Promise.all([
    candidatePage(actor, candidateId),
    askedTimeline(actor, { candidateId }, args.request),
  ]);
  return {
    ...page,
    timeline,
    mayWrite: roleMay(actor.role, "candidate.write"),
    maySendOn: roleMay(actor.role, "handover.write"),
  };
}

export const clientLoader = orCopy;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.candidate.calledName ?? candidatesText.da.title },
];

export default function Candidate() {
  const page = useLoaderData<typeof loader>();
  const { candidate, followUp, mayWrite } = page;
  const t = useText(candidatesText);
  const facts = useText(candidateWordsText);
  const c = useText(consentsText);
  const own = useText(ownPageText);
  const here = `/kandidater/${candidate.id}`;
  return (
    <Page
      title={candidate.calledName}
      lead={candidate.fullName === candidate.calledName ? null : candidate.fullName}
      back={{ to: "/kandidater", label: t.title }}
    >
      <Facts
        facts={[
          {
            label: t.page.phone,
            value: page.phoneHref ? <a href={page.phoneHref}>{candidate.phone}</a> : candidate.phone,
          },
          {
            label: t.page.email,
            value: candidate.email && (
              <a href={`mailto:${candidate.email}`}>
                <MailAddress address={candidate.email} />
              </a>
            ),
          },
          {
            label: t.page.prefers,
            value: candidate.preferredChannel && facts.channels[candidate.preferredChannel],
          },
          { label: t.page.languages, value: candidate.languages },
          {
            label: t.page.interpreter,
            value:
              candidate.needsInterpreter === null
                ? null
                : candidate.needsInterpreter
                  ? t.page.interpreterYes(candidate.interpreterLanguage ?? "")
                  : t.page.interpreterNo,
          },
          { label: t.page.responsible, value: candidate.responsibleName },
          {
            label: t.page.nextFollowUp,
            value: followUp && (
              <>
                <Day date={followUp.dueOn} />, {followUp.assignedName}
                {followUp.text && <span className="block text-ink-soft">{followUp.text}</span>}
              </>
            ),
          },
          {
            label: t.page.lastContact,
            value: <LastTalkWords talk={page.talk} />,
          },
        ]}
      />
      <div className="mb-10 mt-5" data-no-print>
        <ButtonRow>
          {page.maySendOn && (
            <ButtonLink to={`${here}/send-videre`} kind="secondary">
              {t.page.sendOn}
            </ButtonLink>
          )}
          {mayWrite && (
            <ButtonLink to={consentAddress(candidate.id)} kind="secondary">
              {t.page.noteConsent}
            </ButtonLink>
          )}
          {mayWrite && (
            <ButtonLink to={`${here}/min-side`} kind="quiet">
              {own.link}
            </ButtonLink>
          )}
          {mayWrite && (
            <ButtonLink to={`${here}/hjaelpere`} kind="quiet">
              {t.page.helpers}
            </ButtonLink>
          )}
          {mayWrite && (
            <ButtonLink to={`${here}/rediger`} kind="quiet">
              {t.page.edit}
            </ButtonLink>
          )}
        </ButtonRow>
      </div>

      <FromOwnPage
        candidateId={candidate.id}
        acts={page.acts}
        proposals={page.proposals}
        mayWrite={mayWrite}
      />
      <Section title={c.title}>
        <ConsentList candidateId={candidate.id} consents={page.consents} />
        <ExceptionList candidateId={candidate.id} exceptions={page.exceptions} />
      </Section>
      <Section title={t.page.introductions}>
        <Introductions introductions={page.introductions} />
      </Section>
      <Section title={t.page.sentOn}>
        <Cases cases={page.cases} />
      </Section>
      <TimelineSection here={here} timeline={page.timeline} of="candidate" />
      <Section title={t.page.about}>
        <AboutPerson page={page} />
        {candidate.profileText && (
          <div className="mt-6">
            <h3 className="mb-2">{t.page.profile}</h3>
            <Quote text={candidate.profileText} />
          </div>
        )}
      </Section>
      {candidate.certificates.length > 0 && (
        <Section title={t.page.certificates}>
          <List label={t.page.certificates}>
            {candidate.certificates.map(({ name, expiresOn }) => (
              <ListItem
                key={name + (expiresOn ?? "")}
                title={name}
                aside={
                  expiresOn && (
                    <>
                      {expiresOn < page.today ? t.page.expired : t.page.validUntil} <Day date={expiresOn} />
                    </>
                  )
                }
              />
            ))}
          </List>
        </Section>
      )}
    </Page>
  );
}
