import { and, eq, inArray, isNotNull, isNull, lt, notExists, or, sql } from "drizzle-orm";
import { linkLivesDays } from "~/app/domain/handovers/case-rules";
import { read, transact } from "~/db/client.server";
import { handovers, linkTokens, linkVisits } from "~/db/schema/index.server";

const day = 24 * 3_600_000;
/** A link to sign in says that it is old for a month; after that its page asks for the address, as any unknown one. */
const signInExplainsFor = 30 * day;
/** Every other link explains itself, and is renewed by whoever holds it, for a year after its end. */
const explainsFor = 365 * day;
/** Removed at a time, so that nobody waits for the writer. */
const batch = 500;

function old(now: Date) {
  const before = (ms: number) => new Date(now.getTime() - ms);
  const closedCase = read()
    .select({ id: handovers.id })
    .from(handovers)
    .where(
      and(isNotNull(handovers.closedAt), lt(handovers.closedAt, before(linkLivesDays * day + explainsFor))),
    );
  return and(
    or(
      and(eq(linkTokens.purpose, "sign-in"), lt(linkTokens.expiresAt, before(signInExplainsFor))),
      and(
        inArray(linkTokens.purpose, ["invitation", "firm-answer", "handover"]),
        lt(linkTokens.expiresAt, before(explainsFor)),
      ),
      and(
        eq(linkTokens.purpose, "handover"),
        isNull(linkTokens.expiresAt),
        inArray(linkTokens.subjectId, closedCase),
      ),
    ),
    notExists(
      read()
        .select({ one: sql`1` })
        .from(linkVisits)
        .where(eq(linkVisits.linkTokenId, linkTokens.id)),
    ),
  );
}

/**
 * Removes links that have been old for so long that nobody follows them any more, and the visits by link that
 * are over, which hold a name. A link that lives until it is answered stays, and so does every way out
 * ("Skriv ikke til mig igen").
 * @returns how many links
 */
export async function removeOldLinks(now = new Date()): Promise<number> {
  await transact((tx) => tx.delete(linkVisits).where(lt(linkVisits.expiresAt, now)));
  for (let removed = 0; ;) {
    const rows = await read().select({ id: linkTokens.id }).from(linkTokens).where(old(now)).limit(batch);
    if (rows.length === 0) return removed;
    const ids = rows.map(({ id }) => id);
    await transact((tx) => tx.delete(linkTokens).where(inArray(linkTokens.id, ids)));
    removed += ids.length;
  }
}
