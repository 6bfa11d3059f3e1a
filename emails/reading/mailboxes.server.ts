import type { Address } from "postal-mime";

export type MailboxOf = { name: string; address: string };

/** The mailboxes of a parsed header, members of groups included; entries without an address are left out. */
export function mailboxesOf(parsed: Address | Address[] | undefined): MailboxOf[] {
  const addresses = parsed === undefined ? [] : Array.isArray(parsed) ? parsed : [parsed];
  return addresses
    .flatMap((entry) => (entry.group ? entry.group : [entry]))
    .filter((entry) => entry.address)
    .map(({ name, address }) => ({ name: name.trim(), address: address.trim() }));
}
