import { and, eq, isNull, lte, or } from "drizzle-orm";
import { read, transact } from "~/db/client.server";
import { incomingMails } from "~/db/schema/index.server";
import { readMailApart } from "~/emails/reading/apart/read-apart.server";
import { openBlob } from "../blob.server";
import { recipientOf, type Recipient } from "../mail-addresses.server";
import { fileMail } from "./file-mail.server";
import type { IncomingRow } from "./file-message.server";
import { failedOnce } from "./filing-failed";

/** How long a worker has a mail to itself. */
const claimMs = 5 * 60_000;

function isWaiting(at: Date) {
  return and(
    eq(incomingMails.state, "stored"),
    or(isNull(incomingMails.claimedAt), lte(incomingMails.claimedAt, new Date(at.getTime() - claimMs))),
  );
}

/** The mail that has waited longest, for this worker alone; null when none waits. */
async function claimNext(at: Date): Promise<IncomingRow | null> {
  const oldest = (db = read()) =>
    db
      .select({ id: incomingMails.id })
      .from(incomingMails)
      .where(isWaiting(at))
      .orderBy(incomingMails.receivedAt)
      .limit(1);
  if ((await oldest()).length === 0) return null;
  return transact(async (tx) => {
    const [next] = await oldest(tx);
    if (!next) return null;
    const [row] = await tx
      .update(incomingMails)
      .set({ claimedAt: at })
      .where(and(eq(incomingMails.id, next.id), isWaiting(at)))
      .returning();
    return row ?? null;
  });
}

/**
 * A mail that could not be filed stays claimed and is tried once more when the claim runs out, since the
 * database may have been at fault; after that a person finds it in the inbox.
 */
async function putByTrouble(row: IncomingRow): Promise<void> {
  await transact((tx) =>
    tx
      .update(incomingMails)
      .set({
        problem: failedOnce,
        ...(row.problem === failedOnce ? { state: "inbox", claimedAt: null } : {}),
      })
      .where(and(eq(incomingMails.id, row.id), eq(incomingMails.state, "stored"))),
  );
}

/** What the envelope recipient stands for. The row says whose it is, also where the address has another owner now. */
async function recipientIn({ envelopeTo, groupId }: IncomingRow): Promise<Recipient> {
  const named = await recipientOf(envelopeTo);
  return named?.groupId === groupId ? named : { kind: "group", groupId };
}

export type ReadOptions = {
  at?: Date;
  /** Told of a mail that our own code could not file. */
  report?: (error: unknown) => void;
};

/**
 * Reads the mails that have come in and files each. One that cannot be filed holds up no other.
 * @returns how many were taken up
 */
export async function readStoredMails({ at, report }: ReadOptions = {}): Promise<number> {
  const row = await claimNext(at ?? new Date());
  if (!row) return 0;
  try {
    const recipient = await recipientIn(row);
    const mail = await readMailApart(await openBlob(read(), row.groupId, row.blobId));
    await fileMail(row, recipient, mail);
  } catch (error) {
    report?.(error);
    await putByTrouble(row);
  }
  return 1;
}
