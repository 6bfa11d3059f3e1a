import { domainToASCII } from "node:url";

/**
 * An address in two: the local part in lower case, the domain in lower case and punycode. Spaces and
 * angle brackets around it are dropped. Null when there is no single usable local part and domain.
 */
export function splitAddress(address: string): { local: string; domain: string } | null {
  const bare = address.normalize("NFC").trim().replace(/^</, "").replace(/>$/, "").trim();
  const at = bare.lastIndexOf("@");
  const local = bare.slice(0, Math.max(at, 0)).toLowerCase();
  const domain = domainToASCII(bare.slice(at + 1).replace(/\.$/, ""));
  if (!local || !domain || bare.length > 320 || /\s/.test(bare)) return null;
  return { local, domain };
}

/**
 * One spelling for each address, for keys and comparing: lower case, trimmed, domain in punycode. What
 * is no address comes back trimmed and in lower case.
 */
export function normaliseAddress(address: string): string {
  const parts = splitAddress(address);
  return parts ? `${parts.local}@${parts.domain}` : address.trim().toLowerCase();
}

/** True if two spellings name one mailbox. */
export function sameAddress(one: string, other: string): boolean {
  return normaliseAddress(one) === normaliseAddress(other);
}

/** The address without what follows a plus: `kirsten+tilbud@firma.dk` is `kirsten@firma.dk`. */
export function withoutTag(address: string): string {
  const parts = splitAddress(address);
  if (!parts) return normaliseAddress(address);
  const plus = parts.local.indexOf("+");
  return `${plus > 0 ? parts.local.slice(0, plus) : parts.local}@${parts.domain}`;
}
