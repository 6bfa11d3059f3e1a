import { createHash } from "node:crypto";
import { normaliseAddress } from "../mailbox.server";
import { contentsOf } from "./mime/contents.server";
import { TooDeep } from "./mime/leaves.server";

/** Headers end at the first empty line; only their beginning is looked at. */
const mostHeaderBytes = 64 * 1024;

function headerEnd(raw: Buffer): number {
  const at = [raw.indexOf("\r\n\r\n"), raw.indexOf("\n\n")].filter((index) => index >= 0);
  return at.length > 0 ? Math.min(...at) : raw.length;
}

/** Servers on the way wrap lines, and drop or add spaces at their ends. */
function evenLines(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .trim();
}

function asDate(date: string | undefined): string {
  const time = new Date(date ?? NaN).getTime();
  return Number.isNaN(time) ? (date ?? "") : String(time);
}

/** What stays the same of a mail whatever its transfer encoding and the headers that servers add. */
function contentOf(raw: Buffer): (string | Uint8Array)[] {
  try {
    const { from, date, parts } = contentsOf(raw);
    const even = parts.map((part) => (typeof part === "string" ? evenLines(part) : part));
    return [normaliseAddress(from?.address ?? ""), asDate(date), ...even];
  } catch (error) {
    if (error instanceof TooDeep) return [raw.subarray(headerEnd(raw))];
    throw error;
  }
}

/**
 * One key for one mail in one mailbox: the mailbox, the Message-ID, and a hash of From, Date and the decoded body.
 * So a mail that comes again with new Received lines, in another transfer encoding or by another door is the same
 * one, and another mail under the same Message-ID is not. What cannot be decoded counts by its bytes.
 * @param mailbox any text that stands for one mailbox
 */
export async function intakeKey(raw: Buffer, mailbox: string): Promise<string> {
  return keyOf(raw, mailbox, contentOf(raw));
}

/** The same for a mail whose parts are not looked at: it counts by its bytes. */
export function keyOfBytes(raw: Buffer, mailbox: string): string {
  return keyOf(raw, mailbox, [raw.subarray(headerEnd(raw))]);
}

function keyOf(raw: Buffer, mailbox: string, contents: (string | Uint8Array)[]): string {
  const head = raw.subarray(0, Math.min(headerEnd(raw), mostHeaderBytes)).toString("latin1");
  const messageId = /^message-id:[ \t\r\n]{0,10}(<[^<>\s]{1,900}>)/im.exec(head)?.[1] ?? "";
  const hash = createHash("sha256");
  for (const part of [mailbox, messageId, ...contents]) hash.update(part).update("\0");
  return hash.digest("hex");
}
