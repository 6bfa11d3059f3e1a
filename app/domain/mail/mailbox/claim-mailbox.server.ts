import { and, eq, isNull, lte, ne, or } from "drizzle-orm";
import { read, transact } from "~/db/client.server";
import { mailboxes } from "~/db/schema/index.server";
import type { MailboxProblem } from "~/emails/intake/imap-client.server";
import type { Position } from "~/emails/intake/imap.server";
import type { Mailbox } from "./account-of.server";

/** How long a worker has a mailbox to itself, unless it says that it is still there. */
export const claimMs = 90_000;

/**
 * Takes the mailboxes that nobody looks into; those that this worker has already are kept for it.
 * @param worker this worker's name
 * @returns all that this worker may look into now
 */
export async function claimMailboxes(worker: string, at: Date): Promise<Mailbox[]> {
  const isFree = or(
    isNull(mailboxes.claimedUntil),
    lte(mailboxes.claimedUntil, at),
    eq(mailboxes.claimedBy, worker),
  );
  const some = await read()
    .select({ id: mailboxes.id })
    .from(mailboxes)
    .where(and(ne(mailboxes.state, "off"), isFree))
    .limit(1);
  if (some.length === 0) return [];
  return transact((tx) =>
    tx
      .update(mailboxes)
      .set({ claimedBy: worker, claimedUntil: new Date(at.getTime() + claimMs) })
      .where(and(ne(mailboxes.state, "off"), isFree))
      .returning(),
  );
}

/** Lets go of a mailbox, so that another worker can look into it at once. */
export async function leaveMailbox(worker: string, mailboxId: string): Promise<void> {
  await transact((tx) =>
    tx
      .update(mailboxes)
      .set({ claimedBy: null, claimedUntil: null })
      .where(and(eq(mailboxes.id, mailboxId), eq(mailboxes.claimedBy, worker))),
  );
}

/** Notes that a mailbox is open, or why not. */
export async function noteMailbox(
  mailboxId: string,
  problem: MailboxProblem | null,
  at: Date,
): Promise<void> {
  await transact((tx) =>
    tx
      .update(mailboxes)
      .set(
        problem === null
          ? { state: "working", problem: null, connectedAt: at }
          : { state: "trouble", problem },
      )
      .where(eq(mailboxes.id, mailboxId)),
  );
}

/** Notes how far a mailbox has been read. Call it when what lies behind is stored. */
export async function movePosition(mailboxId: string, position: Position, at: Date): Promise<void> {
  await transact((tx) =>
    tx
      .update(mailboxes)
      .set({ uidValidity: position.uidValidity, lastUid: String(position.lastUid), lastMailAt: at })
      .where(eq(mailboxes.id, mailboxId)),
  );
}
