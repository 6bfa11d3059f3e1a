import { expect, test } from "vitest";
import { kindOfColumn } from "~/app/domain/privacy/kinds-of-data";
import { personalColumns } from "~/app/domain/privacy/record-page.server";
import { processingOf } from "~/app/domain/privacy/registry";
import { allTables } from "~/app/domain/privacy/tables.server";
import { typedColumns } from "~/app/domain/privacy/typed-columns.server";

test("every table of the product has its place in the record of processing", () => {
  expect(allTables.map(({ name }) => name).filter((name) => !(name in processingOf))).toEqual([]);
  const gone = Object.keys(processingOf).filter((name) => !allTables.some((table) => table.name === name));
  expect(gone).toEqual([]);
});

test("a table that refers to a candidate or a contact person is about a person", () => {
  for (const { name, columns } of allTables)
    if (columns.candidateId ?? columns.firmContactId) expect(processingOf[name], name).not.toBeNull();
});

test("what an erasure looks through are words that people typed, and no ids or codes", () => {
  const all = allTables.flatMap((of) => typedColumns(of).map(({ name }) => `${of.name}.${name}`));
  expect(all).toEqual(
    expect.arrayContaining([
      "contacts.trustNote",
      "messages.text",
      "firm_imports.rows",
      "enquiry_steps.details",
      "incoming_mails.fromEmail",
    ]),
  );
  for (const none of [
    "contacts.id",
    "contacts.kind",
    "messages.threadId",
    "audit_rows.seal",
    "refusals.email",
  ])
    expect(all).not.toContain(none);
});

test("every column that holds something about somebody has its kind in the record, so that none is left unsaid", () => {
  const unsaid = allTables
    .filter(({ name }) => processingOf[name])
    .flatMap((of) => personalColumns(of).map((column) => [of.name, column] as const))
    .filter(([, column]) => kindOfColumn(column) === null)
    .map(([table, column]) => `${table}.${column}`);
  expect(unsaid).toEqual([]);
});
