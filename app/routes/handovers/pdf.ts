import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { groupGuard } from "~/app/access/guard.server";
import { handoverPage } from "~/app/domain/handovers/handover-page.server";
import { packetPdf } from "~/app/domain/handovers/packet-pdf.server";
import { notFound } from "~/app/domain/errors.server";
import { copenhagenDate, plainDate } from "~/app/i18n/dates";
import { handoversText } from "~/app/i18n/handovers";
import { caseWordsText } from "~/app/i18n/case-words";
import { casePrintText } from "~/app/i18n/case-print";
import { pdfText } from "~/app/i18n/pdf";
import { pdfResponse } from "~/app/web/pdf-response.server";

/** What was sent on, as a PDF; where its letters cannot be set, the page that the browser prints. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "handover.read");
  const page = await handoverPage(actor, args.params.handoverId ?? "");
  if (!page.mayRead || !page.lines) notFound();
  const t = handoversText[actor.locale];
  const cases = caseWordsText[actor.locale];
  const print = casePrintText[actor.locale];
  const day = plainDate(copenhagenDate(page.packetSentAt ?? page.sentAt), actor.locale);
  const facts = [
    { label: print.to, text: page.receiver },
    ...(page.caseworkerName ? [{ label: print.caseworker, text: page.caseworkerName }] : []),
    { label: print.step, text: cases.steps[page.step] },
    ...page.lines,
  ];
  const file = await packetPdf(
    {
      title: print.title(page.calledName ?? t.list.deleted, actor.organisationName),
      lead: pdfText[actor.locale].sent(day, page.number),
      facts,
      foot: [cases.notADecision, pdfText[actor.locale].page],
    },
    actor.locale,
  );
  return file ? pdfResponse(file, "sag") : redirect(`/sendt-videre/${page.id}/udskrift?pdf=nej`);
}
