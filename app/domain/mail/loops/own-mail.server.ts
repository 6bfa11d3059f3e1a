import { eq } from "drizzle-orm";
import { config } from "~/app/server/config.server";
import type { Tx } from "~/db/client.server";
import { outgoingMails } from "~/db/schema/index.server";
import { splitAddress } from "~/emails/mailbox.server";
import type { ReadMail } from "~/emails/reading/mail.server";

/**
 * Is it a mail of our own that has come back to us, by a forwarding rule that goes in a circle or a list? It bears
 * a Message-ID of ours, or one of our addresses as its sender. Reports of mail servers are none.
 */
export async function isOwnMail(tx: Tx, { kind, messageId, from }: ReadMail): Promise<boolean> {
  if (kind === "delivery-failure" || kind === "delay") return false;
  if (from && splitAddress(from.address)?.domain === config().mailDomain) return true;
  if (messageId === null) return false;
  const [sent] = await tx
    .select({ id: outgoingMails.id })
    .from(outgoingMails)
    .where(eq(outgoingMails.messageIdHeader, messageId));
  return sent !== undefined;
}
