const local = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const label = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?$/u;

/**
 * An address as it is stored and compared: without "mailto:", angle brackets and white space
 * around it, in lower case, NFC. Two spellings that differ in case are one mailbox here, as they
 * are with every provider in use, though RFC 5321 section 2.4 leaves it to the receiver.
 */
export function normaliseEmail(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .trim()
    .replace(/^mailto:/i, "")
    .replace(/^<(.*)>$/, "$1")
    .trim()
    .toLowerCase();
}

/**
 * True for an address that can be written to: one "@", a dot-atom before it of at most 64 octets, a
 * domain with a dot after it, 254 octets in all (RFC 5321, 4.5.3.1). Quoted local parts and
 * addresses in square brackets are refused: nobody types one on purpose. Domains with æ, ø, å pass.
 * @param address already normalised
 */
export function isEmail(address: string): boolean {
  if (address.length > 254 || byteLength(address) > 254) return false;
  const at = address.lastIndexOf("@");
  if (at < 1 || byteLength(address.slice(0, at)) > 64) return false;
  const labels = address.slice(at + 1).split(".");
  const top = labels.at(-1) ?? "";
  return (
    local.test(address.slice(0, at)) &&
    labels.length > 1 &&
    labels.every((part) => label.test(part)) &&
    /^(?:\p{L}[\p{L}\p{M}]+|xn--[a-z0-9-]+)$/u.test(top)
  );
}

/** The domain of an address, in lower case; "" when there is none. */
export function emailDomain(address: string): string {
  const at = address.lastIndexOf("@");
  return at < 0 ? "" : address.slice(at + 1).toLowerCase();
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
