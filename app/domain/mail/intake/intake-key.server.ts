import { createHash } from "node:crypto";
import { normaliseAddress } from "~/emails/mailbox.server";

/** Headers end at the first empty line; only their beginning is looked at. */
const mostHeaderBytes = 64 * 1024;

function headerEnd(raw: Buffer): number {
  const at = [raw.indexOf("\r\n\r\n"), raw.indexOf("\n\n")].filter((index) => index >= 0);
  return at.length > 0 ? Math.min(...at) : -1;
}

/**
 * One key for one mail to one recipient: the recipient, the Message-ID, and a hash of the content. A server that
 * did not hear our 250 delivers again with new Received lines, so with a Message-ID only the body is hashed.
 */
export function intakeKey(raw: Buffer, recipient: string): string {
  const end = headerEnd(raw);
  const head = raw.subarray(0, Math.min(end < 0 ? raw.length : end, mostHeaderBytes)).toString("latin1");
  const messageId = /^message-id:[ \t\r\n]{0,10}(<[^<>\s]{1,900}>)/im.exec(head)?.[1];
  const content = createHash("sha256")
    .update(messageId && end >= 0 ? raw.subarray(end) : raw)
    .digest("hex");
  const whole = [normaliseAddress(recipient), messageId ?? "", content].join("\n");
  return createHash("sha256").update(whole).digest("hex");
}
