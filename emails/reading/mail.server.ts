/**
 * What a mail is. "delivery-failure" and "delay" are reports from mail servers; "auto-reply" and
 * "out-of-office" come from a person's mailbox without the person; "unsubscribe" is the mail that a mail
 * program writes when its user taps "unsubscribe"; "unreadable" is kept and shown raw. Only "answer" is
 * written by a person.
 */
export const mailKinds = [
  "answer",
  "auto-reply",
  "out-of-office",
  "delivery-failure",
  "delay",
  "read-receipt",
  "abuse-report",
  "unsubscribe",
  "unreadable",
] as const;
export type MailKind = (typeof mailKinds)[number];

export type Mailbox = { name: string; address: string };

export type AttachmentMeta = {
  filename: string | null;
  /** as the sender declared it: what it is, its content says */
  mimeType: string;
  /** in bytes */
  size: number;
  inline: boolean;
  contentId: string | null;
};

/** Why a mail did not arrive, as far as the report says. */
export const bounceReasons = [
  "unknown-user",
  "unknown-domain",
  "moved",
  "mailbox-full",
  "inactive",
  "blocked",
  "spam",
  "greylisted",
  "too-large",
  "unreachable",
  "unknown",
] as const;
export type BounceReason = (typeof bounceReasons)[number];

/** What a delivery report says of the mail that did not arrive. */
export type Bounced = {
  /** the address that was not reached, where the report names it */
  recipient: string | null;
  /** enhanced status code (RFC 3463), such as "5.1.1" */
  status: string | null;
  /** true when the address is dead; false when the fault passes or lies elsewhere */
  hard: boolean;
  reason: BounceReason;
  /** Message-ID of the mail that came back */
  originalMessageId: string | null;
};

/** What an out-of-office says of its writer's return. */
export type Away = {
  /** first day back, "YYYY-MM-DD" in the writer's calendar; null when the text gives none */
  returnsOn: string | null;
  /** the words that say so */
  words: string | null;
};

/** Something in an answer that a person may want to act upon; never acted upon by itself. */
export type Hint = {
  kind: "opt-out" | "phone" | "date";
  /** the words it rests on, as they stand in the mail */
  words: string;
  /** a telephone number in digits with "+" and country where given; a day as "YYYY-MM-DD"; null for an opt-out */
  value: string | null;
};

/** A mail passed on inside this one, as the header block above it says. */
export type Forwarded = {
  from: Mailbox | null;
  /** addresses that the passed-on mail went to */
  to: string[];
  subject: string | null;
  text: string;
};

/** One mail, read. Texts hold no NUL. */
export type ReadMail = {
  kind: MailKind;
  unreadableBecause?: string;
  messageId: string | null;
  inReplyTo: string[];
  references: string[];
  from: Mailbox | null;
  replyTo: Mailbox[];
  to: Mailbox[];
  cc: Mailbox[];
  /** recipients that servers on the way noted (Delivered-To, X-Original-To and the like) */
  deliveredTo: string[];
  subject: string;
  date: Date | null;
  autoSubmitted: string | null;
  /** sent to many or by a mailing list (Precedence, List-Id): never answered automatically */
  bulk: boolean;
  /** values of Authentication-Results, topmost (the last server's) first; worth no more than who wrote them */
  authenticationResults: string[];
  /** what the sender wrote, without history, signature and what the mail program adds */
  text: string;
  quoted: string;
  signature: string;
  /** what a mail program or mail server adds beneath: "Sendt fra min iPhone", notices of confidentiality */
  footer: string;
  /** the whole body as text */
  fullText: string;
  /** the whole body as it came; not safe to show before it is sanitised */
  html: string | null;
  attachments: AttachmentMeta[];
  bounced: Bounced | null;
  /** set for an out-of-office */
  away: Away | null;
  /** set where another mail was passed on */
  forwarded: Forwarded | null;
  /** found in answers only */
  hints: Hint[];
};
