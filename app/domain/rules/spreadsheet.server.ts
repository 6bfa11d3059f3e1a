import { parse } from "csv-parse/sync";
import { findCpr } from "./cpr-guard";
import { writeCsv } from "./csv-writer";
import { isCvr, isPNumber, normaliseCvr, normalisePNumber } from "./cvr";
import { isEmail, normaliseEmail } from "./email";
import { fold } from "./fold";
import { cleanName, nameProblem } from "./names";
import { columnsOf, type SheetColumns, type SheetField } from "./sheet-columns";
import { decodeSheet, separatorOf } from "./sheet-text";

/** A firm as a row of a sheet tells of it; "" and null where it says nothing. */
export type DraftFirm = Record<Exclude<SheetField, "employees">, string> & { employees: number | null };

/** What is wrong with a row, and in which field; a duplicate names the row it repeats. */
export type RowProblem =
  | { kind: "missing" | "too-long" | "wrong" | "cpr"; field: SheetField | null }
  | { kind: "duplicate"; field: null; ofRow: number };

/** One row: its number as the spreadsheet shows it, its cells as they came, the firm, the problems. */
export type SheetRow = { row: number; cells: string[]; firm: DraftFirm; problems: RowProblem[] };

/** `leftOut` counts the rows beyond the most we read at once. */
export type FirmSheet = { columns: SheetColumns; heading: string[]; rows: SheetRow[]; leftOut: number };

const mostRows = 20_000;
const longestCell = 2_000;

function cellsOf(text: string): string[][] {
  const options = { delimiter: separatorOf(text), relax_column_count: true, relax_quotes: true };
  const body = text.replace(/^\ufeff/, "").replace(/^sep=[;,\t]\r?\n/i, "");
  try {
    return parse(body, options);
  } catch (error) {
    // A quotation mark that is never closed: then quotation marks are just text.
    if (error instanceof Error && "code" in error) return parse(body, { ...options, quote: null });
    throw error;
  }
}

/**
 * Reads a sheet of firms, uploaded (bytes in any usual encoding) or pasted (text). Never throws for
 * what is in it: each row tells its own problems (no name, a wrong CVR, P-number, e-mail or headcount,
 * a cell too long, a CPR-shaped number, a repetition of an earlier row). Blank rows are passed over.
 */
export function readFirmSheet(input: Uint8Array | string): FirmSheet {
  const all = cellsOf(typeof input === "string" ? input : decodeSheet(input));
  const columns = columnsOf(all.filter((cells) => cells.some((cell) => cell.trim() !== "")).slice(0, 21));
  const seen = new Map<string, number>();
  const rows: SheetRow[] = [];
  let heading: string[] | null = columns.hasHeading ? null : [];
  let leftOut = 0;
  all.forEach((cells, i) => {
    if (cells.every((cell) => cell.trim() === "")) return;
    if (heading === null) heading = cells;
    else if (rows.length >= mostRows) leftOut += 1;
    else rows.push(readRow(cells, i + 1, columns.fields, seen));
  });
  return { columns, heading: heading ?? [], rows, leftOut };
}

function readRow(
  cells: string[],
  row: number,
  fields: readonly (SheetField | null)[],
  seen: Map<string, number>,
): SheetRow {
  const cell = (field: SheetField): string => {
    const column = fields.indexOf(field);
    const value = column < 0 ? "" : (cells[column] ?? "");
    return value
      .slice(0, longestCell + 1)
      .trim()
      .replace(/^'(?=\s*[=+\-@])/, "");
  };
  const inTown = /^(?:DK-?\s?)?([0-9]{4})\s+(.+)$/i.exec(cell("town"));
  const employees = cell("employees").replace(/(?<=[0-9])[. ](?=[0-9]{3})/g, "");
  const firm: DraftFirm = {
    name: cleanName(cell("name")),
    town: cleanName(inTown?.[2] ?? cell("town")),
    address: cleanName(cell("address")),
    postcode: cell("postcode") || (inTown?.[1] ?? ""),
    contact: cleanName(cell("contact")),
    phone: cell("phone"),
    email: normaliseEmail(cell("email")),
    cvr: normaliseCvr(cell("cvr")),
    pNumber: normalisePNumber(cell("pNumber")),
    industry: cleanName(cell("industry")),
    employees: /^[0-9]{1,6}$/.test(employees) ? Number(employees) : null,
    notes: cell("notes"),
  };
  const problems: RowProblem[] = [];
  const name = nameProblem(firm.name);
  if (name) problems.push({ kind: name, field: "name" });
  if (nameProblem(firm.contact) === "too-long") problems.push({ kind: "too-long", field: "contact" });
  if (firm.cvr !== "" && !isCvr(firm.cvr)) problems.push({ kind: "wrong", field: "cvr" });
  if (firm.pNumber !== "" && !isPNumber(firm.pNumber)) problems.push({ kind: "wrong", field: "pNumber" });
  if (firm.email !== "" && !isEmail(firm.email)) problems.push({ kind: "wrong", field: "email" });
  if (employees !== "" && firm.employees === null) problems.push({ kind: "wrong", field: "employees" });
  cells.forEach((value, i) => {
    if (value.length > longestCell) problems.push({ kind: "too-long", field: fields[i] ?? null });
  });
  const free = [firm.name, firm.address, firm.contact, firm.notes, firm.industry, firm.town].join("\n");
  if (findCpr(free)) problems.push({ kind: "cpr", field: null });
  const ofRow = repeats(firm, row, seen);
  if (ofRow !== null) problems.push({ kind: "duplicate", field: null, ofRow });
  return { row, cells, firm, problems };
}

/** One firm may have several workplaces, so a CVR number repeats a row only within the same town. */
function repeats(firm: DraftFirm, row: number, seen: Map<string, number>): number | null {
  const town = fold(firm.town);
  const keys = [`name ${fold(firm.name)} ${town} ${fold(firm.address)} ${firm.pNumber}`];
  if (firm.pNumber !== "") keys.push(`p ${firm.pNumber}`);
  else if (firm.cvr !== "") keys.push(`cvr ${firm.cvr} ${town} ${fold(firm.address)}`);
  if (firm.name === "") keys.shift();
  const earlier = keys.map((key) => seen.get(key)).find((value) => value !== undefined);
  for (const key of keys) if (!seen.has(key)) seen.set(key, row);
  return earlier ?? null;
}

/**
 * The rows that have problems, as they came, with one column more that says what is wrong; for
 * downloading, mending and reading in again.
 * @param why the heading of that column
 * @param explain one row's problems in words
 */
export function failedRowsCsv(
  sheet: FirmSheet,
  why: string,
  explain: (problems: RowProblem[]) => string,
): string {
  const width = Math.max(sheet.heading.length, ...sheet.rows.map((row) => row.cells.length), 0);
  const padded = (cells: readonly string[]): string[] =>
    Array.from({ length: width }, (_, i) => cells[i] ?? "");
  const failed = sheet.rows.filter((row) => row.problems.length > 0);
  const heading = sheet.columns.hasHeading ? [[...padded(sheet.heading), why]] : [];
  return writeCsv([...heading, ...failed.map((row) => [...padded(row.cells), explain(row.problems)])]);
}
