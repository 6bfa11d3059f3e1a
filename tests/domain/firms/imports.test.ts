import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import { failedRows, importPage } from "~/app/domain/firms/imports/import-page.server";
import { previewImport } from "~/app/domain/firms/imports/preview-import.server";
import { removeOldImports } from "~/app/domain/firms/imports/remove-old-imports.server";
import { runImports } from "~/app/domain/firms/imports/run-imports.server";
import { startImport } from "~/app/domain/firms/imports/start-import.server";
import { firmPage } from "~/app/domain/firms/firm-page.server";
import { listFirms } from "~/app/domain/firms/list-firms.server";
import { read } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { firmImports, firms, outgoingMails } from "~/db/schema/index.server";
import { aFirm } from "~/tests/factories/firms";
import { aGroup, anOperator } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

const missing = { init: { status: 404 } };

const preview = async (actor: GroupActor, sheet: string | Uint8Array, source?: string) =>
  (await previewImport(actor, { sheet, source, requestId: newId() })).id;

async function runAll(): Promise<void> {
  while ((await runImports()) > 0);
}

const countFirms = async (actor: GroupActor) =>
  (await read().select({ id: firms.id }).from(firms).where(eq(firms.groupId, actor.groupId))).length;

/** The text as Danish Excel saves "CSV". */
const windows1252 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

test("a sheet from Danish Excel is previewed, then taken in, and mails nobody", async () => {
  const { coordinator } = await aGroup();
  const mailsBefore = (await read().select({ id: outgoingMails.id }).from(outgoingMails)).length;
  const id = await preview(
    coordinator,
    windows1252(
      "Navn;By;Kontakt;Telefon;E-mail;Branche;Antal ansatte\r\n" +
        "Ærø Bageri;Marstal;Åse Sørensen;20304050;aase@bageri.example;Bager;12\r\n" +
        "Vaskeriet;4660 Store Heddinge;;56502030;;96.10.10;\r\n",
    ),
    "Medlemslisten",
  );
  expect(await countFirms(coordinator)).toBe(0);
  const shown = await importPage(coordinator, id);
  expect(shown).toMatchObject({ state: "preview", total: 2, oneByOne: true });
  expect(shown.fresh.rows).toMatchObject([
    { line: 2, name: "Ærø Bageri", town: "Marstal", contact: "Åse Sørensen" },
    { line: 3, name: "Vaskeriet" },
  ]);
  await startImport(coordinator, id, { lines: [2, 3] });
  await runAll();
  expect(await importPage(coordinator, id)).toMatchObject({ state: "done", added: 2, leftOut: 0 });
  const { lines } = await listFirms(coordinator, { text: "aeroe aase" });
  expect(lines).toHaveLength(1);
  const bakery = await firmPage(coordinator, lines[0]?.id ?? "");
  expect(bakery.firm).toMatchObject({ employees: 12, note: "Bager", phone: null });
  expect(bakery.people).toMatchObject([{ email: "aase@bageri.example", source: "Medlemslisten" }]);
  const [laundry] = (await listFirms(coordinator, { text: "vask" })).lines;
  expect((await firmPage(coordinator, laundry?.id ?? "")).firm).toMatchObject({
    ...{ phone: "56 50 20 30", postcode: "4660", industryCode: "961010" },
  });
  expect(await read().select({ id: outgoingMails.id }).from(outgoingMails)).toHaveLength(mailsBefore);
});

describe("a preview", () => {
  test("tells failed rows and duplicates, in the sheet and against the group's firms", async () => {
    const { coordinator } = await aGroup();
    const known = await aFirm(coordinator, { name: "Kendt", town: "Faxe", cvr: "13585628" });
    const id = await preview(
      coordinator,
      "navn\tby\tcvr\tnoter\ttlf\nNy\tKøge\t\t\nNY\tkøge\t\t\nkendt\tFaxe\t\t\nAndet navn\tFaxe\t13585628\t\n" +
        "Galt\tFaxe\t12345678\t\n\tFaxe\t\t\nHemmelig\tFaxe\t\tring til 010190-1234\nOgså\tFaxe\t\t\t010190-4321\n",
    );
    const shown = await importPage(coordinator, id);
    expect(shown.fresh.rows.map(({ line }) => line)).toEqual([2]);
    expect(shown.again.rows).toMatchObject([
      { line: 3, problems: [{ kind: "duplicate", ofRow: 2 }] },
      { line: 4, problems: [{ kind: "exists", firmId: known }] },
      { line: 5, problems: [{ kind: "exists", firmId: known }] },
    ]);
    expect(shown.failed.rows).toMatchObject([
      { line: 6, problems: [{ kind: "wrong", field: "cvr" }] },
      { line: 7, problems: [{ kind: "missing", field: "name" }] },
      { line: 8, problems: [{ kind: "cpr" }] },
      { line: 9, problems: [{ kind: "cpr", field: "phone" }] },
    ]);
    const failed = await failedRows(coordinator, id);
    expect(failed.header).toEqual(["navn", "by", "cvr", "noter", "tlf"]);
    expect(failed.rows[0]?.cells).toEqual(["Galt", "Faxe", "12345678", ""]);
    const [row] = await read().select({ rows: firmImports.rows }).from(firmImports);
    expect(JSON.stringify(row)).not.toContain("010190");
  });

  test("of an empty sheet is refused; the same one posted twice is one", async () => {
    const { coordinator } = await aGroup();
    await expect(preview(coordinator, "\n;;\n")).rejects.toMatchObject({ code: "sheetEmpty" });
    const handedIn = { sheet: "Navn\nBageren", requestId: newId() };
    const first = await previewImport(coordinator, handedIn);
    expect(await previewImport(coordinator, handedIn)).toEqual(first);
  });

  test("of another group does not exist, also when its request id is known", async () => {
    const operator = await anOperator();
    const { coordinator: ours } = await aGroup({ operator });
    const { coordinator: theirs } = await aGroup({ operator });
    const handedIn = { sheet: "Navn\nBageren", requestId: newId() };
    const { id } = await previewImport(ours, handedIn);
    await expect(previewImport(theirs, handedIn)).rejects.toMatchObject(missing);
    await expect(importPage(theirs, id)).rejects.toMatchObject(missing);
    await expect(failedRows(theirs, id)).rejects.toMatchObject(missing);
    await expect(startImport(theirs, id, { alsoAgain: true })).rejects.toMatchObject(missing);
  });
});

describe("choosing", () => {
  test("takes only what was ticked, and never a failed row", async () => {
    const { coordinator } = await aGroup();
    const id = await preview(coordinator, "navn\tcvr\nEn\t\nTo\t\nTo\t\nGal\t11111111\n");
    await expect(startImport(coordinator, id, { lines: [] })).rejects.toMatchObject({
      code: "nothingChosen",
    });
    await startImport(coordinator, id, { lines: [3, 4, 5] });
    await startImport(coordinator, id, { lines: [2] });
    await runAll();
    const { lines } = await listFirms(coordinator, {});
    expect(lines.map(({ name }) => name)).toEqual(["To", "To"]);
    expect(await importPage(coordinator, id)).toMatchObject({ added: 2, leftOut: 1, failed: { count: 1 } });
  });

  test("by kind takes the new ones, and those perhaps here already only if wanted", async () => {
    const { coordinator } = await aGroup();
    const sheet = "navn\nEn\nEn\nTo\n";
    await startImport(coordinator, await preview(coordinator, sheet), { alsoAgain: false });
    await runAll();
    expect(await countFirms(coordinator)).toBe(2);
    await startImport(coordinator, await preview(coordinator, sheet), { alsoAgain: true });
    await runAll();
    expect(await countFirms(coordinator)).toBe(5);
  });
});

describe("5,000 rows", () => {
  const sheet = [
    "Navn;By;Kontakt;E-mail",
    ...Array.from({ length: 5000 }, (_, i) => `Firma ${i};By ${i % 50};Person ${i};p${i}@firma.example`),
  ].join("\n");

  test("go on where a killed process left them, without a firm lost or doubled, also with two workers", async () => {
    const { coordinator } = await aGroup();
    const id = await preview(coordinator, sheet);
    await startImport(coordinator, id, { alsoAgain: false });
    expect(await runImports()).toBe(1000);
    expect(await importPage(coordinator, id)).toMatchObject({ state: "running", handled: 1000, total: 5000 });
    expect(await countFirms(coordinator)).toBe(1000);
    await Promise.all([runAll(), runAll()]);
    expect(await importPage(coordinator, id)).toMatchObject({ state: "done", handled: 5000, added: 5000 });
    const names = await read().select({ name: firms.name }).from(firms);
    expect(new Set(names.map(({ name }) => name)).size).toBe(5000);
    expect(names).toHaveLength(5000);
    expect(await runImports()).toBe(0);
  }, 30_000);
});

test("what was handed in is not kept for ever", async () => {
  const { coordinator } = await aGroup();
  await preview(coordinator, "Navn\nBageren");
  const running = await preview(coordinator, "Navn\nSmeden");
  await startImport(coordinator, running, { alsoAgain: true });
  expect(await removeOldImports()).toBe(0);
  expect(await removeOldImports(new Date(Date.now() + 31 * 24 * 3600_000))).toBe(1);
});
