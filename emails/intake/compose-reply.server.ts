import MailComposer from "nodemailer/lib/mail-composer";
import type { Locale } from "../../app/i18n/words";
import { quoteAs } from "./reply-quotes.server";

/** The mail programs whose replies the post office can write. */
export const mailClients = ["outlook", "gmail", "apple"] as const;
export type MailClient = (typeof mailClients)[number];

type Mailbox = { name: string; address: string };

/** The mail that is answered, as the post office keeps it. */
export type AnsweredMail = {
  from: Mailbox;
  to: Mailbox;
  /** where a reply goes: Reply-To, or From without one */
  replyTo: string;
  subject: string;
  date: Date;
  messageId: string;
  references: string[];
  text: string;
};

export type Reply = {
  client: MailClient;
  locale?: Locale;
  /** who writes; a colleague may answer instead of the one who was asked */
  from: Mailbox;
  /** plain text, paragraphs parted by blank lines; the signature too */
  text: string;
  at: Date;
  messageId: string;
  answers: AnsweredMail;
};

/** A message with its envelope, ready for SMTP. */
export type ComposedMail = { raw: Buffer; envelope: { from: string; to: string[] } };

/**
 * The real MIME of a reply as Outlook, Gmail or Apple Mail writes it in Danish or English: text and HTML,
 * the history quoted in the client's own manner, In-Reply-To and References set.
 */
export async function composeReply(reply: Reply): Promise<ComposedMail> {
  const { answers, from } = reply;
  const { html, text } = quoteAs(reply.client, reply.locale ?? "da", reply.text, answers);
  const prefix = reply.client === "outlook" && reply.locale !== "en" ? "SV: " : "Re: ";
  const bare = /^(?:sv|re|vs|fw|fwd):\s*/i.test(answers.subject)
    ? answers.subject.replace(/^[a-z]+:\s*/i, "")
    : answers.subject;
  const message = new MailComposer({
    from,
    to: answers.replyTo,
    subject: prefix + bare,
    date: reply.at,
    messageId: reply.messageId,
    inReplyTo: answers.messageId,
    references: [...answers.references, answers.messageId],
    html,
    text,
    textEncoding: "quoted-printable",
    headers: reply.client === "apple" ? { "X-Mailer": "iPhone Mail (22A3354)" } : {},
  }).compile();
  return { raw: await message.build(), envelope: { from: from.address, to: [answers.replyTo] } };
}
