import { createHmac, timingSafeEqual } from "node:crypto";
import { fromBase32, toBase32 } from "./base32.server";
import { splitAddress } from "./mailbox.server";

/**
 * The longest local part a group's address may have: RFC 5321 allows 64 octets, and a thread address
 * adds "+t." (3), the id (26), a dot (1) and the signature (12).
 */
export const maxLocalPart = 22;

const idLength = 26;
const signatureLength = 12;
const signedTail = new RegExp(`^([a-z2-7]{${idLength}})\\.([a-z2-7]{${signatureLength}})$`);

/** The key of all signed addresses; HMAC-SHA256 takes any length, use 32 bytes. */
type Key = Uint8Array;

function idText(uuid: string): string {
  const hex = uuid.replaceAll("-", "").toLowerCase();
  if (!/^[0-9a-f]{32}$/.test(hex)) throw new TypeError("not a UUID");
  return toBase32(Buffer.from(hex, "hex"));
}

function uuidOf(text: string): string | null {
  const bytes = fromBase32(text);
  if (bytes?.length !== 16) return null;
  const hex = Buffer.from(bytes).toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** 60 bits of HMAC-SHA256: a guess costs one SMTP exchange each, so nobody can search that space. */
function sign(key: Key, ...parts: string[]): string {
  const digest = createHmac("sha256", key).update(parts.join("\n")).digest();
  return toBase32(digest).slice(0, signatureLength);
}

function sameSignature(given: string, own: string): boolean {
  return given.length === own.length && timingSafeEqual(Buffer.from(given), Buffer.from(own));
}

/** Checks "<id>.<signature>" against what we would have signed; the UUID, or null. */
function readSigned(tail: string, key: Key, ...purpose: string[]): string | null {
  const match = signedTail.exec(tail);
  if (!match?.[1] || !match[2]) return null;
  const uuid = uuidOf(match[1]);
  return uuid && sameSignature(match[2], sign(key, ...purpose, match[1])) ? uuid : null;
}

/**
 * The reply address of one thread: `stevns+t.<id>.<signature>@domain`. The signature binds the thread to
 * the group's local part, so that a thread's id cannot be used under another group's address. The domain
 * is not bound: a group whose domain changes still gets the answers that are under way.
 * @throws TypeError when the id is no UUID, RangeError when the local part is longer than `maxLocalPart`
 */
export function threadAddress(of: { localPart: string; domain: string; threadId: string; key: Key }): string {
  const localPart = of.localPart.toLowerCase();
  if (localPart.length > maxLocalPart) throw new RangeError("the group's local part is too long");
  const id = idText(of.threadId);
  return `${localPart}+t.${id}.${sign(of.key, "thread", localPart, id)}@${of.domain}`;
}

/**
 * The group's local part and the thread that an address names, whatever its upper and lower case; null
 * when it is no thread address or not signed by us. Callers still check that the thread is the group's.
 */
export function readThreadAddress(address: string, key: Key): { localPart: string; threadId: string } | null {
  const local = splitAddress(address)?.local ?? "";
  const plus = local.lastIndexOf("+t.");
  if (plus < 1) return null;
  const localPart = local.slice(0, plus);
  const threadId = readSigned(local.slice(plus + 3), key, "thread", localPart);
  return threadId ? { localPart, threadId } : null;
}

const marker = new RegExp(`\\bt\\.([a-z2-7]{${idLength}}\\.[a-z2-7]{${signatureLength}})(?![a-z2-7])`, "gi");
/** A quoted history holds a few; what holds more is made to be searched. */
const mostMarkers = 50;

/**
 * The marker that stands in the text of each mail of a thread: `t.<id>.<signature>`. Where a provider gives our
 * mails another Message-ID and answers go to a plain address, the quoted text still tells the thread by it.
 * @throws TypeError when the id is no UUID
 */
export function threadMarker(of: { threadId: string; key: Key }): string {
  const id = idText(of.threadId);
  return `t.${id}.${sign(of.key, "marker", id)}`;
}

/** The threads whose markers stand in a text, each once, in order. Forged markers name none. */
export function readThreadMarkers(text: string, key: Key): string[] {
  const found = new Set<string>();
  let looked = 0;
  for (const match of text.matchAll(marker)) {
    if ((looked += 1) > mostMarkers) break;
    const threadId = readSigned(match[1]?.toLowerCase() ?? "", key, "marker");
    if (threadId) found.add(threadId);
  }
  return [...found];
}

/** The envelope sender of one mail: `b.<id>.<signature>@domain`. What comes to it is about that mail. */
export function bounceAddress(of: { mailId: string; domain: string; key: Key }): string {
  const id = idText(of.mailId);
  return `b.${id}.${sign(of.key, "bounce", id)}@${of.domain}`;
}

/** The mail that an address reports on; null when it is no bounce address of ours. */
export function readBounceAddress(address: string, key: Key): { mailId: string } | null {
  const local = splitAddress(address)?.local ?? "";
  const mailId = local.startsWith("b.") ? readSigned(local.slice(2), key, "bounce") : null;
  return mailId ? { mailId } : null;
}
