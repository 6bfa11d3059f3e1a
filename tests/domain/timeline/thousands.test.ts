/**
 * A page of a timeline reads as little of 2,000 entries as of 20. What is counted is rows and queries, not time:
 * the database itself says what it reads.
 */
import { fillPlaceholders, sql, type SQL } from "drizzle-orm";
import { expect, test } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import { introduce } from "~/app/domain/introductions/introduce.server";
import { timelineParts, sourcesOf } from "~/app/domain/timeline/entry";
import { keysOf } from "~/app/domain/timeline/keys.server";
import { timeline } from "~/app/domain/timeline/timeline.server";
import { read, sqliteWriter } from "~/db/client.server";
import { dialect } from "~/db/columns.server";
import { newId } from "~/db/ids.server";
import { threads } from "~/db/schema/index.server";
import { aCandidate } from "../../factories/candidates";
import { anEnquiry } from "../../factories/enquiries";
import { aGroup, anAgreement } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";
import { insertContacts, insertOthers } from "./many";

useTestDatabase();

const MOST = 11;
const sources = timelineParts.flatMap((part) => sourcesOf[part]);

async function aBusyFirm() {
  const { coordinator: actor } = await aGroup();
  await anAgreement(actor);
  const { id: enquiryId, firmId } = await anEnquiry(actor);
  const { id: candidateId } = await aCandidate(actor);
  const { ids } = await introduce(actor, enquiryId, { requestId: newId(), candidateIds: [candidateId] });
  const [thread] = await read().select({ id: threads.id }).from(threads);
  return { actor, firmId, threadId: thread?.id ?? "", introductionId: ids[0] ?? "" };
}

/** The query for the keys of one page in the middle of the timeline, with its values written into it. */
function keyQuery(actor: GroupActor, firmId: string): string {
  const { sql: text, params } = keysOf(`firm below ${sources.join(",")}`).getQuery();
  const values = fillPlaceholders(params, {
    ...{ groupId: actor.groupId, who: firmId, most: MOST },
    ...{ belowAt: Date.UTC(2021, 1, 1), belowId: newId() },
  });
  let next = 0;
  return text.replace(/\$(\d+)|\?/g, (_, n?: string) => {
    const value = values[n ? Number(n) - 1 : next++];
    return typeof value === "number" ? String(value) : `'${String(value)}'`;
  });
}

type Plan = { "Node Type": string; "Actual Rows": number; "Rows Removed by Filter"?: number; Plans?: Plan[] };

/** How many rows PostgreSQL read from tables and indexes. */
function rowsRead(plan: Plan): number {
  const own = plan["Node Type"].includes("Scan") && plan["Node Type"] !== "Subquery Scan";
  const inner = (plan.Plans ?? []).reduce((sum, one) => sum + rowsRead(one), 0);
  return (own ? plan["Actual Rows"] + (plan["Rows Removed by Filter"] ?? 0) : 0) + inner;
}

async function expectFewRows(query: string): Promise<void> {
  if (dialect === "sqlite") {
    const plan = sqliteWriter()?.prepare(`explain query plan ${query}`).all() as { detail: string }[];
    const steps = plan.map(({ detail }) => detail);
    // Each source is a search in its own index from the key downwards: never a scan of a table, never a sort.
    expect(
      steps.filter((step) => /^SEARCH .* USING (COVERING )?INDEX \w+ \(.*<\(\?,\?\)\)$/.test(step)),
    ).toHaveLength(sources.length);
    expect(steps.filter((step) => /TEMP B-TREE|^SCAN (?!walks|w\d)/.test(step))).toEqual([]);
    return;
  }
  const postgres = read() as unknown as { execute(query: SQL): Promise<{ rows: unknown[] }> };
  await postgres.execute(sql.raw("analyze"));
  const { rows } = await postgres.execute(sql.raw(`explain (analyze, format json) ${query}`));
  const [{ Plan: plan }] = (rows[0] as { "QUERY PLAN": [{ Plan: Plan }] })["QUERY PLAN"];
  expect(rowsRead(plan)).toBeLessThanOrEqual(sources.length * MOST);
}

test("2,000 entries open with the same few queries and rows as 20", async () => {
  const { actor, firmId, threadId, introductionId } = await aBusyFirm();
  await insertContacts(actor, firmId, 500);
  await insertOthers(actor, { firmId, threadId, introductionId }, 500);

  const found = new Set<string>();
  let before: string | null = null;
  for (let page = 0; page < 5; page += 1) {
    const part: Awaited<ReturnType<typeof timeline>> = await timeline(actor, { firmId }, { before });
    expect(part.entries).toHaveLength(10);
    for (const { id } of part.entries) found.add(id);
    before = part.next;
  }
  expect(found.size).toBe(50);
  await expectFewRows(keyQuery(actor, firmId));
});
