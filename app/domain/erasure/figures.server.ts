import { sql } from "drizzle-orm";
import { copenhagenDate } from "~/app/i18n/dates";
import type { Tx } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { erasedFigures } from "~/db/schema/index.server";

type Kind = (typeof erasedFigures.$inferSelect)["kind"];

/** Counts what is about to go, by its month: in the transaction that removes it, so that each counts once. */
export async function keepFigures(
  tx: Tx,
  groupId: GroupId,
  gone: readonly { kind: Kind; at: Date }[],
): Promise<void> {
  const counts = new Map<string, number>();
  for (const { kind, at } of gone) {
    const key = `${copenhagenDate(at).slice(0, 7)} ${kind}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const [key, count] of counts) {
    const [month = "", kind] = key.split(" ") as [string, Kind];
    await tx
      .insert(erasedFigures)
      .values({ groupId, month, kind, count })
      .onConflictDoUpdate({
        target: [erasedFigures.groupId, erasedFigures.month, erasedFigures.kind],
        set: { count: sql`${erasedFigures.count} + ${count}` },
      });
  }
}
