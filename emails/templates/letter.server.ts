/** A link with the words it stands behind. */
export type LetterLink = { words: string; href: string };

/**
 * A letter as it is meant, before it becomes HTML or plain text: both are made from this alone. A letter
 * leads to one place (`link`); the footer may hold the reader's rights.
 */
export type Letter = {
  subject: string;
  /** paragraphs; line breaks within one are kept */
  opening: string[];
  link?: LetterLink;
  /** paragraphs after the link */
  closing?: string[];
  /** who signs, a line each */
  signature?: string[];
  /** small print beneath, a line each */
  footer?: (string | LetterLink)[];
  /** the very last line: names the thread when the mail is quoted in an answer */
  marker?: string;
};

/** The paragraphs of a text that a person wrote in a plain text field. */
export function paragraphs(text: string): string[] {
  return text
    .replace(/\r\n?/g, "\n")
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
}

/** A subject on one line, short enough for any mail program. */
export function oneLine(subject: string): string {
  return subject.replace(/\s+/g, " ").trim().slice(0, 200);
}
