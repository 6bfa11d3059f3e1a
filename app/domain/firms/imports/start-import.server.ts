import { and, eq } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { Refused } from "~/app/domain/errors.server";
import { transact } from "~/db/client.server";
import type { ImportRow } from "~/db/schema/firms.server";
import { firmImports } from "~/db/schema/index.server";
import { ownImport } from "./own-import.server";
import { problemCode, rowState } from "./row-problem";

/** Which rows are taken in: those named by line, or all new ones and, if wanted, those perhaps here already. */
export type Chosen = { lines: readonly number[] } | { alsoAgain: boolean };

/**
 * Hands a previewed sheet to the worker. Started twice it runs once.
 * @throws Refused when no row is chosen; 404 for an import that is not the group's
 */
export async function startImport(actor: GroupActor, importId: string, chosen: Chosen): Promise<void> {
  await transact(async (tx) => {
    const shown = await ownImport(tx, actor.groupId, importId);
    if (shown.state !== "preview") return;
    const rows = choose(shown.rows, chosen);
    if (!rows.some(({ problems }) => isTakenIn(problems))) throw new Refused("nothingChosen", "lines");
    await tx
      .update(firmImports)
      .set({ state: "running", rows, startedAt: new Date(), version: shown.version + 1 })
      .where(and(eq(firmImports.id, importId), eq(firmImports.groupId, actor.groupId)));
    await record(tx, actor, {
      action: "firm-import.started",
      subject: { kind: "firm-import", id: importId },
      organisationId: actor.groupId,
    });
  });
}

function choose(rows: readonly ImportRow[], chosen: Chosen): ImportRow[] {
  const lines = "lines" in chosen ? new Set(chosen.lines) : null;
  return rows.map((row) => {
    const state = rowState(row.problems);
    if (state === "failed") return row;
    const wanted = lines
      ? lines.has(row.line)
      : state === "new" || ("alsoAgain" in chosen && chosen.alsoAgain);
    return wanted ? row : { ...row, problems: [...row.problems, problemCode({ kind: "left-out" })] };
  });
}

/** True for a row of a started import that becomes a firm. */
export function isTakenIn(problems: readonly string[]): boolean {
  const state = rowState(problems);
  return state === "new" || state === "again";
}
