import { asc, eq, isNull } from "drizzle-orm";
import { record } from "~/app/domain/audit/record.server";
import { read, transact, truncateLog } from "~/db/client.server";
import { erasures } from "~/db/schema/index.server";
import { eraseCandidate } from "./erase-candidate.server";
import { eraseFirmContact } from "./erase-firm-contact.server";
import type { ErasureEntry } from "./erasure";

/**
 * Does the erasures that were begun, whoever was stopped half-way too, and clears what SQLite keeps of them in its log.
 * @param keepOutside writes the entry to the list outside the database, before anything goes
 * @returns how many were done
 */
export async function runErasures(keepOutside: (entry: ErasureEntry) => Promise<void>): Promise<number> {
  const open = await read()
    .select()
    .from(erasures)
    .where(isNull(erasures.doneAt))
    .orderBy(asc(erasures.begunAt))
    .limit(20);
  for (const { id, groupId, kind, subjectId, begunAt } of open) {
    await keepOutside({ kind, subjectId, groupId, at: begunAt.toISOString() });
    if (kind === "candidate") await eraseCandidate(groupId, subjectId);
    else await eraseFirmContact(groupId, subjectId);
    await transact(async (tx) => {
      await tx.update(erasures).set({ doneAt: new Date() }).where(eq(erasures.id, id));
      await record(
        tx,
        { kind: "system" },
        {
          action: `${kind}.erased`,
          subject: { kind, id: subjectId },
          organisationId: groupId,
        },
      );
    });
  }
  if (open.length > 0) await truncateLog();
  return open.length;
}
