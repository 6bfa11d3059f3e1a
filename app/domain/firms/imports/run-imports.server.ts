import { and, eq } from "drizzle-orm";
import { record } from "~/app/domain/audit/record.server";
import { read, transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import type { ImportRow } from "~/db/schema/firms.server";
import { firmContacts, firmImports, firms } from "~/db/schema/index.server";
import { firmValues } from "../firm-values.server";
import { firmContactValues } from "../insert-firm-contact.server";
import { newFirmOf } from "./draft-firm.server";
import { rowState } from "./row-problem";
import { isTakenIn } from "./start-import.server";

/** Rows a transaction, so that other writers wait no longer than a moment. */
const BATCH = 100;
/** Batches a run, so that the process can end between runs. */
const BATCHES = 10;

type Running = Pick<
  typeof firmImports.$inferSelect,
  "id" | "groupId" | "createdBy" | "total" | "handled" | "rows"
>;

/**
 * Takes in a part of the oldest started sheet. How far it came stands in the transaction that adds the firms,
 * so a process killed at any moment goes on where it was, and two workers never take the same rows.
 * @returns how many rows were handled; 0 when nothing is left to do
 */
export async function runImports(): Promise<number> {
  const [running] = await read()
    .select()
    .from(firmImports)
    .where(eq(firmImports.state, "running"))
    .orderBy(firmImports.startedAt, firmImports.id)
    .limit(1);
  if (!running) return 0;
  let from = running.handled;
  for (let batch = 0; batch < BATCHES; batch++) {
    const took = await takeIn(running, from);
    if (took === 0) break;
    from += took;
  }
  return from - running.handled;
}

/** Takes in the rows from `from`. @returns how many, 0 when another worker had them or none are left */
async function takeIn(running: Running, from: number): Promise<number> {
  const rows = running.rows.slice(from, from + BATCH);
  const made = rowsToInsert(running, rows);
  const last = from + rows.length >= running.total;
  return transact(async (tx) => {
    const [claimed] = await tx
      .update(firmImports)
      .set({
        handled: from + rows.length,
        // What was taken in stands in the firms now; only what has to be mended is kept.
        ...(last && { state: "done" as const, doneAt: new Date(), rows: running.rows.filter(isFailed) }),
      })
      .where(
        and(eq(firmImports.id, running.id), eq(firmImports.state, "running"), eq(firmImports.handled, from)),
      )
      .returning({ added: firmImports.added });
    if (!claimed) return 0;
    if (made.firms.length > 0) {
      await tx.insert(firms).values(made.firms);
      await tx
        .update(firmImports)
        .set({ added: claimed.added + made.firms.length })
        .where(eq(firmImports.id, running.id));
    }
    if (made.people.length > 0) await tx.insert(firmContacts).values(made.people);
    await record(
      tx,
      { kind: "group", userId: running.createdBy, groupId: running.groupId },
      {
        action: "firm-import.taken-in",
        subject: { kind: "firm-import", id: running.id },
        organisationId: running.groupId,
        details: { firmIds: made.firms.map(({ id }) => id) },
      },
    );
    return rows.length;
  });
}

const isFailed = ({ problems }: ImportRow) => rowState(problems) === "failed";

/** The rows of the tables, made before the transaction begins. */
function rowsToInsert(running: Running, rows: readonly ImportRow[]) {
  const about = { groupId: running.groupId, createdBy: running.createdBy, createdAt: new Date() };
  const firmRows: (typeof firms.$inferInsert)[] = [];
  const people: (typeof firmContacts.$inferInsert)[] = [];
  for (const { draft, problems } of rows) {
    if (!isTakenIn(problems)) continue;
    const firm = newFirmOf(draft);
    const id = newId();
    const hasContact = Boolean(firm.contactName ?? firm.contactEmail);
    const name = firm.contactName ?? firm.name;
    const values = firmValues(firm, hasContact ? [name] : []);
    firmRows.push({ ...values, ...about, id, phone: hasContact ? null : values.phone });
    if (!hasContact) continue;
    const { contactEmail: email, phone, source } = firm;
    people.push({ ...firmContactValues({ name, email, phone, source }), ...about, id: newId(), firmId: id });
  }
  return { firms: firmRows, people };
}
