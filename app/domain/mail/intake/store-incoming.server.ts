import { normaliseAddress } from "~/emails/mailbox.server";
import { mailboxOf, recipientOf } from "../mail-addresses.server";
import { keepIncoming, type KeptFor } from "./keep-incoming.server";

/** A mail as it came over SMTP. */
export type Incoming = { raw: Buffer; envelopeFrom: string; envelopeTo: string[]; receivedAt: Date };

/**
 * Keeps a mail for good before anything reads it. The envelope recipients decide whose it is: one row for each
 * mailbox of ours, under the recipient that says most about where it belongs.
 */
export async function storeIncoming(mail: Incoming): Promise<void> {
  const kept = new Map<string, KeptFor>();
  for (const envelopeTo of new Set(mail.envelopeTo.map(normaliseAddress))) {
    const recipient = await recipientOf(envelopeTo);
    if (!recipient) continue;
    const mailbox = mailboxOf(recipient);
    if (kept.has(mailbox) && recipient.kind === "group") continue;
    kept.set(mailbox, {
      mailbox,
      envelopeTo,
      groupId: recipient.groupId,
      namesThread: recipient.kind === "thread",
    });
  }
  await keepIncoming({ ...mail, door: "smtp" }, [...kept.values()]);
}
