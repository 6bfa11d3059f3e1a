import { cleanText } from "./clean-text.server";
import type { Headers } from "./headers.server";
import type { AttachmentMeta, ReadMail } from "./mail.server";
import type { Parsed, ParsedAttachment } from "./mime/parse.server";
import { mailboxesOf, type MailboxOf } from "./mailboxes.server";

type Envelope = Pick<
  ReadMail,
  | "messageId" | "inReplyTo" | "references" | "from" | "replyTo" | "to" | "cc" | "deliveredTo" | "subject" | "date"
  | "autoSubmitted" | "bulk" | "authenticationResults"
>; // prettier-ignore

/** What stands in the head of a mail: who, to whom, when, about what, in answer to what. */
export function envelopeOf(parsed: Parsed, headers: Headers): Envelope {
  const date = dateIn(headers.first("date"));
  return {
    messageId: idsIn(headers.first("message-id"))[0] ?? null,
    inReplyTo: idsIn(headers.all("in-reply-to").join(" ")),
    references: idsIn(headers.all("references").join(" ")),
    from: named(mailboxesOf(parsed.from))[0] ?? null,
    replyTo: named(mailboxesOf(parsed.replyTo)),
    to: named(mailboxesOf(parsed.to)),
    cc: named(mailboxesOf(parsed.cc)),
    deliveredTo: deliveredTo(headers),
    subject: cleanText(parsed.subject).slice(0, 998),
    date,
    autoSubmitted: headers.first("auto-submitted") ?? null,
    bulk: isBulk(headers),
    authenticationResults: headers.all("authentication-results"),
  };
}

const deliveryHeaders = ["delivered-to", "x-original-to", "x-forwarded-to", "envelope-to", "x-envelope-to"];

/** The moment that a Date header names, without its comments; null when it names none. */
function dateIn(header: string | undefined): Date | null {
  const date = new Date((header ?? "").slice(0, 200).replace(/\([^()]{0,100}\)/g, ""));
  return Number.isNaN(date.getTime()) ? null : date;
}

function isBulk(headers: Headers): boolean {
  return headers.first("list-id") !== undefined || /bulk|list|junk/i.test(headers.first("precedence") ?? "");
}

/** The addresses that servers on the way noted as the recipient, each once. */
function deliveredTo(headers: Headers): string[] {
  const noted = deliveryHeaders
    .flatMap((name) => headers.all(name))
    .flatMap((value) => value.split(/[,;\s]/));
  return [
    ...new Set(noted.map((value) => value.replace(/[<>]/g, "")).filter((value) => value.includes("@"))),
  ].slice(0, 50);
}

/** Message ids wherever they stand: some programs part them by commas, some wrap them oddly. */
function idsIn(value: string | undefined): string[] {
  const found = (value ?? "").slice(0, 100_000).match(/<[^<>\s]{1,900}>/g) ?? [];
  return [...new Set(found.map(cleanText))].slice(-100);
}

/** What an attachment says of itself. */
export function metaOf(part: ParsedAttachment): AttachmentMeta {
  return {
    filename: part.filename ? cleanText(part.filename).slice(0, 255) : null,
    mimeType: part.mimeType,
    size: part.content.byteLength,
    inline: part.disposition === "inline" || part.related,
    contentId: part.contentId,
  };
}

function named(mailboxes: MailboxOf[]): MailboxOf[] {
  return mailboxes.map(({ name, address }) => ({
    name: cleanText(name).slice(0, 200),
    address: cleanText(address),
  }));
}
