import { isDeadAddress } from "../reading/bounce-reason.server";
import type { BounceReason } from "../reading/mail.server";

/** What a server's no to a recipient says of the address. */
export type RefusedRecipient = { dead: boolean; reason: BounceReason };

/** Replies that by themselves say "no such mailbox" (RFC 5321 section 4.2.3), where no better code goes with them. */
const noSuchMailbox = new Set([550, 551, 553]);

/**
 * Reads a server's no to RCPT, or to the mail of one recipient.
 * @param reply the three digits, such as 550
 * @param enhanced the status code (RFC 3463) where the server gave one, such as "5.1.1"
 * @param words the server's line; looked at and never kept, since it names people
 */
export function refusedRecipient(
  command: "RCPT" | "DATA",
  reply: number,
  enhanced: string | null,
  words: string,
): RefusedRecipient | null {
  const status = enhanced ?? (command === "RCPT" && noSuchMailbox.has(reply) ? "5.1.1" : null);
  const dead = reply >= 500 && isDeadAddress({ status, diagnostic: words, text: words });
  // What is refused after its content may be refused for its content.
  if (command === "DATA" && !dead) return null;
  return { dead, reason: reasonOf(status, dead) };
}

const byStatus: [RegExp, BounceReason][] = [
  [/^[45]\.(?:1\.(?:2|10)|4\.4)$/, "unknown-domain"],
  [/^[45]\.1\.6$/, "moved"],
  [/^[45]\.2\.2$/, "mailbox-full"],
  [/^[45]\.2\.1$/, "inactive"],
  [/^[45]\.(?:2\.3|3\.4)$/, "too-large"],
  [/^4\.7\./, "greylisted"],
  [/^5\.7\./, "blocked"],
  [/^4\.[34]\./, "unreachable"],
];

function reasonOf(status: string | null, dead: boolean): BounceReason {
  const known = byStatus.find(([code]) => code.test(status ?? ""))?.[1];
  if (dead) return known === "unknown-domain" || known === "moved" ? known : "unknown-user";
  return known ?? "unknown";
}
