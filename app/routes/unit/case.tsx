import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseReader } from "~/app/access/case-guard.server";
import { casePage } from "~/app/domain/handovers/case-page.server";
import { handoversText } from "~/app/i18n/handovers";
import { unitText } from "~/app/i18n/unit";
import { useText } from "~/app/i18n/use-text";
import { CaseThread } from "~/app/routes/handovers/case-thread";
import { PacketFacts } from "~/app/routes/handovers/packet";
import { ButtonLink } from "~/app/ui/button";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";
import { Time } from "~/app/ui/time";
import { Waiting } from "~/app/ui/waiting";
import { secretPageHeaders } from "~/app/web/secret-page";
import { MessageToGroup, OneTapAnswer, OutcomeForms, QuestionForm } from "./answer-forms";
import { CopyAll } from "./copy-all";

export const headers: HeadersFunction = () => secretPageHeaders;

/** Shows the case where a consent is in force at this moment; every showing leaves an audit row. */
export async function loader(args: LoaderFunctionArgs) {
  const id = args.params.handoverId ?? "";
  const reader = await caseReader(args, id);
  const page = await casePage(reader, id, args.request.method !== "HEAD");
  const step = handoversText[reader.locale].steps[page.step];
  return data(
    { page, title: unitText[reader.locale].case.title(page.firm ?? "", step) },
    { headers: secretPageHeaders },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? unitText.da.inbox.title },
];

type CaseData = ReturnType<typeof useLoaderData<typeof loader>>["page"];
type Shown = Extract<CaseData, { isShown: true }>;

export default function Case() {
  const { page, title } = useLoaderData<typeof loader>();
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
      <Received page={page} />
      {page.isClosed ? <p className="mt-8">{t.case.finished}</p> : <Answer page={page} />}
      <Section title={t.case.thread}>
        <CaseThread entries={page.entries} reader="unit" />
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

function Received({ page }: { page: Shown }) {
  const words = useText(handoversText);
  const t = useText(unitText).case;
  return (
    <Section title={t.packet}>
      <CopyAll text={page.plain} />
      <PacketFacts
        about={[
          { label: t.about, value: words.steps[page.step] },
          { label: t.caseworker, value: page.caseworkerName },
          { label: words.page.sentAt, value: <Time at={page.sentAt} clock /> },
        ]}
        lines={page.lines}
      />
      <p className="mt-4 text-[0.9375rem] text-ink-soft" data-no-print>
        {t.print}
      </p>
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
          {page.mayTell && <OutcomeForms caseId={id} outcomes={page.outcomes} />}
        </div>
      </Section>
    </>
  );
}
