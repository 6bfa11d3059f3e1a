import { and, asc, eq, isNull } from "drizzle-orm";
import { read, transact } from "~/db/client.server";
import { auditChains, auditRows } from "~/db/schema/index.server";
import { chainOf, noSeal, sealOf, type AuditRow } from "./chain.server";

/** Rows sealed in one transaction, which holds up every other writer on SQLite. */
const batch = 100;

/**
 * Seals the rows that are not yet in their organisation's chain. The number comes from the sealer, in the order in
 * which it finds rows, and not from their ids: a transaction that commits late is sealed late, and leaves no gap.
 * Of two sealers at once one does it.
 * @returns how many rows were sealed
 */
export async function sealAuditRows(): Promise<number> {
  const rows = await read()
    .select()
    .from(auditRows)
    .where(isNull(auditRows.number))
    .orderBy(asc(auditRows.id))
    .limit(batch);
  const chains = new Set(rows.map((row) => chainOf(row.organisationId)));
  let sealed = 0;
  for (const chain of chains) {
    sealed += await sealInto(
      chain,
      rows.filter((row) => chainOf(row.organisationId) === chain),
    );
  }
  return sealed;
}

function sealInto(chain: string, rows: AuditRow[]): Promise<number> {
  return transact(async (tx) => {
    const [known] = await tx.select().from(auditChains).where(eq(auditChains.chain, chain));
    let { length, head } = known ?? { length: 0, head: noSeal };
    let sealed = 0;
    for (const row of rows) {
      const seal = sealOf(head, length + 1, row);
      const [done] = await tx
        .update(auditRows)
        .set({ number: length + 1, seal })
        .where(and(eq(auditRows.id, row.id), isNull(auditRows.number)))
        .returning({ id: auditRows.id });
      if (!done) continue;
      sealed += 1;
      length += 1;
      head = seal;
    }
    if (sealed === 0) return 0;
    const end = { length, head, sealedAt: new Date() };
    await tx
      .insert(auditChains)
      .values({ chain, ...end })
      .onConflictDoUpdate({ target: auditChains.chain, set: end });
    return sealed;
  });
}

/** Where each chain ends now: what is kept outside the database. */
export function chainHeads(): Promise<{ chain: string; length: number; head: string }[]> {
  return read()
    .select({ chain: auditChains.chain, length: auditChains.length, head: auditChains.head })
    .from(auditChains)
    .orderBy(auditChains.chain);
}
