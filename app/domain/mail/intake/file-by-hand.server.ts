import { eq } from "drizzle-orm";
import type { Tx } from "~/db/client.server";
import { users } from "~/db/schema/index.server";
import { normaliseAddress } from "~/emails/mailbox.server";
import type { ReadMail } from "~/emails/reading/mail.server";
import { fileMessage, type IncomingRow } from "./file-message.server";
import { fileOwnMail } from "./file-own-mail.server";
import type { Thread } from "./find-thread.server";
import { senderOf } from "./sender-of.server";

/** Files a mail in the thread that a person has chosen, as if it had come there by itself. */
export async function fileByHand(tx: Tx, row: IncomingRow, mail: ReadMail, thread: Thread): Promise<void> {
  const [member] = row.passedOnBy
    ? await tx.select({ id: users.id, name: users.name }).from(users).where(eq(users.id, row.passedOnBy))
    : [];
  if (member) return fileOwnMail(tx, row, mail, thread, member);
  const sender = mail.from ? await senderOf(tx, thread, normaliseAddress(mail.from.address)) : "other";
  return fileMessage(tx, row, mail, thread, sender);
}
