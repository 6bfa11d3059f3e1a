import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { caseReader } from "~/app/access/case-guard.server";
import { notFound } from "~/app/domain/errors.server";
import { caseForm, casePage } from "~/app/domain/handovers/case-page.server";
import { packetPdf } from "~/app/domain/handovers/packet-pdf.server";
import { copenhagenDate, plainDate } from "~/app/i18n/dates";
import { caseWordsText } from "~/app/i18n/case-words";
import { casePrintText } from "~/app/i18n/case-print";
import { pdfText } from "~/app/i18n/pdf";
import { unitText } from "~/app/i18n/unit";
import { pdfResponse } from "~/app/web/pdf-response.server";
import { secretPageHeaders } from "~/app/web/secret-page";

/** A case as a PDF. Like its page it asks for the consent and leaves an audit row. */
export async function loader(args: LoaderFunctionArgs) {
  const id = args.params.handoverId ?? "";
  const reader = await caseReader(args, id);
  if (args.request.method === "HEAD") {
    await caseForm(reader, id);
    return new Response(null, { headers: { ...secretPageHeaders, "Content-Type": "application/pdf" } });
  }
  const page = await casePage(reader, id);
  if (!page.isShown) notFound();
  const cases = caseWordsText[reader.locale];
  const print = casePrintText[reader.locale];
  const day = plainDate(copenhagenDate(page.packetSentAt ?? page.sentAt), reader.locale);
  const facts = [
    { label: print.step, text: cases.steps[page.step] },
    ...(page.caseworkerName ? [{ label: print.caseworker, text: page.caseworkerName }] : []),
    ...page.lines,
  ];
  const file = await packetPdf(
    {
      title: unitText[reader.locale].case.title(page.firm ?? "", cases.steps[page.step]),
      lead: `${unitText[reader.locale].case.lead(page.group)}. ${pdfText[reader.locale].sent(day, page.number)}`,
      facts,
      foot: [cases.notADecision, pdfText[reader.locale].page],
    },
    reader.locale,
  );
  return file ? pdfResponse(file, "sag") : redirect(`/indbakke/${id}?pdf=nej`);
}
