import { and, eq } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { notFound, Refused } from "~/app/domain/errors.server";
import { findCpr } from "~/app/domain/rules/cpr-guard";
import { readFirmSheet, type RowProblem, type SheetRow } from "~/app/domain/rules/spreadsheet.server";
import { transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import type { ImportRow } from "~/db/schema/firms.server";
import { firmImports } from "~/db/schema/index.server";
import { keptDraft } from "./draft-firm.server";
import { knownFirms } from "./known-firms.server";
import { problemCode, rowState } from "./row-problem";

/** A sheet as it was handed in: pasted text, or the bytes of a file. */
export type HandedIn = { sheet: string | Uint8Array; source?: string; requestId: string };

/**
 * Reads a sheet and keeps it as a preview: nothing is added, nobody is mailed.
 * The same request id twice gives the same preview.
 * @param handedIn.source where the addresses come from, kept with every contact person
 * @throws Refused when the sheet holds no rows, or more than are read at once
 */
export async function previewImport(actor: GroupActor, handedIn: HandedIn): Promise<{ id: string }> {
  const sheet = readFirmSheet(handedIn.sheet);
  if (sheet.rows.length === 0) throw new Refused("sheetEmpty", "sheet");
  if (sheet.leftOut > 0) throw new Refused("sheetTooLong", "sheet");
  const repeats = await knownFirms(actor.groupId);
  const rows = sheet.rows.map((row) => importRow(row, repeats(row.firm), handedIn.source));
  const id = newId();
  return transact(async (tx) => {
    const [made] = await tx
      .insert(firmImports)
      .values({
        id,
        groupId: actor.groupId,
        createdBy: actor.userId,
        createdAt: new Date(),
        state: "preview",
        header: sheet.heading,
        rows,
        total: rows.length,
        requestId: handedIn.requestId,
      })
      .onConflictDoNothing()
      .returning({ id: firmImports.id });
    if (!made) {
      const [before] = await tx
        .select({ id: firmImports.id })
        .from(firmImports)
        .where(and(eq(firmImports.requestId, handedIn.requestId), eq(firmImports.groupId, actor.groupId)));
      return before ?? notFound();
    }
    await record(tx, actor, {
      action: "firm-import.previewed",
      subject: { kind: "firm-import", id },
      organisationId: actor.groupId,
      details: { rows: rows.length },
    });
    return made;
  });
}

/** The cells as they came are kept only where the row has to be mended; a CPR number is never kept. */
function importRow(row: SheetRow, existing: string | null, source: string | undefined): ImportRow {
  const found: RowProblem[] = [...row.problems];
  // The reader looks through free text; a CPR number may also stand where a phone or an address should.
  for (const field of ["phone", "email", "postcode"] as const) {
    if (findCpr(row.firm[field])) found.push({ kind: "cpr", field });
  }
  const problems = found.map(problemCode);
  if (existing) problems.push(problemCode({ kind: "exists", firmId: existing }));
  const failed = rowState(problems) === "failed";
  const secret = found.some(({ kind }) => kind === "cpr");
  return {
    line: row.row,
    raw: failed ? row.cells.map((cell) => keptCell(cell, secret)) : [],
    draft: failed ? { name: keptCell(row.firm.name, secret) } : keptDraft(row.firm, source),
    problems,
  };
}

const LONGEST_KEPT_CELL = 2000;

function keptCell(cell: string, secret: boolean): string {
  const kept = cell.slice(0, LONGEST_KEPT_CELL);
  return secret && findCpr(kept) ? "" : kept;
}
