import { and, asc, eq, gt, inArray, isNotNull, isNull } from "drizzle-orm";
import { read, type Database } from "~/db/client.server";
import { auditChains, auditDetails, auditRows } from "~/db/schema/index.server";
import { chainOf, markOf, sealOf, type AuditRow } from "./chain.server";
import { commitmentTo } from "./record.server";
import { ChainWalk, type Finding } from "./walk-chain";

/** The end of a chain as it was kept outside the database. */
export type KeptHead = { chain: string; length: number; head: string };

const page = 1000;

/**
 * Holds every audit row against its mark, its place in its organisation's chain, its details where they have not been
 * erased, and the ends of chains that are kept outside. Reads a thousand rows at a time.
 * @returns what is wrong, and how many rows there are
 */
export async function verifyAudit(
  kept: readonly KeptHead[],
  db: Database = read(),
): Promise<{ findings: Finding[]; rows: number }> {
  const ends = new Map((await db.select().from(auditChains)).map((end) => [end.chain, end]));
  const organisations = await db
    .selectDistinct({ id: auditRows.organisationId })
    .from(auditRows)
    .where(isNotNull(auditRows.number));
  const chains = new Set([
    ...organisations.map(({ id }) => chainOf(id)),
    ...ends.keys(),
    ...kept.map(({ chain }) => chain),
  ]);
  const findings: Finding[] = [];
  let rows = 0;
  for (const chain of [...chains].sort()) {
    const outside = kept.filter((head) => head.chain === chain);
    const walk = new ChainWalk(chain, new Map(outside.map(({ length, head }) => [length, head])));
    for await (const batch of sealedRows(db, chain)) {
      rows += batch.length;
      for (const row of batch) walk.step(linkOf(row));
      findings.push(...(await changedDetails(db, batch)));
    }
    findings.push(...walk.end(ends.get(chain)));
  }
  for await (const batch of unsealedRows(db)) {
    rows += batch.length;
    for (const row of batch) {
      if (row.mark !== null && row.mark !== markOf(row)) findings.push(at(row, "inserted"));
      else if (row.mark === null && ends.has(chainOf(row.organisationId))) findings.push(at(row, "inserted"));
    }
    findings.push(...(await changedDetails(db, batch)));
  }
  return { findings, rows };
}

const at = (row: AuditRow, what: Finding["what"]): Finding => ({
  chain: chainOf(row.organisationId),
  number: row.number,
  rowId: row.id,
  what,
});

function linkOf(row: AuditRow) {
  const number = row.number ?? 0;
  return {
    ...{ id: row.id, number, seal: row.seal, mark: row.mark },
    rightMark: markOf(row),
    rightSeal: (before: string) => sealOf(before, number, row),
  };
}

async function* sealedRows(db: Database, chain: string): AsyncGenerator<AuditRow[]> {
  const ofChain =
    chain === "platform" ? isNull(auditRows.organisationId) : eq(auditRows.organisationId, chain);
  for (let after = { number: -(2 ** 31) + 1, id: "" }; ;) {
    // Two rows may bear one number: the second stands behind the first, whichever page they fall on.
    const batch = await db
      .select()
      .from(auditRows)
      .where(and(ofChain, gt(auditRows.number, after.number)))
      .orderBy(asc(auditRows.number), asc(auditRows.id))
      .limit(page);
    const last = batch.at(-1);
    if (!last) return;
    const number = last.number ?? 0;
    const same = await db
      .select()
      .from(auditRows)
      .where(and(ofChain, eq(auditRows.number, number), gt(auditRows.id, last.id)));
    yield [...batch, ...same];
    after = { number, id: last.id };
  }
}

async function* unsealedRows(db: Database): AsyncGenerator<AuditRow[]> {
  for (let after = ""; ;) {
    const batch = await db
      .select()
      .from(auditRows)
      .where(and(isNull(auditRows.number), gt(auditRows.id, after)))
      .orderBy(asc(auditRows.id))
      .limit(page);
    const last = batch.at(-1);
    if (!last) return;
    yield batch;
    after = last.id;
  }
}

/** Rows whose details are there and are not those that the row committed to. Erased ones are no fault. */
async function changedDetails(db: Database, rows: AuditRow[]): Promise<Finding[]> {
  const details = await db
    .select()
    .from(auditDetails)
    .where(
      inArray(
        auditDetails.auditId,
        rows.map(({ id }) => id),
      ),
    );
  const hashes = new Map(details.map((kept) => [kept.auditId, commitmentTo(kept.salt, kept.details)]));
  return rows
    .filter((row) => hashes.has(row.id) && hashes.get(row.id) !== row.detailsHash)
    .map((row) => at(row, "details-changed"));
}
