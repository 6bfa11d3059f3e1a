import { addressParser, decodeWords, type Address } from "postal-mime";
import { decodeText, decodeTransfer } from "./decode.server";
import { unflow } from "./flowed.server";
import { readHead, type Header } from "./headers.server";
import { leavesOf, type Leaf } from "./leaves.server";

/** A part of the body that stands by itself: text, HTML, or the same in both. */
export type Segment = { text: string | null; html: string | null };

export type ParsedAttachment = {
  filename: string | null;
  mimeType: string;
  disposition: string | null;
  contentId: string | null;
  related: boolean;
  content: Buffer;
};

/** A mail taken apart. */
export type Parsed = {
  headers: Header[];
  subject: string;
  from: Address[];
  to: Address[];
  cc: Address[];
  replyTo: Address[];
  segments: Segment[];
  attachments: ParsedAttachment[];
};

/** So much of one text part is read, in bytes as sent. */
const mostText = 2 * 1024 * 1024;
const mostSegments = 200;
const mostAttachments = 1000;

/**
 * Takes a raw mail apart, in one pass and in time linear in its size, whatever it holds: broken, cut off or
 * split beyond reason. What lies past a bound (parts, fields) is passed over, never an error.
 * @throws TooDeep where parts lie within parts beyond reason
 */
export function parseMime(raw: Uint8Array): Parsed {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const { headers } = readHead(bytes, 0);
  const segments: Segment[] = [];
  const attachments: ParsedAttachment[] = [];
  const forms = new Map<number, Segment>();
  for (const leaf of leavesOf(bytes)) {
    if (!isBody(leaf)) {
      if (attachments.length < mostAttachments) attachments.push(attachmentOf(leaf, bytes));
      continue;
    }
    const kind = leaf.mimeType === "text/html" ? "html" : "text";
    const other = leaf.alternative === null ? undefined : forms.get(leaf.alternative);
    if (other) {
      other[kind] ??= textOf(leaf, bytes);
      continue;
    }
    if (segments.length >= mostSegments) continue;
    const segment: Segment = { text: null, html: null };
    segment[kind] = textOf(leaf, bytes);
    segments.push(segment);
    if (leaf.alternative !== null) forms.set(leaf.alternative, segment);
  }
  const value = (key: string) => headers.find((header) => header.key === key)?.value;
  return {
    headers,
    subject: decodeWords(value("subject") ?? ""),
    from: addressParser(value("from") ?? ""),
    to: addressParser(value("to") ?? ""),
    cc: addressParser(value("cc") ?? ""),
    replyTo: addressParser(value("reply-to") ?? ""),
    segments,
    attachments,
  };
}

function isBody(leaf: Leaf): boolean {
  return (
    (leaf.mimeType === "text/plain" || leaf.mimeType === "text/html") && leaf.disposition !== "attachment"
  );
}

function textOf(leaf: Leaf, raw: Buffer): string {
  const body = raw.subarray(leaf.start, Math.min(leaf.end, leaf.start + mostText));
  const text = decodeText(decodeTransfer(body, leaf.encoding), leaf.parameters.get("charset"));
  const isFlowed =
    leaf.mimeType === "text/plain" && leaf.parameters.get("format")?.toLowerCase() === "flowed";
  return isFlowed ? unflow(text, leaf.parameters.get("delsp")?.toLowerCase() === "yes") : text;
}

function attachmentOf(leaf: Leaf, raw: Buffer): ParsedAttachment {
  const filename = leaf.filename ?? leaf.parameters.get("name") ?? null;
  return {
    filename: filename === null ? null : decodeWords(filename.slice(0, 2000)),
    mimeType: leaf.mimeType,
    disposition: leaf.disposition,
    contentId: leaf.contentId,
    related: leaf.related,
    content: decodeTransfer(raw.subarray(leaf.start, leaf.end), leaf.encoding),
  };
}
