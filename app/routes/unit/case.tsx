import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseReader } from "~/app/access/case-guard.server";
import { casePage } from "~/app/domain/handovers/case-page.server";
import { caseEventsText } from "~/app/i18n/case-events";
import { caseWordsText } from "~/app/i18n/case-words";
import { pdfText } from "~/app/i18n/pdf";
import { unitText } from "~/app/i18n/unit";
import { unitDeskText } from "~/app/i18n/unit-desk";
import { useText } from "~/app/i18n/use-text";
import { Changes } from "~/app/routes/handovers/changes";
import { CaseThread } from "~/app/routes/handovers/case-thread";
import { PacketFacts } from "~/app/routes/handovers/packet";
import { ButtonLink } from "~/app/ui/button";
import { Fold } from "~/app/ui/fold";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";
import { Time } from "~/app/ui/time";
import { Waiting } from "~/app/ui/waiting";
import { secretPageHeaders } from "~/app/web/secret-page";
import { MessageToGroup, OneTapAnswer, QuestionForm } from "./answer-forms";
import { CopyAll } from "./copy-all";
import { CopyField } from "./copy-field";
import { GivenForm } from "./given-form";
import { OutcomeForms } from "./outcome-forms";

export const headers: HeadersFunction = () => secretPageHeaders;

/** Shows the case where a consent is in force at this moment; every showing leaves an audit row. */
export async function loader(args: LoaderFunctionArgs) {
  const id = args.params.handoverId ?? "";
  const reader = await caseReader(args, id);
  const page = await casePage(reader, id, args.request.method !== "HEAD");
  const step = caseWordsText[reader.locale].steps[page.step];
  return data(
    {
      page,
      cannotPdf: new URL(args.request.url).searchParams.has("pdf"),
      title: unitText[reader.locale].case.title(page.firm ?? "", step),
    },
    { headers: secretPageHeaders },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? unitText.da.inbox.title },
];

type CaseData = ReturnType<typeof useLoaderData<typeof loader>>["page"];
type Shown = Extract<CaseData, { isShown: true }>;

export default function Case() {
  const { page, title, cannotPdf } = useLoaderData<typeof loader>();
  const t = useText(unitText);
  const back = page.reader.isVisitor ? undefined : { to: "/indbakke", label: t.inbox.title };
  if (!page.isShown) {
    return (
      <Page title={t.case.closedTitle} lead={t.case.lead(page.group)} back={back}>
        <p>{t.case.closed[page.closedReason ?? "finished"]}</p>
        <p className="mt-2 font-semibold">{t.case.kept}</p>
      </Page>
    );
  }
  return (
    <Page title={title} lead={t.case.lead(page.group)} back={back}>
      {page.wantsUnitSince && (
        <p className="mb-4">
          <Waiting since={page.wantsUnitSince} hours={page.hoursWaited} workday={page.workday} who="us" />
        </p>
      )}
      {page.others.length > 0 && <Others names={page.others} />}
      <Received page={page} cannotPdf={cannotPdf} />
      {!page.isClosed && <Given page={page} />}
      {page.isClosed ? <p className="mt-8">{t.case.finished}</p> : <Answer page={page} />}
      <Section title={t.case.thread}>
        <CaseThread entries={page.entries} reader="unit" ownReasons={page.ownReasons} />
        {!page.isClosed && (
          <div className="mt-6" data-no-print>
            <MessageToGroup caseId={page.id} requestId={page.requestIds.message} />
          </div>
        )}
      </Section>
      {page.reader.isVisitor ? (
        <p className="mt-8 text-[0.9375rem] text-ink-soft" data-no-print>
          {t.case.visitor(page.reader.name)}
        </p>
      ) : (
        <div className="mt-8">
          <ButtonLink to="/indbakke" kind="quiet">
            {t.case.toInbox}
          </ButtonLink>
        </div>
      )}
    </Page>
  );
}

function Received({ page, cannotPdf }: { page: Shown; cannotPdf: boolean }) {
  const pdf = useText(pdfText);
  const events = useText(caseEventsText);
  const cases = useText(caseWordsText);
  const t = useText(unitText).case;
  return (
    <Section title={t.packet}>
      <CopyAll text={page.plain} />
      <Changes number={page.number} changes={page.changes} earlier={page.earlier} />
      <PacketFacts
        about={[
          { label: t.about, value: cases.steps[page.step] },
          { label: t.caseworker, value: page.caseworkerName },
          { label: events.sentAt, value: <Time at={page.sentAt} clock /> },
        ]}
        lines={page.lines}
        beside={(line) => <CopyField {...line} />}
      />
      <div className="mt-4 flex flex-wrap items-center gap-3" data-no-print>
        <ButtonLink to={`/indbakke/${page.id}/pdf`} kind="quiet" reloadDocument>
          {pdf.get}
        </ButtonLink>
        <p className="text-[0.9375rem] text-ink-soft">{cannotPdf ? pdf.cannot : t.print}</p>
      </div>
    </Section>
  );
}

function Others({ names }: { names: string[] }) {
  const t = useText(unitDeskText);
  const listed =
    names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${t.and} ${names.at(-1) ?? ""}`;
  return <p className="mb-4 rounded-sm bg-sheet px-4 py-3">{t.presence(listed)}</p>;
}

function Given({ page }: { page: Shown }) {
  const t = useText(unitDeskText).given;
  const { id, staff, assignedTo, assignedName } = page;
  return (
    <Section title={t.title}>
      <p className="mb-3">{assignedName ? t.has(assignedName) : t.nobody}</p>
      <Fold title={t.change}>
        <GivenForm caseId={id} staff={staff} assignedTo={assignedTo} assignedName={assignedName} />
      </Fold>
    </Section>
  );
}

function Answer({ page }: { page: Shown }) {
  const t = useText(unitText).case;
  const { id, requestIds, lastAnswerId } = page;
  return (
    <>
      <Section title={t.answer}>
        <div className="flex flex-col gap-6" data-no-print>
          <p>
            {page.mayTell ? t.told : t.untold} {t.answerLead}
          </p>
          <OneTapAnswer caseId={id} answer="going-on" requestId={requestIds.answer} seen={lastAnswerId} />
          <QuestionForm caseId={id} requestId={requestIds.question} seen={lastAnswerId} />
          <OneTapAnswer caseId={id} answer="not-now" requestId={requestIds.notNow} seen={lastAnswerId} />
        </div>
      </Section>
      <Section title={t.outcome}>
        <div data-no-print>
          <p className="mb-4 text-ink-soft">{page.mayTell ? t.outcomeLead : t.outcomeNot}</p>
          {page.mayTell && <OutcomeForms caseId={id} outcomes={page.outcomes} firm={page.firm} />}
        </div>
      </Section>
    </>
  );
}
