import { and, eq, inArray } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { Refused } from "~/app/domain/errors.server";
import { read, transact, type Tx } from "~/db/client.server";
import { deviceEntries } from "~/db/schema/index.server";
import type { EntryKind } from "./entry-content.server";

/** What this person's entries with these ids became; those that were not taken are left out. */
export async function takenEntries(
  userId: string,
  ids: readonly string[],
): Promise<Map<string, { kind: EntryKind; resultId: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await read()
    .select({ id: deviceEntries.id, kind: deviceEntries.kind, resultId: deviceEntries.resultId })
    .from(deviceEntries)
    .where(and(eq(deviceEntries.userId, userId), inArray(deviceEntries.id, [...ids])));
  return new Map(rows.map(({ id, kind, resultId }) => [id, { kind, resultId: resultId ?? "" }]));
}

/**
 * Runs what an entry asks for in one transaction with the row that says that it was taken, unless it was before.
 * @returns the id of what it became, then or now
 * @throws Refused("notYours") for an id that another person's device has used; what `make` throws
 */
export function takeOnce(
  actor: GroupActor,
  entry: { id: string; kind: EntryKind },
  make: (tx: Tx) => Promise<{ id: string }>,
): Promise<{ id: string }> {
  return transact(async (tx) => {
    const { userId, groupId } = actor;
    const [claimed] = await tx
      .insert(deviceEntries)
      .values({ ...entry, userId, groupId, receivedAt: new Date() })
      .onConflictDoNothing()
      .returning({ id: deviceEntries.id });
    if (!claimed) return takenBefore(tx, userId, entry.id);
    const made = await make(tx);
    await tx.update(deviceEntries).set({ resultId: made.id }).where(eq(deviceEntries.id, entry.id));
    return made;
  });
}

async function takenBefore(tx: Tx, userId: string, id: string): Promise<{ id: string }> {
  const [row] = await tx
    .select({ resultId: deviceEntries.resultId })
    .from(deviceEntries)
    .where(and(eq(deviceEntries.id, id), eq(deviceEntries.userId, userId)));
  if (!row?.resultId) throw new Refused("notYours");
  return { id: row.resultId };
}
