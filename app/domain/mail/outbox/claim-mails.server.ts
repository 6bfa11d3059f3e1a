import { and, eq, inArray, lte, or } from "drizzle-orm";
import { read, transact, type Database } from "~/db/client.server";
import { outgoingMails } from "~/db/schema/index.server";
import type { OutgoingRow } from "./outgoing.server";

/** How long a worker has a mail to itself, unless it renews that. One that was killed leaves it to another then. */
export const claimMs = 2 * 60_000;
const mostAtOnce = 5;

function isDue(at: Date) {
  return or(
    and(eq(outgoingMails.state, "queued"), lte(outgoingMails.nextAttemptAt, at)),
    and(eq(outgoingMails.state, "sending"), lte(outgoingMails.claimedUntil, at)),
  );
}

async function dueIds(db: Database, at: Date): Promise<string[]> {
  const rows = await db
    .select({ id: outgoingMails.id })
    .from(outgoingMails)
    .where(isDue(at))
    .orderBy(outgoingMails.nextAttemptAt, outgoingMails.id)
    .limit(mostAtOnce);
  return rows.map(({ id }) => id);
}

/**
 * Takes some of the mails that are due; no other worker gets the same ones until the claim runs out.
 * @returns the mails with the number of this try in `attempts`
 */
export async function claimMails(at: Date): Promise<OutgoingRow[]> {
  // An idle worker must not take the writer's turn each second.
  if ((await dueIds(read(), at)).length === 0) return [];
  return transact(async (tx) => {
    const claimed: OutgoingRow[] = [];
    for (const { id, attempts } of await tx
      .select({ id: outgoingMails.id, attempts: outgoingMails.attempts })
      .from(outgoingMails)
      .where(inArray(outgoingMails.id, await dueIds(tx, at)))) {
      const [mail] = await tx
        .update(outgoingMails)
        .set({ state: "sending", claimedUntil: new Date(at.getTime() + claimMs), attempts: attempts + 1 })
        .where(and(eq(outgoingMails.id, id), isDue(at)))
        .returning();
      if (mail) claimed.push(mail);
    }
    return claimed;
  });
}

/**
 * Keeps a claimed mail for as long again: a worker does so while it lives and is not done, however slow the server is.
 * @returns false when the claim had run out and another worker has the mail now, or has dealt with it
 */
export async function keepClaim({ id, attempts }: OutgoingRow, at: Date): Promise<boolean> {
  return transact(async (tx) => {
    const [mine] = await tx
      .update(outgoingMails)
      .set({ claimedUntil: new Date(at.getTime() + claimMs) })
      .where(
        and(
          eq(outgoingMails.id, id),
          eq(outgoingMails.state, "sending"),
          // The number of this try: another worker's would be a later one.
          eq(outgoingMails.attempts, attempts),
        ),
      )
      .returning({ id: outgoingMails.id });
    return mine !== undefined;
  });
}
