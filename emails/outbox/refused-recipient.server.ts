import { isDead, reasonFor } from "../reading/bounce-reason.server";
import type { BounceReason } from "../reading/mail.server";

/** What a server's no to a recipient says of the address. */
export type RefusedRecipient = { dead: boolean; reason: BounceReason };

/** Replies that by themselves say "no such mailbox" (RFC 5321 section 4.2.3), where no better code goes with them. */
const noSuchMailbox = new Set([550, 551, 553]);

/**
 * Reads a server's no to RCPT; one to the content, which may be for its content, says nothing of the address.
 * @param reply the three digits, such as 550
 * @param enhanced the status code (RFC 3463) where the server gave one, such as "5.1.1"
 * @param words the server's line; looked at and never kept, since it names people
 */
export function refusedRecipient(reply: number, enhanced: string | null, words: string): RefusedRecipient {
  const bare = reply < 500 ? "4.0.0" : noSuchMailbox.has(reply) ? "5.1.1" : null;
  const reason = reasonFor({ status: enhanced ?? bare, words, answers: "rcpt" });
  return { dead: reply >= 500 && isDead(reason), reason };
}
