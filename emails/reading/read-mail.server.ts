import PostalMime, { type Email } from "postal-mime";
import { deliveryReportIn } from "./delivery-report.server";
import { headersOf, type Headers } from "./headers.server";
import { htmlToText } from "./html-text.server";
import { kindOf } from "./kind.server";
import { mailboxesOf, type MailboxOf } from "./mailboxes.server";
import { optOutIn } from "./opt-out.server";
import type { AttachmentMeta, Hint, MailKind, ReadMail } from "./mail.server";
import { withoutMarks } from "./marks.server";
import { splitReply } from "./split-reply.server";

/** The largest mail that is read, in bytes; larger ones never pass the intake. */
const mostBytes = 25 * 1024 * 1024;

/**
 * Reads one raw mail: who and what it is, and what its sender wrote apart from the history beneath.
 * Never throws: what cannot be read comes back as kind "unreadable", to be kept and shown raw.
 */
export async function readMail(raw: Uint8Array): Promise<ReadMail> {
  if (raw.byteLength > mostBytes) return unreadable("too-large");
  let parsed: Email;
  try {
    parsed = await PostalMime.parse(raw, { forceRfc822Attachments: true, maxNestingDepth: 100 });
  } catch (error) {
    return unreadable(error instanceof Error ? error.name : "broken");
  }
  const headers = headersOf(parsed.headers);
  const attachments = parsed.attachments.map(metaOf);
  if (!parsed.from && !parsed.text && !parsed.html && attachments.length === 0) return unreadable("empty");

  const html = parsed.html ? clean(parsed.html) : null;
  const plain = parsed.text?.trim() || html || attachments.length > 0 ? (parsed.text ?? "") : rawBody(raw);
  const fullText = bodyText(clean(plain), html);
  const report = deliveryReportIn({ parsed, headers, text: fullText });
  const kind =
    report?.kind ?? kindOf({ headers, subject: parsed.subject ?? "", text: fullText, attachments });
  const asWritten = kind === "answer" || kind === "auto-reply" || kind === "out-of-office";
  const passedOn = /^(?:fwd?|vs|wg|tr|rv|vb)\s?:/i.test((parsed.subject ?? "").trim().slice(0, 10));
  const reply = asWritten
    ? splitReply(fullText, { passedOn })
    : { text: visible(fullText), quoted: "", signature: "", footer: "" };
  return {
    kind,
    ...envelopeOf(parsed, headers),
    ...reply,
    fullText: visible(fullText),
    html,
    attachments,
    bounced: report?.bounced ?? null,
    away: kind === "out-of-office" ? { returnsOn: null, words: null } : null,
    forwarded: null,
    hints: kind === "answer" ? hintsIn(reply.text) : [],
  };
}

function envelopeOf(parsed: Email, headers: Headers) {
  const date = new Date(parsed.date ?? NaN);
  return {
    messageId: idsIn(parsed.messageId)[0] ?? null,
    inReplyTo: idsIn(headers.all("in-reply-to").join(" ")),
    references: idsIn(headers.all("references").join(" ")),
    from: named(mailboxesOf(parsed.from))[0] ?? null,
    replyTo: named(mailboxesOf(parsed.replyTo)),
    to: named(mailboxesOf(parsed.to)),
    cc: named(mailboxesOf(parsed.cc)),
    deliveredTo: deliveredTo(headers),
    subject: clean(parsed.subject ?? "").slice(0, 998),
    date: Number.isNaN(date.getTime()) ? null : date,
    autoSubmitted: headers.first("auto-submitted") ?? null,
    bulk: isBulk(headers),
    authenticationResults: headers.all("authentication-results"),
  };
}

const deliveryHeaders = ["delivered-to", "x-original-to", "x-forwarded-to", "envelope-to", "x-envelope-to"];

function isBulk(headers: Headers): boolean {
  return headers.first("list-id") !== undefined || /bulk|list|junk/i.test(headers.first("precedence") ?? "");
}

function hintsIn(text: string): Hint[] {
  const words = optOutIn(text);
  return words ? [{ kind: "opt-out", words, value: null }] : [];
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
  return [...new Set(found.map(clean))].slice(-100);
}

/** A body whose parts cannot be told apart, as when a broken header lost their boundary: its lines as they came. */
function rawBody(raw: Uint8Array): string {
  const whole = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, 1_000_000));
  const head = /\r?\n\r?\n/.exec(whole.subarray(0, 200_000).toString("latin1"));
  if (!head) return "";
  const lines = whole.subarray(head.index).toString("utf8").replace(/\r\n?/g, "\n").split("\n");
  return lines.filter((line) => !/^(?:--\S{8,}|content-[a-z-]{3,40}:|\s*boundary=)/i.test(line)).join("\n");
}

/** A text part that only says "cannot show HTML" is no body: then the HTML speaks. */
function bodyText(text: string, html: string | null): string {
  if (html === null) return text;
  const stub = text.trim().length < 20 || (text.length < 300 && /\bhtml\b/i.test(text));
  return stub ? htmlToText(html) : text;
}

function metaOf(part: Email["attachments"][number]): AttachmentMeta {
  const size = typeof part.content === "string" ? part.content.length : part.content.byteLength;
  return {
    filename: part.filename ? clean(part.filename).slice(0, 255) : null,
    mimeType: part.mimeType,
    size,
    inline: part.disposition === "inline" || part.related === true,
    contentId: part.contentId ?? null,
  };
}

function named(mailboxes: MailboxOf[]): MailboxOf[] {
  return mailboxes.map(({ name, address }) => ({ name: clean(name).slice(0, 200), address: clean(address) }));
}

/** PostgreSQL cannot hold NUL in text; and Apple's programs write å as a and a ring (NFD). */
function clean(text: string): string {
  return withoutMarks(text.replaceAll("\u0000", "")).normalize("NFC");
}

function visible(text: string): string {
  return withoutMarks(text).trim();
}

function unreadable(reason: string): ReadMail {
  const kind: MailKind = "unreadable";
  return {
    kind,
    unreadableBecause: reason,
    messageId: null,
    inReplyTo: [],
    references: [],
    from: null,
    replyTo: [],
    to: [],
    cc: [],
    deliveredTo: [],
    subject: "",
    date: null,
    autoSubmitted: null,
    bulk: false,
    authenticationResults: [],
    text: "",
    quoted: "",
    signature: "",
    footer: "",
    fullText: "",
    html: null,
    attachments: [],
    bounced: null,
    away: null,
    forwarded: null,
    hints: [],
  };
}
