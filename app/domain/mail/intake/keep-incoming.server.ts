import { and, eq, inArray } from "drizzle-orm";
import { transact } from "~/db/client.server";
import { newId, type GroupId } from "~/db/ids.server";
import { incomingMails } from "~/db/schema/index.server";
import { normaliseAddress } from "~/emails/mailbox.server";
import { intakeKeyApart } from "~/emails/reading/apart/read-apart.server";
import { keepBlob, sealBlob } from "../blob.server";
import { recipientOf } from "../mail-addresses.server";

/** Whom a mail is kept for, and in which mailbox of theirs it came. */
export type KeptFor = {
  mailbox: string;
  groupId: GroupId;
  envelopeTo: string;
  /** The recipient is the signed address of one thread. */
  namesThread: boolean;
};

type Raw = { raw: Buffer; envelopeFrom: string; receivedAt: Date; door: "smtp" | "imap" };

/**
 * Keeps a mail's bytes, sealed, and a row for each mailbox it came to, in one transaction. The same mail again, by
 * whichever door, changes nothing, unless it tells now which thread it belongs to and has found none yet.
 */
export async function keepIncoming(mail: Raw, mailboxes: readonly KeptFor[]): Promise<void> {
  const ready = await Promise.all(
    mailboxes.map(async (kept) => ({
      ...kept,
      key: await intakeKeyApart(mail.raw, kept.mailbox),
      blob: sealBlob(kept.groupId, mail.raw),
    })),
  );
  await transact(async (tx) => {
    for (const { key, blob, groupId, envelopeTo, namesThread } of ready) {
      const blobId = await keepBlob(tx, blob);
      const [added] = await tx
        .insert(incomingMails)
        .values({
          id: newId(),
          groupId,
          blobId,
          door: mail.door,
          envelopeFrom: mail.envelopeFrom ? normaliseAddress(mail.envelopeFrom) : null,
          envelopeTo,
          intakeKey: key,
          receivedAt: mail.receivedAt,
          state: "stored",
        })
        .onConflictDoNothing()
        .returning({ id: incomingMails.id });
      if (added || !namesThread) continue;
      const [known] = await tx
        .select({ envelopeTo: incomingMails.envelopeTo })
        .from(incomingMails)
        .where(eq(incomingMails.intakeKey, key));
      if (!known || (await recipientOf(known.envelopeTo, tx))?.kind === "thread") continue;
      await tx
        .update(incomingMails)
        .set({ envelopeTo, state: "stored", claimedAt: null })
        .where(and(eq(incomingMails.intakeKey, key), inArray(incomingMails.state, ["stored", "inbox"])));
    }
  });
}
