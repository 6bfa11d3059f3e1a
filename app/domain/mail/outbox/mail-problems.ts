/** Why a mail was stopped at the moment of sending: what allowed it is no longer so. */
export const stopReasons = [
  "refused-address",
  "refused-firm",
  "firm-gone",
  "contact-gone",
  "enquiry-ended",
  "consent-gone",
  "case-closed",
  "invitation-closed",
  "link-closed",
  "not-a-member",
  "content-gone",
  "no-mail-address",
  "leak",
  "address-fails",
  "maybe-opted-out",
  "answered-meanwhile",
  "reminders-stopped",
  "sender-floods",
] as const;
export type StopReason = (typeof stopReasons)[number];

/** Why a mail could not be delivered: what the sending said, or what came back later. */
export const failReasons = [
  "recipient-refused",
  "mail-refused",
  "bad-address",
  "server-busy",
  "server-unreachable",
  "sign-in-refused",
  "encryption-failed",
  "unknown",
  "internal",
  "bounced",
  "dead-address",
] as const;
export type FailReason = (typeof failReasons)[number];

export type MailProblem = StopReason | FailReason;

/** The stored code as a problem the page has words for. */
export function mailProblem(code: string | null): MailProblem {
  return [...stopReasons, ...failReasons].find((known) => known === code) ?? "unknown";
}
