import type { Letter, LetterLink } from "./letter.server";

/** A letter as plain text: paragraphs parted by blank lines, each address on a line of its own. */
export function letterText(letter: Letter): string {
  const parts = [
    ...letter.opening,
    ...(letter.link ? [linkLines(letter.link)] : []),
    ...(letter.closing ?? []),
    ...(letter.signature?.length ? [letter.signature.join("\n")] : []),
    ...(letter.footer?.length
      ? [letter.footer.map((line) => (typeof line === "string" ? line : linkLines(line))).join("\n")]
      : []),
    ...(letter.marker ? [markerLine(letter.marker)] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** The line that tells the thread, the same in all languages. */
export function markerLine(marker: string): string {
  return `Ref. ${marker}`;
}

function linkLines({ words, href }: LetterLink): string {
  return `${words}:\n${href}`;
}
