import { config } from "~/app/server/config.server";
import type { mailboxes } from "~/db/schema/index.server";
import { seal, unseal } from "~/db/seal.server";
import type { MailboxAccount } from "~/emails/intake/imap-client.server";
import type { Position } from "~/emails/intake/imap.server";

export type Mailbox = typeof mailboxes.$inferSelect;

/** Seals what opens a mailbox; it opens in this row alone. */
export function sealSecret(mailboxId: string, secret: string): Buffer {
  return seal(config().blobKeys, Buffer.from(secret, "utf8"), mailboxId);
}

/** What is needed to open a mailbox. */
export function accountOf(mailbox: Mailbox): MailboxAccount {
  const { host, port, security, username, signIn, folder, handledFolder } = mailbox;
  const secret = unseal(config().blobKeys, mailbox.sealedSecret, mailbox.id).toString("utf8");
  return {
    host,
    port,
    security,
    username,
    signIn,
    secret,
    folder,
    handledFolder,
    ca: config().mailboxCa ?? undefined,
  };
}

/** How far it has been read. */
export function positionOf({ uidValidity, lastUid }: Mailbox): Position {
  return { uidValidity, lastUid: Number(lastUid ?? 0) };
}
