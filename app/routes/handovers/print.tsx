import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { handoverPage } from "~/app/domain/handovers/handover-page.server";
import { unitAnswerKinds } from "~/app/domain/handovers/kinds";
import { handoversText } from "~/app/i18n/handovers";
import { caseWordsText } from "~/app/i18n/case-words";
import { sendingOnText } from "~/app/i18n/sending-on";
import { casePrintText } from "~/app/i18n/case-print";
import { pdfText } from "~/app/i18n/pdf";
import { useText } from "~/app/i18n/use-text";
import { ButtonLink } from "~/app/ui/button";
import { Facts } from "~/app/ui/facts";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";
import { Time } from "~/app/ui/time";
import { PacketFacts } from "./packet";
import { PrintButton } from "./print-button";

export const handle = { plain: true };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "handover.read");
  const page = await handoverPage(actor, args.params.handoverId ?? "");
  const t = handoversText[actor.locale];
  const print = casePrintText[actor.locale];
  return {
    ...page,
    lines: page.mayRead ? page.lines : null,
    cannotPdf: new URL(args.request.url).searchParams.has("pdf"),
    title: print.title(page.calledName ?? t.list.deleted, actor.organisationName),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? handoversText.da.list.title },
];

/** What is sent on, on one sheet of A4 in black and white: for a unit that has not joined. */
export default function Print() {
  const page = useLoaderData<typeof loader>();
  const text = useText(handoversText);
  const cases = useText(caseWordsText);
  const sendingOn = useText(sendingOnText);
  const print = useText(casePrintText);
  const t = print;
  const pdf = useText(pdfText);
  const { lines, sender } = page;
  return (
    <Page title={page.title} back={{ to: `/sendt-videre/${page.id}`, label: text.message.back }}>
      {!lines && <p>{t.closed}</p>}
      {lines && (
        <>
          <div className="mb-6 flex flex-wrap items-center gap-3" data-no-print>
            <PrintButton />
            <ButtonLink to={`/sendt-videre/${page.id}/pdf`} kind="secondary" reloadDocument>
              {pdf.get}
            </ButtonLink>
            <p className="text-ink-soft">{page.cannotPdf ? pdf.cannot : t.how}</p>
          </div>
          <Facts
            facts={[
              { label: t.to, value: page.receiver },
              { label: t.caseworker, value: page.caseworkerName },
              { label: t.step, value: cases.steps[page.step] },
              { label: t.date, value: <Time at={page.sentAt} /> },
            ]}
          />
          <Section title={sendingOn.previewTitle}>
            <PacketFacts lines={lines} />
          </Section>
          <Section title={t.answerTitle}>
            <ul className="mb-3 list-none">
              {unitAnswerKinds.map((kind) => (
                <li key={kind} className="flex items-center gap-3 py-1">
                  <span className="size-4 border border-ink" aria-hidden="true" />
                  {cases.answers[kind]}
                </li>
              ))}
            </ul>
            <p>{t.answerLead(sender.name, sender.phone ?? "")}</p>
            <p className="mt-2">{page.mayTell ? t.mayTell : t.tell}</p>
            <p className="mt-2 font-semibold">{cases.notADecision}</p>
          </Section>
        </>
      )}
    </Page>
  );
}
