/**
 * The longest local part of a group's address: what a signed thread address (emails/addresses) leaves of
 * the 64 octets of RFC 5321.
 */
export const longestMailName = 22;

/** Names that mail servers, and we, keep for ourselves (RFC 2142 and custom). */
const reserved = new Set(
  `abuse admin administrator b bounce bounces brobygger drift hostmaster info mailer-daemon mail no-reply noreply
  postmaster post root security sikkerhed support system webmaster www`.split(/\s+/),
);

/** What is wrong with the local part of a group's mail address, as a code of `problemsText`, or null. */
export function mailNameProblem(name: string): "mailNameShape" | "mailNameTaken" | null {
  if (name.length > longestMailName || !/^[a-z](?:-?[a-z0-9])+$/.test(name)) return "mailNameShape";
  return reserved.has(name) ? "mailNameTaken" : null;
}
