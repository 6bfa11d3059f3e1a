/**
 * What a mail is. "delivery-failure" and "delay" are reports from mail servers; "auto-reply" and
 * "out-of-office" come from a person's mailbox without the person; "unreadable" is kept and shown raw.
 */
export const mailKinds = [
  "answer",
  "auto-reply",
  "out-of-office",
  "delivery-failure",
  "delay",
  "read-receipt",
  "abuse-report",
  "unreadable",
] as const;
export type MailKind = (typeof mailKinds)[number];

export type AttachmentMeta = {
  filename: string | null;
  mimeType: string;
  /** in bytes */
  size: number;
  inline: boolean;
  contentId: string | null;
};

/** What a delivery report says of the mail that did not arrive. */
export type Bounced = {
  /** the address that was not reached, where the report names it */
  recipient: string | null;
  /** enhanced status code (RFC 3463), such as "5.1.1" */
  status: string | null;
  /** true when the address is dead; false when the fault passes or lies elsewhere */
  hard: boolean;
  /** Message-ID of the mail that came back */
  originalMessageId: string | null;
};

/** One mail, read. Texts hold no NUL. */
export type ReadMail = {
  kind: MailKind;
  unreadableBecause?: string;
  messageId: string | null;
  inReplyTo: string[];
  references: string[];
  from: { name: string; address: string } | null;
  to: { name: string; address: string }[];
  cc: { name: string; address: string }[];
  /** recipients that servers on the way noted (Delivered-To, X-Original-To and the like) */
  deliveredTo: string[];
  subject: string;
  date: Date | null;
  autoSubmitted: string | null;
  /** what the sender wrote, without history and signature */
  text: string;
  quoted: string;
  signature: string;
  /** the whole body as text */
  fullText: string;
  /** the whole body as it came; not safe to show before it is sanitised */
  html: string | null;
  attachments: AttachmentMeta[];
  bounced: Bounced | null;
  /** words that seem to ask for no more mail; a person decides */
  optOutHint: string | null;
};
