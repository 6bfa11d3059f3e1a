import { startThread } from "~/app/domain/enquiries/start-thread.server";
import type { Tx } from "~/db/client.server";
import type { incomingMails } from "~/db/schema/index.server";
import { isForged, isProven, type MailChecks } from "~/emails/intake/checks.server";
import { normaliseAddress } from "~/emails/mailbox.server";
import type { ReadMail } from "~/emails/reading/mail.server";
import type { Recipient } from "../mail-addresses.server";
import type { IncomingRow } from "./file-message.server";
import { findThread, ownThread, type Thread } from "./find-thread.server";
import { firmsOfAddress } from "./firms-of-address.server";
import { memberWith, type Member } from "./member-of.server";
import { ownMailSuggestion, ownMailThread } from "./own-mail-place.server";
import { senderOf, type SenderKind } from "./sender-of.server";
import { threadsOfSender } from "./threads-of-sender.server";

/** Where a mail goes. Without a thread it waits for a person. */
export type Place = {
  thread: Thread | null;
  /** What led to the thread, or to the one that a stranger wrote to. */
  foundBy: (typeof incomingMails.$inferSelect)["foundBy"];
  /** The thread that a person is asked about. */
  suggestedThreadId: string | null;
  sender: SenderKind | null;
  /** The member from whose own mailbox it came. */
  member: Member | null;
};

/** It waits for a person. */
export const nowhere: Place = {
  thread: null,
  foundBy: null,
  suggestedThreadId: null,
  sender: null,
  member: null,
};

/** A mail that tells of no thread: the sender's only open one is asked about; a firm without one begins one. */
async function byItself(tx: Tx, row: IncomingRow, recipient: Recipient, mail: ReadMail): Promise<Place> {
  if (!mail.from) return nowhere;
  const { groupId } = row;
  const address = normaliseAddress(mail.from.address);
  const open = await threadsOfSender(tx, groupId, address);
  if (open.length > 0) return { ...nowhere, suggestedThreadId: open.length === 1 ? (open[0] ?? null) : null };
  // Newsletters and what comes back begin nothing.
  if (mail.kind !== "answer" || mail.bulk || recipient.kind === "bounce") return nowhere;
  const [firm, ...more] = await firmsOfAddress(tx, groupId, address);
  if (!firm || more.length > 0) return nowhere;
  const thread = await startThread(tx, {
    ...firm,
    groupId,
    openedBy: "firm",
    at: row.receivedAt,
    actor: { kind: "firm" },
  });
  return { ...nowhere, thread, foundBy: "sender", sender: await senderOf(tx, thread, address) };
}

/**
 * Decides where a mail goes, and begins the thread where a firm wrote first. Call it in the transaction that files
 * the mail.
 */
export async function placeMail(
  tx: Tx,
  row: IncomingRow,
  recipient: Recipient,
  mail: ReadMail,
  checks: MailChecks | null,
): Promise<Place> {
  const found = await findThread(tx, recipient, mail);
  if (mail.kind !== "answer") {
    return found
      ? { ...nowhere, thread: found.thread, foundBy: found.by }
      : byItself(tx, row, recipient, mail);
  }
  const apart: Place = {
    ...nowhere,
    foundBy: found?.by ?? null,
    suggestedThreadId: found?.thread.id ?? null,
  };
  // Whoever is not who they say they are is nobody we know.
  if (!mail.from || isForged(checks)) return apart;
  const address = normaliseAddress(mail.from.address);
  const member = await memberWith(tx, row.groupId, address);
  if (member && !isProven(checks)) {
    // Anybody can write a member's address; what acts in a member's name is shown to a person first.
    const suggestedThreadId = apart.suggestedThreadId ?? (await ownMailSuggestion(tx, row, mail));
    return { ...nowhere, suggestedThreadId, member };
  }
  if (member) {
    const own = (threadId: string) => ownThread(tx, row.groupId, threadId);
    const thread = found?.thread ?? (await ownMailThread(tx, row, mail, member, own));
    return {
      ...nowhere,
      thread,
      foundBy: found?.by ?? (thread ? "own-mail" : null),
      sender: "member",
      member,
    };
  }
  if (!found) return byItself(tx, row, recipient, mail);
  const sender = await senderOf(tx, found.thread, address);
  return sender === "other" ? apart : { ...nowhere, thread: found.thread, foundBy: found.by, sender };
}
