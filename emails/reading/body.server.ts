import { cleanText } from "./clean-text.server";
import { htmlToText } from "./html-text.server";
import type { Parsed, Segment } from "./mime/parse.server";

/** So much HTML is read, in characters; no person writes more, and the original stays. */
const mostHtml = 2_000_000;

export type Body = { text: string; html: string | null };

/** The body of a mail as text, each part from its text or else its HTML, and the HTML as it came. */
export function bodyOf(parsed: Parsed, raw: Uint8Array): Body {
  const segments = parsed.segments.map(({ text, html }) => ({
    text: text === null ? null : cleanText(text),
    html: html === null ? null : cleanText(html),
  }));
  if (segments.length === 0 && parsed.attachments.length === 0)
    return { text: cleanText(rawBody(raw)), html: null };
  let left = mostHtml;
  const texts = segments.map((segment) => {
    if (segment.html === null || !isStub(segment.text ?? "")) return segment.text ?? "";
    const html = segment.html.slice(0, left);
    left -= html.length;
    return htmlToText(html);
  });
  const html = segments.some((segment) => segment.html !== null) ? segments.map(asHtml).join("\n") : null;
  return { text: texts.join("\n"), html };
}

function asHtml({ text, html }: Segment): string {
  if (html !== null) return html;
  return `<pre>${(text ?? "").replace(/&/g, "&amp;").replace(/</g, "&lt;")}</pre>`;
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
