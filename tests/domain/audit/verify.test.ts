import { asc, desc, eq, isNotNull } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { record } from "~/app/domain/audit/record.server";
import { chainHeads, sealAuditRows } from "~/app/domain/audit/seal-rows.server";
import { verifyAudit, type KeptHead } from "~/app/domain/audit/verify.server";
import { read, transact, type Tx } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { auditChains, auditDetails, auditRows } from "~/db/schema/index.server";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

const organisations = ["0191", "0192", null];

async function written(count: number): Promise<void> {
  for (let nth = 0; nth < count; nth += 1) {
    await transact((tx) =>
      record(
        tx,
        { kind: "system" },
        {
          action: `thing.done-${nth}`,
          subject: { kind: "thing", id: newId() },
          organisationId: organisations[nth % 3] ?? null,
          details: nth % 2 ? { nth } : undefined,
        },
      ),
    );
  }
}

async function sealAll(): Promise<KeptHead[]> {
  while ((await sealAuditRows()) > 0);
  return chainHeads();
}

type Row = typeof auditRows.$inferSelect;
/** Changes one row of the log behind the product's back. `pick` chooses where, `other` what with. */
type Tampering = (tx: Tx, row: Row, rows: Row[], other: Row) => Promise<unknown>;

const setting =
  (change: (row: Row, other: Row) => Partial<Row>): Tampering =>
  (tx, row, _rows, other) =>
    tx.update(auditRows).set(change(row, other)).where(eq(auditRows.id, row.id));

const cutFrom: Tampering = async (tx, row, rows) => {
  const behind = rows.filter(
    (one) => one.organisationId === row.organisationId && (one.number ?? 0) >= (row.number ?? 0),
  );
  for (const { id } of behind) await tx.delete(auditRows).where(eq(auditRows.id, id));
};

const tamperings: Record<string, Tampering> = {
  at: setting(({ at }) => ({ at: new Date(at.getTime() - 1) })),
  action: setting(() => ({ action: "thing.read" })),
  actor: setting(() => ({ actorUserId: newId() })),
  actorKind: setting(() => ({ actorKind: "candidate" })),
  actorOrganisation: setting(() => ({ actorOrganisationId: newId() })),
  subject: setting(() => ({ subjectId: newId() })),
  subjectKind: setting(() => ({ subjectKind: "firm" })),
  details: setting(({ detailsHash }) => ({ detailsHash: detailsHash ? null : "0" })),
  mark: setting(({ mark }) => ({ mark: mark ? null : "0" })),
  seal: setting(() => ({ seal: "0" })),
  organisation: setting(() => ({ organisationId: "0193" })),
  unsealed: setting(() => ({ number: null, seal: null })),
  removed: (tx, row) => tx.delete(auditRows).where(eq(auditRows.id, row.id)),
  inserted: (tx, row) => tx.insert(auditRows).values({ ...row, id: newId(), number: null, seal: null }),
  insertedUnmarked: (tx, row) =>
    tx.insert(auditRows).values({ ...row, id: newId(), number: null, seal: null, mark: null }),
  insertedAtTheEnd: async (tx, row, rows) => {
    const length = rows.filter(({ organisationId }) => organisationId === row.organisationId).length;
    await tx.insert(auditRows).values({ ...row, id: newId(), number: length + 1 });
    await tx
      .update(auditChains)
      .set({ length: length + 1, head: row.seal ?? "" })
      .where(eq(auditChains.chain, row.organisationId ?? "platform"));
  },
  cut: cutFrom,
  cutWithItsEnd: async (tx, row, rows, other) => {
    await cutFrom(tx, row, rows, other);
    const [last] = await tx
      .select()
      .from(auditRows)
      .where(isNotNull(auditRows.number))
      .orderBy(desc(auditRows.number));
    await tx
      .update(auditChains)
      .set({ length: (row.number ?? 1) - 1, head: last?.seal ?? "" })
      .where(eq(auditChains.chain, row.organisationId ?? "platform"));
  },
  exchanged: async (tx, row, rows) => {
    const next = rows.find((one) => one.organisationId === row.organisationId && one.id !== row.id);
    await tx.update(auditRows).set({ number: -1 }).where(eq(auditRows.id, row.id));
    await tx
      .update(auditRows)
      .set({ number: row.number })
      .where(eq(auditRows.id, next?.id ?? ""));
    await tx
      .update(auditRows)
      .set({ number: next?.number ?? 0 })
      .where(eq(auditRows.id, row.id));
  },
  anotherChain: (tx, row) =>
    tx.delete(auditChains).where(eq(auditChains.chain, row.organisationId ?? "platform")),
};

class Undo extends Error {}

test("three hundred tamperings at random places are each found, and where", { timeout: 60_000 }, async () => {
  await written(24);
  const heads = await sealAll();
  expect(await verifyAudit(heads)).toEqual({ findings: [], rows: 24 });
  const rows = await read().select().from(auditRows).orderBy(asc(auditRows.id));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(tamperings)),
      fc.nat(rows.length - 1),
      fc.nat(rows.length - 1),
      async (name, nth, nthOther) => {
        const [row, other] = [rows[nth], rows[nthOther]];
        if (!row || !other) throw new Error("There is a row.");
        const tampered = transact(async (tx) => {
          await tamperings[name]?.(tx, row, rows, other);
          const { findings } = await verifyAudit(heads, tx);
          expect(findings, name).not.toEqual([]);
          const chain = row.organisationId ?? "platform";
          expect(
            findings.some((one) => one.chain === chain || one.chain === "0193"),
            name,
          ).toBe(true);
          throw new Undo();
        });
        await expect(tampered).rejects.toBeInstanceOf(Undo);
      },
    ),
    { numRuns: 300, seed: 5 },
  );
  expect(await verifyAudit(heads)).toEqual({ findings: [], rows: 24 });
});

test("changed details are found, and erased ones are no fault", async () => {
  await written(6);
  const heads = await sealAll();
  const [kept] = await read().select().from(auditDetails).orderBy(auditDetails.auditId);
  const one = eq(auditDetails.auditId, kept?.auditId ?? "");
  await transact((tx) =>
    tx
      .update(auditDetails)
      .set({ details: { nth: 99 } })
      .where(one),
  );
  expect((await verifyAudit(heads)).findings).toMatchObject([
    { what: "details-changed", rowId: kept?.auditId },
  ]);
  await transact((tx) => tx.delete(auditDetails));
  expect((await verifyAudit(heads)).findings).toEqual([]);
});

test("sealers at once, beside writers, seal each row once and leave no gap", async () => {
  const writing = Promise.all([written(9), written(9), written(9)]);
  await Promise.all([sealAuditRows(), sealAuditRows(), sealAuditRows()]);
  await writing;
  const heads = await sealAll();
  expect(heads.reduce((sum, { length }) => sum + length, 0)).toBe(27);
  expect(await verifyAudit(heads)).toEqual({ findings: [], rows: 27 });
});

test("a row put in before the sealer came is sealed with the others, and is found all the same", async () => {
  await written(3);
  await sealAll();
  const [row] = await read().select().from(auditRows);
  if (!row) throw new Error("There is a row.");
  const put = { ...row, id: newId(), number: null, seal: null };
  await transact((tx) => tx.insert(auditRows).values(put));
  await written(3);
  const { findings } = await verifyAudit(await sealAll());
  expect(findings).toMatchObject([{ what: "inserted", rowId: put.id }]);
});
