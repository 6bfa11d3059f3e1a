import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeCsv } from "~/app/domain/rules/csv-writer";
import { failedRowsCsv, readFirmSheet } from "~/app/domain/rules/spreadsheet.server";
import { ownClock } from "../../setup/own-clock";

const text =
  "Virksomhed;Postnr./by;Tlf.;E-mail;CVR-nr.;Antal ansatte\r\nÆrø Vask;5970 Ærøskøbing;22334455;a@b.dk;13585628;1.200\r\n";
const utf8 = new TextEncoder().encode(text);
const utf16 = Buffer.from(text, "utf16le");
const encodings: [string, Uint8Array][] = [
  ["UTF-8", utf8],
  ["UTF-8 with BOM", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8])],
  ["Windows-1252", Buffer.from(text, "latin1")],
  ["UTF-16", utf16],
  ["UTF-16 with BOM", Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
  ["UTF-16 big-endian", Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()])],
];

describe("readFirmSheet", () => {
  test.each(encodings)("reads %s", (_, bytes) => {
    const [row] = readFirmSheet(bytes).rows;
    expect(row?.problems).toEqual([]);
    expect(row?.firm).toMatchObject({
      name: "Ærø Vask",
      town: "Ærøskøbing",
      postcode: "5970",
      cvr: "13585628",
      employees: 1200,
    });
  });

  test("tells each row's problems, and the row the spreadsheet shows", () => {
    const sheet = readFirmSheet(
      "Navn\tBy\tCVR\tMail\tNoter\nVask\tKøge\t13585627\tx\t\n\n\tKøge\t\t\t\nVask\tkøge\t\t\t010190-1234\n",
    );
    expect(sheet.rows.map((row) => [row.row, row.problems.map((p) => `${p.kind} ${p.field ?? ""}`)])).toEqual(
      [
        [2, ["wrong cvr", "wrong email"]],
        [4, ["missing name"]],
        [5, ["cpr ", "duplicate "]],
      ],
    );
  });

  test("does without a heading", () => {
    const { rows, columns } = readFirmSheet("Vask\tKøge\tPer\t22334455\nBil\tFaxe\tLis\t22334456");
    expect(columns.fields).toEqual(["name", "town", "contact", "phone"]);
    expect(rows).toHaveLength(2);
  });

  test("one CVR in two towns is two workplaces", () => {
    const sheet = readFirmSheet("navn,by,cvr\nA,Køge,13585628\nA,Faxe,13585628\nB,Faxe,13585628");
    expect(sheet.rows.map((row) => row.problems.length)).toEqual([0, 0, 1]);
  });

  test("never throws", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void readFirmSheet(bytes)));
    fc.assert(fc.property(fc.stringMatching(/^[a";,\t\n\r]{0,60}$/), (pasted) => void readFirmSheet(pasted)));
  });

  test("reads 5,000 rows quickly", () => {
    const body = Array.from(
      { length: 5000 },
      (_, i) => `Firma ${i} ApS;Køge;Vej ${i};4600;Per Ø;22334455;a${i}@b.dk;;noget tekst`,
    );
    const bytes = Buffer.from(
      `navn;by;adresse;postnr;kontakt;tlf;mail;cvr;noter\n${body.join("\n")}`,
      "latin1",
    );
    readFirmSheet(bytes.subarray(0, 5000));
    const start = ownClock();
    expect(readFirmSheet(bytes).rows).toHaveLength(5000);
    process.stdout.write(`5,000 rows ${Math.round(ownClock() - start)} ms\n`);
    expect(ownClock() - start).toBeLessThan(1000);
  });
});

describe("the failed rows", () => {
  test("come back with the reason and can be read again", () => {
    const sheet = readFirmSheet('navn;tlf;cvr\n"=1+1;x";+45 22334455;1\nGod;22334455;\n');
    const csv = failedRowsCsv(sheet, "Fejl", (problems) => problems.map((p) => p.kind).join());
    expect(csv).toBe("\ufeffnavn;tlf;cvr;Fejl\r\n\"'=1+1;x\";'+45 22334455;1;wrong\r\n");
    expect(readFirmSheet(csv).rows[0]?.firm).toMatchObject({ name: "=1+1;x", phone: "+45 22334455" });
  });
  test("no cell starts as a formula", () => {
    fc.assert(
      fc.property(fc.constantFrom("=", "+", "-", "@", "\t="), fc.string(), (start, rest) => {
        expect(writeCsv([[start + rest]])).toMatch(/^\ufeff"?'/);
      }),
    );
  });
});
