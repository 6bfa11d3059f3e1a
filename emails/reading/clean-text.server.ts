import { withoutMarks } from "./marks.server";

/** Signs of windows-1252 that people type, at places where ISO 8859-1 has control characters. */
const windowsSigns = new Map(
  [..."\u0080€\u0085…\u0091‘\u0092’\u0093“\u0094”\u0095•\u0096–\u0097—"].flatMap((sign, at, all) =>
    at % 2 === 0 ? [[sign, all[at + 1] ?? sign] as const] : [],
  ),
);

/**
 * Text as the product keeps it: PostgreSQL cannot hold NUL, Apple's programs write å as a and a ring (NFD), and
 * nothing that a sender writes may pass for a mark of ours. Outlook's dashes and quotation marks are in
 * windows-1252, which it often calls ISO 8859-1, and which some releases of Node decode as if it were.
 */
export function cleanText(text: string): string {
  return withoutMarks(text.replaceAll("\u0000", ""))
    .replace(/[\u0080\u0085\u0091-\u0097]/g, (sign) => windowsSigns.get(sign) ?? sign)
    .normalize("NFC");
}
