import { transact } from "~/db/client.server";
import { newId, type GroupId } from "~/db/ids.server";
import { incomingMails } from "~/db/schema/index.server";
import { normaliseAddress } from "~/emails/mailbox.server";
import { keepBlob, sealBlob } from "../blob.server";
import { recipientOf } from "../mail-addresses.server";
import { intakeKey } from "./intake-key.server";

/** A mail as it came over SMTP. */
export type Incoming = { raw: Buffer; envelopeFrom: string; envelopeTo: string[]; receivedAt: Date };

/**
 * Keeps a mail for good before anything reads it: its bytes sealed, and a row for each recipient. The envelope
 * recipient decides whose it is. The same mail delivered twice is one row.
 */
export async function storeIncoming(mail: Incoming): Promise<void> {
  const rows: { envelopeTo: string; groupId: GroupId }[] = [];
  for (const envelopeTo of new Set(mail.envelopeTo.map(normaliseAddress))) {
    const recipient = await recipientOf(envelopeTo);
    if (recipient) rows.push({ envelopeTo, groupId: recipient.groupId });
  }
  const sealed = [...new Set(rows.map((row) => row.groupId))].map((groupId) => ({
    groupId,
    blob: sealBlob(groupId, mail.raw),
  }));
  await transact(async (tx) => {
    for (const { groupId, blob } of sealed) {
      const blobId = await keepBlob(tx, blob);
      for (const { envelopeTo } of rows.filter((row) => row.groupId === groupId)) {
        await tx
          .insert(incomingMails)
          .values({
            id: newId(),
            groupId,
            blobId,
            envelopeFrom: mail.envelopeFrom ? normaliseAddress(mail.envelopeFrom) : null,
            envelopeTo,
            intakeKey: intakeKey(mail.raw, envelopeTo),
            receivedAt: mail.receivedAt,
            state: "stored",
          })
          .onConflictDoNothing();
      }
    }
  });
}
