import { isCvr, normaliseCvr } from "./cvr";
import { isEmail, normaliseEmail } from "./email";
import { fold } from "./fold";
import { toE164 } from "./phone";

/** What a column of a sheet of firms can hold. */
export const sheetFields = [
  "name",
  "town",
  "address",
  "postcode",
  "contact",
  "phone",
  "email",
  "cvr",
  "pNumber",
  "industry",
  "employees",
  "notes",
] as const;
export type SheetField = (typeof sheetFields)[number];

const headings: Record<SheetField, string> = {
  name: "navn virksomhed virksomhedsnavn firma firmanavn arbejdsplads name company companyname firm firmname business employer",
  town: "by bynavn town city postby postnrby postnrogby postnummerby postnummerogby",
  address: "adresse vej gade vejnavn gadeadresse address street streetaddress",
  postcode: "postnr postnummer postcode zip zipcode postalcode",
  contact: "kontakt kontaktperson kontaktnavn leder contact contactperson contactname",
  phone:
    "telefon tlf tlfnr telefonnummer telefonnr mobil mobilnr mobilnummer mobiltelefon phone telephone mobile phonenumber",
  email: "email mail emailadresse mailadresse epost emailaddress",
  cvr: "cvr cvrnr cvrnummer companynumber vat vatnumber",
  pNumber: "p pnr pnummer produktionsenhed produktionsenhedsnummer pnumber",
  industry: "branche branchekode brancheomraade industry industrycode sector",
  employees: "ansatte antalansatte medarbejdere antalmedarbejdere employees numberofemployees staff",
  notes: "noter note notat bemaerkning bemaerkninger kommentar kommentarer notes comment comments remarks",
};

const byHeading = new Map<string, SheetField>(
  sheetFields.flatMap((field) => headings[field].split(" ").map((heading) => [heading, field] as const)),
);

/** Which field each column holds (null: none that we know), and whether the first row is a heading. */
export type SheetColumns = { fields: (SheetField | null)[]; hasHeading: boolean };

const usualOrder: SheetField[] = ["name", "town", "contact", "phone", "email"];

/**
 * Recognises the columns by Danish or English headings, however written ("E-mail", "Antal ansatte",
 * "Tlf."). A first row that names the firm's column or two others is the heading. Without one, columns
 * that hold e-mail addresses, CVR numbers or phone numbers are known by their content, and the rest
 * are name, town and contact in that order.
 * @param rows the first rows of the sheet
 */
export function columnsOf(rows: readonly (readonly string[])[]): SheetColumns {
  const named = (rows[0] ?? []).map(
    (cell) => byHeading.get(fold(cell.slice(0, 60)).replace(/[^\p{L}\p{N}]/gu, "")) ?? null,
  );
  const hasHeading = named.includes("name") || named.filter((field) => field !== null).length > 1;
  return { fields: onceEach(hasHeading ? named : byContent(rows.slice(0, 20))), hasHeading };
}

function onceEach(fields: (SheetField | null)[]): (SheetField | null)[] {
  return fields.map((field, i) => (field !== null && fields.indexOf(field) === i ? field : null));
}

function byContent(rows: readonly (readonly string[])[]): (SheetField | null)[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const known = Array.from({ length: width }, (_, column): SheetField | null => {
    const cells = rows.map((row) => (row[column] ?? "").trim()).filter((cell) => cell !== "");
    const mostly = (test: (cell: string) => boolean): boolean =>
      cells.length > 0 && cells.filter(test).length > cells.length / 2;
    if (mostly((cell) => isEmail(normaliseEmail(cell)))) return "email";
    if (mostly((cell) => isCvr(normaliseCvr(cell)))) return "cvr";
    return mostly((cell) => toE164(cell) !== null) ? "phone" : null;
  });
  const left = usualOrder.filter((field) => !known.includes(field));
  return known.map((field) => field ?? left.shift() ?? null);
}
