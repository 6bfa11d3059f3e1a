import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "~/db/client.server";
import { forwardingTests, mailboxes, outgoingMails } from "~/db/schema/index.server";
import type { ReadMail } from "~/emails/reading/mail.server";
import { plusOf } from "../mailbox/plus-address";
import { markedThreads, type Recipient } from "../mail-addresses.server";

/**
 * Is this a test of the group's forwarding that has come back? By its Message-ID; where a provider gave it another,
 * by the marker in its text. Then its time is noted.
 */
export async function forwardingCameBack(
  tx: Tx,
  recipient: Recipient,
  mail: ReadMail,
  at: Date,
): Promise<boolean> {
  if (recipient.kind !== "group") return false;
  const [sent] = mail.messageId
    ? await tx
        .select({ about: outgoingMails.about })
        .from(outgoingMails)
        .where(
          and(
            eq(outgoingMails.organisationId, recipient.groupId),
            eq(outgoingMails.messageIdHeader, mail.messageId),
          ),
        )
    : [];
  const named = sent?.about.forwardingTestId;
  const ids = [...(named ? [named] : []), ...markedThreads(`${mail.fullText}\n${mail.html ?? ""}`)];
  if (ids.length === 0) return false;
  const [test] = await tx
    .select({ id: forwardingTests.id, email: forwardingTests.email })
    .from(forwardingTests)
    .where(and(eq(forwardingTests.groupId, recipient.groupId), inArray(forwardingTests.id, ids)));
  if (!test) return false;
  await tx
    .update(forwardingTests)
    .set({ cameBackAt: at })
    .where(and(eq(forwardingTests.id, test.id), isNull(forwardingTests.cameBackAt)));
  const [mailbox] = await tx.select().from(mailboxes).where(eq(mailboxes.groupId, recipient.groupId));
  if (mailbox && plusOf(mailbox.email) === test.email) {
    await tx.update(mailboxes).set({ takesPlus: true }).where(eq(mailboxes.id, mailbox.id));
  }
  return true;
}
