import { and, eq, gt, lt, ne } from "drizzle-orm";
import { createHash } from "node:crypto";
import { transact, type Tx } from "~/db/client.server";
import { casePresences } from "~/db/schema/index.server";
import type { CaseReader } from "./case-reader";

/** How long somebody counts as having a case open after they loaded it, in ms. */
export const presenceLives = 5 * 60_000;

/** Names a reader among those of one case; a name that somebody gave says nothing by itself. */
function readerKey({ userId, name }: CaseReader): string {
  return userId ?? createHash("sha256").update(name.trim().toLowerCase()).digest("hex");
}

/** Notes that this reader has the case open. @returns the names of the others who have opened it in the last minutes */
export async function notePresence(
  tx: Tx,
  reader: CaseReader,
  handoverId: string,
  now: Date,
): Promise<string[]> {
  const key = readerKey(reader);
  await tx
    .insert(casePresences)
    .values({ handoverId, reader: key, name: reader.name, seenAt: now })
    .onConflictDoUpdate({
      target: [casePresences.handoverId, casePresences.reader],
      set: { seenAt: now, name: reader.name },
    });
  const others = await tx
    .select({ name: casePresences.name })
    .from(casePresences)
    .where(
      and(
        eq(casePresences.handoverId, handoverId),
        ne(casePresences.reader, key),
        gt(casePresences.seenAt, new Date(now.getTime() - presenceLives)),
      ),
    )
    .orderBy(casePresences.name);
  return others.map(({ name }) => name);
}

/** Removes what has run out. @returns nothing; the worker calls it now and then */
export async function forgetPresences(now = new Date()): Promise<void> {
  const before = new Date(now.getTime() - presenceLives);
  await transact((tx) => tx.delete(casePresences).where(lt(casePresences.seenAt, before)));
}
