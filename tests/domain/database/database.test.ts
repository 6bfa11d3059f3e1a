import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { isUniqueViolation, read, transact, type Tx } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { organisations } from "~/db/schema/index.server";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

function addGroup(tx: Tx, name: string, mailName = name): Promise<unknown> {
  return tx
    .insert(organisations)
    .values({ id: newId(), kind: "group", name, municipalityCode: "336", mailName, createdAt: new Date(0) })
    .then();
}

async function names(): Promise<string[]> {
  const rows = await read()
    .select({ name: organisations.name })
    .from(organisations)
    .orderBy(organisations.id);
  return rows.map((row) => row.name);
}

describe("transact", () => {
  test("keeps what it wrote and returns what its body returns", async () => {
    const answer = await transact(async (tx) => {
      await addGroup(tx, "Stevns");
      return 7;
    });
    expect(answer).toBe(7);
    expect(await names()).toEqual(["Stevns"]);
  });

  test("a new test begins with an empty database", async () => {
    expect(await names()).toEqual([]);
  });

  test("rolls everything back when its body throws", async () => {
    const attempt = transact(async (tx) => {
      await addGroup(tx, "Lejre");
      throw new Error("no");
    });
    await expect(attempt).rejects.toThrow("no");
    expect(await names()).toEqual([]);
  });

  test("of two that claim the same name one wins and the other learns why", async () => {
    const claims = await Promise.allSettled([
      transact((tx) => addGroup(tx, "Thisted", "thisted")),
      transact((tx) => addGroup(tx, "Thisted Nord", "thisted")),
    ]);
    const refused = claims.filter((claim) => claim.status === "rejected");
    expect(refused).toHaveLength(1);
    expect(isUniqueViolation(refused[0]?.reason)).toBe(true);
    expect(await names()).toHaveLength(1);
  });

  test("of many that look for the same name and write it where it is missing, all find one", async () => {
    const nameOnce = (name: string) =>
      transact(async (tx) => {
        const found = await tx
          .select({ id: organisations.id })
          .from(organisations)
          .where(eq(organisations.mailName, name));
        if (found.length === 0) await addGroup(tx, name);
      });
    for (const name of ["Morsø", "Samsø", "Læsø", "Fanø"]) {
      await Promise.all(Array.from({ length: 6 }, () => nameOnce(name)));
    }
    expect(await names()).toHaveLength(4);
  });

  test("of two that count first and write then, both counts hold (no write skew)", async () => {
    const addIfNone = (name: string) =>
      transact(async (tx) => {
        const found = await tx.select({ id: organisations.id }).from(organisations);
        if (found.length === 0) await addGroup(tx, name);
      });
    await Promise.all(["A", "B", "C", "D", "E"].map(addIfNone));
    expect(await names()).toHaveLength(1);
  });

  test("refuses to be opened inside another", async () => {
    await expect(transact(() => transact(() => Promise.resolve()))).rejects.toThrow("inside another");
  });

  test("hands instants back as they were", async () => {
    const at = new Date("2026-03-29T01:00:00.123Z");
    const id = newId();
    await transact((tx) =>
      tx
        .insert(organisations)
        .values({ id, kind: "unit", name: "Jobcenter", municipalityCode: "336", createdAt: at }),
    );
    const [row] = await read().select().from(organisations).where(eq(organisations.id, id));
    expect(row?.createdAt).toEqual(at);
  });
});
