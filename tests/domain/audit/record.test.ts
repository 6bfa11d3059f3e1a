import { eq } from "drizzle-orm";
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { commitmentTo, record } from "~/app/domain/audit/record.server";
import { read, transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { auditDetails, auditRows } from "~/db/schema/index.server";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

async function recorded(details?: Record<string, unknown>) {
  const id = newId();
  await transact((tx) =>
    record(
      tx,
      { kind: "system" },
      { action: "thing.done", subject: { kind: "thing", id }, organisationId: null, details },
    ),
  );
  const [row] = await read()
    .select()
    .from(auditRows)
    .leftJoin(auditDetails, eq(auditDetails.auditId, auditRows.id))
    .where(eq(auditRows.subjectId, id));
  return { row: row?.audit_rows, kept: row?.audit_details };
}

test("a row commits to its details as the database gives them back, whatever order it keeps them in", async () => {
  const { row, kept } = await recorded({ via: "mail", scope: "firm", a: { z: 1, bb: [2, { y: 3, x: 4 }] } });
  expect(kept?.details).toEqual({ via: "mail", scope: "firm", a: { z: 1, bb: [2, { y: 3, x: 4 }] } });
  expect(row?.detailsHash).toBe(commitmentTo(kept?.salt ?? "", kept?.details ?? {}));
  expect(row?.detailsHash).not.toBe(commitmentTo(kept?.salt ?? "", { ...kept?.details, via: "call" }));
  expect(row?.detailsHash).not.toBe(commitmentTo("another salt", kept?.details ?? {}));
});

test("without its details, which can be erased, a row still stands and tells nothing of them", async () => {
  const { row, kept } = await recorded({ role: "coordinator" });
  await transact((tx) => tx.delete(auditDetails).where(eq(auditDetails.auditId, row?.id ?? "")));
  const [left] = await read()
    .select()
    .from(auditRows)
    .where(eq(auditRows.id, row?.id ?? ""));
  expect(left).toEqual(row);
  const guess = createHash("sha256").update('{"role":"coordinator"}').digest("hex");
  expect(left?.detailsHash).not.toBe(guess);
  expect(kept?.salt).toMatch(/^[0-9a-f]{32}$/);
});

test("the same details twice leave two different commitments, and none leave none", async () => {
  const hashes = [await recorded({ a: 1 }), await recorded({ a: 1 }), await recorded()].map(
    ({ row }) => row?.detailsHash,
  );
  expect(hashes[0]).not.toBe(hashes[1]);
  expect(hashes[2]).toBeNull();
});
