import type { LoaderFunctionArgs } from "@remix-run/node";
import { groupGuard } from "~/app/access/guard.server";
import { failedRows } from "~/app/domain/firms/imports/import-page.server";
import { writeCsv } from "~/app/domain/rules/csv-writer";
import { firmImportsText } from "~/app/i18n/firm-imports";
import { explainProblems } from "./explain-problems";

/** The rows that could not be read, as they came, with one column more that says why. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "firm.write");
  const { header, rows } = await failedRows(actor, args.params.importId ?? "");
  const words = firmImportsText[actor.locale];
  const width = Math.max(header.length, ...rows.map(({ cells }) => cells.length));
  const padded = (cells: readonly string[]) => Array.from({ length: width }, (_, i) => cells[i] ?? "");
  const csv = writeCsv([
    ...(header.length > 0 ? [[...padded(header), words.why]] : []),
    ...rows.map(({ cells, problems }) => [...padded(cells), explainProblems(problems, words)]),
  ]);
  return new Response(csv, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="fejl.csv"',
      "Cache-Control": "no-store",
    },
  });
}
