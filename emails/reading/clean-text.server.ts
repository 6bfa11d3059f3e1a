import { withoutMarks } from "./marks.server";

/** What windows-1252 has at 0x80 to 0x9F, where ISO 8859-1 has control characters. */
const windowsSigns = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * Text as the product keeps it: PostgreSQL cannot hold NUL, Apple's programs write å as a and a ring (NFD), and
 * nothing that a sender writes may pass for a mark of ours. Outlook's dashes and quotation marks are in
 * windows-1252, which it often calls ISO 8859-1, and which some releases of Node decode as if it were.
 */
export function cleanText(text: string): string {
  return withoutMarks(text.replaceAll("\u0000", ""))
    .replace(/[\u0080-\u009f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign)
    .normalize("NFC");
}
