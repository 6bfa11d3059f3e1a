import { and, eq } from "drizzle-orm";
import { read } from "~/db/client.server";
import { candidates, erasures, firmContacts } from "~/db/schema/index.server";
import { beginErasure } from "./begin-erasure.server";
import type { ErasureEntry } from "./erasure";

/**
 * Begins again the erasures of a list that this database does not know of, as after a backup from before them was put
 * back. Whoever is not in this database either is passed over.
 * @returns how many were begun; the worker, or `runErasures`, does them
 */
export async function applyErasuresAgain(list: readonly ErasureEntry[]): Promise<number> {
  let begun = 0;
  for (const { kind, subjectId, groupId } of list) {
    const [known] = await read()
      .select({ id: erasures.id })
      .from(erasures)
      .where(and(eq(erasures.kind, kind), eq(erasures.subjectId, subjectId)));
    if (known || !(await isThere(kind, subjectId))) continue;
    const subject =
      kind === "candidate" ? { kind, candidateId: subjectId } : { kind, firmContactId: subjectId };
    await beginErasure({ kind: "system", groupId }, subject, "restored");
    begun += 1;
  }
  return begun;
}

async function isThere(kind: ErasureEntry["kind"], id: string): Promise<boolean> {
  const table = kind === "candidate" ? candidates : firmContacts;
  const [row] = await read().select({ id: table.id }).from(table).where(eq(table.id, id));
  return row !== undefined;
}
