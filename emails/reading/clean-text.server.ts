import { withoutMarks } from "./marks.server";

/**
 * Text as the product keeps it: PostgreSQL cannot hold NUL, Apple's programs write å as a and a ring (NFD), and
 * nothing that a sender writes may pass for a mark of ours.
 */
export function cleanText(text: string): string {
  return withoutMarks(text.replaceAll("\u0000", "")).normalize("NFC");
}
