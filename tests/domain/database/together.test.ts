import { expect, test } from "vitest";
import { read, transact, truncateLog } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { rowsInto } from "~/db/insert-row.server";
import { organisations } from "~/db/schema/index.server";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

const insertOrganisation = rowsInto(organisations);
const insertUnlessThere = rowsInto(organisations, { unlessThere: true });

const group = (name: string) => ({
  ...{ id: newId(), kind: "group" as const, name, municipalityCode: "336", mailName: name },
  createdAt: new Date(1_000),
});

async function names(): Promise<string[]> {
  const rows = await read().select({ name: organisations.name }).from(organisations);
  return rows.map(({ name }) => name).sort();
}

test("of fifty transactions at once, those that fail undo themselves alone", async () => {
  const attempts = await Promise.allSettled(
    Array.from({ length: 50 }, (_, n) =>
      transact(async (tx) => {
        await insertOrganisation(tx, group(`g${n}`));
        if (n % 5 === 0) throw new Error(`no ${n}`);
        return n;
      }),
    ),
  );
  const kept = attempts.flatMap((one) => (one.status === "fulfilled" ? [`g${one.value}`] : []));
  expect(kept).toHaveLength(40);
  expect(await names()).toEqual(kept.sort());
});

test("what a transaction has promised stands when its caller hears of it", async () => {
  await Promise.all(
    Array.from({ length: 20 }, async (_, n) => {
      await transact((tx) => insertOrganisation(tx, group(`own${n}`)));
      expect(await names()).toContain(`own${n}`);
    }),
  );
});

test("a look just before a change hides nothing of it", async () => {
  for (const name of ["first", "second"]) {
    await transact(async (tx) => {
      await insertOrganisation(tx, group(name));
      expect(await names()).not.toContain(name);
    });
    expect(await names()).toContain(name);
  }
});

test("a look does not hold the log, which can be emptied right after it", async () => {
  await transact((tx) => insertOrganisation(tx, group("logged")));
  expect(await names()).toEqual(["logged"]);
  expect(await truncateLog()).toBe(true);
  expect(await names()).toEqual(["logged"]);
});

test("a row is written once where it may be there, and with its defaults", async () => {
  const row = group("twice");
  expect(await transact((tx) => insertUnlessThere(tx, row))).toBe(true);
  expect(await transact((tx) => insertUnlessThere(tx, row))).toBe(false);
  const [stored] = await read().select().from(organisations);
  expect(stored).toMatchObject({ ...row, version: 1, requestId: null });
});
