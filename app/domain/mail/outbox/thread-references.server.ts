import { and, eq, isNotNull } from "drizzle-orm";
import type { Database } from "~/db/client.server";
import { incomingMails, outgoingMails } from "~/db/schema/index.server";
import type { OutgoingRow } from "./outgoing.server";

/** More only make a header long that no mail program reads to the end. */
const most = 20;

/**
 * The Message-IDs of the mails that went to and came from the same address in this mail's thread, so that
 * the reader's mail program keeps them together (RFC 5322 section 3.6.4).
 */
export async function threadReferences(
  db: Database,
  mail: OutgoingRow,
): Promise<{ inReplyTo?: string; references?: string[] }> {
  if (!mail.threadId) return {};
  const [sent, received] = await Promise.all([
    db
      .select({ messageId: outgoingMails.messageIdHeader, at: outgoingMails.sentAt })
      .from(outgoingMails)
      .where(
        and(
          eq(outgoingMails.threadId, mail.threadId),
          eq(outgoingMails.state, "sent"),
          eq(outgoingMails.toEmail, mail.toEmail),
        ),
      ),
    db
      .select({ messageId: incomingMails.messageId, at: incomingMails.receivedAt })
      .from(incomingMails)
      .where(
        and(
          eq(incomingMails.threadId, mail.threadId),
          eq(incomingMails.fromEmail, mail.toEmail),
          isNotNull(incomingMails.messageId),
        ),
      ),
  ]);
  const ids = [...sent, ...received]
    .sort((a, b) => (a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0))
    .flatMap(({ messageId }) => messageId ?? [])
    .slice(-most);
  return ids.length > 0 ? { inReplyTo: ids.at(-1), references: ids } : {};
}
