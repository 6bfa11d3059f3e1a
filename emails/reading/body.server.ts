import type { Email } from "postal-mime";
import { cleanText } from "./clean-text.server";
import { htmlToText } from "./html-text.server";

/** So much HTML is read, in characters; no person writes more, and the original stays. */
const mostHtml = 3_000_000;

export type Body = { text: string; html: string | null };

/** The body of a mail as text, from its text part or else its HTML, and the HTML as it came. */
export function bodyOf(parsed: Email, raw: Uint8Array): Body {
  const html = parsed.html ? cleanText(parsed.html) : null;
  const isLost = !parsed.text?.trim() && html === null && parsed.attachments.length === 0;
  const plain = cleanText(isLost ? rawBody(raw) : (parsed.text ?? ""));
  return { text: html !== null && isStub(plain) ? htmlToText(html.slice(0, mostHtml)) : plain, html };
}

/** A text part that only says "cannot show HTML" is no body: then the HTML speaks. */
function isStub(text: string): boolean {
  return text.length < 300 && (text.trim().length < 20 || /\bhtml\b/i.test(text));
}

/** A body whose parts cannot be told apart, as when a broken header lost their boundary: its lines as they came. */
function rawBody(raw: Uint8Array): string {
  const whole = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, 1_000_000));
  const head = /\r?\n\r?\n/.exec(whole.subarray(0, 200_000).toString("latin1"));
  if (!head) return "";
  const lines = whole.subarray(head.index).toString("utf8").replace(/\r\n?/g, "\n").split("\n");
  return lines.filter((line) => !/^(?:--\S{8,}|content-[a-z-]{3,40}:|\s*boundary=)/i.test(line)).join("\n");
}
