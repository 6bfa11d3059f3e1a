import { labelOf, type Label } from "./header-labels.server";

const labelPattern =
  /^[*_|•·]{0,3}\s?([\p{L}][\p{L}\p{M}' -]{0,24}?)\s?[*_]{0,3}\s?[:：][*_]{0,3}(?:\s(.*)|(.*))$/u;

/** A line such as "*Fra:* Anne" in its label and what follows it; null for any other line. */
export type LabelledLine = { label: Label; value: string } | null;

/** Each line's label, read once. */
export function labelsOf(lines: readonly string[]): LabelledLine[] {
  return lines.map(readLabel);
}

function readLabel(line: string): LabelledLine {
  if (!line.slice(0, 40).includes(":") && !line.slice(0, 40).includes("：")) return null;
  const match = labelPattern.exec(line.slice(0, 300).trim());
  const label = match?.[1] ? labelOf(match[1]) : null;
  return label ? { label, value: (match?.[2] ?? match?.[3] ?? "").trim() } : null;
}

const mostLines = 20;
/** A long list of recipients goes on over so many unlabelled lines. */
const mostContinued = 4;

/**
 * Whether a copied mail header ("Fra: / Sendt: / Til: / Emne:") begins at this line. A single "Fra: på mandag
 * er vi tilbage" is a sentence: three different labels are needed with a sender and a subject, an
 * address or the moment of sending among them, or a sender's address with one more.
 * @returns the index after the block, or null
 */
export function headerBlockAt(
  lines: readonly string[],
  labelled: readonly LabelledLine[],
  at: number,
): number | null {
  const first = labelled[at];
  if (!first || first.label === "cc" || first.label === "other") return null;
  const seen = new Set<Label>();
  let hasAddress = false;
  let fromAddress = false;
  let stamped = false;
  let continued = 0;
  let end = at;
  for (let next = at; next < Math.min(lines.length, at + mostLines); next++) {
    const line = lines[next] ?? "";
    const found = labelled[next];
    if (!found) {
      if (++continued > (line.trim() ? mostContinued : 1) || (!line.trim() && !labelled[next + 1])) break;
      hasAddress ||= line.includes("@");
      continue;
    }
    continued = 0;
    if (seen.has(found.label) && found.label === "from") break;
    seen.add(found.label);
    hasAddress ||= found.value.includes("@");
    stamped ||=
      found.label === "sent" && /\b(?:19|20)\d\d\b/.test(found.value) && /\d[:.]\d\d\b/.test(found.value);
    if (found.label === "from" && found.value.includes("@")) fromAddress = true;
    end = next + 1;
  }
  if (!seen.has("from")) return null;
  const three = seen.size >= 3 && (seen.has("subject") || hasAddress || stamped);
  return three || (seen.size >= 2 && fromAddress) ? end : null;
}

/** "Fra: Anne Holm <anne@gruppe.example>" and nothing else: nobody writes that by hand in an answer. */
const senderAlone = /^[^<>@]{0,80}<[^<>@\s]{1,80}@[^<>@\s]{1,120}\.[^<>@\s]{2,}>$/u;

/** Whether a line is the sender's line of a copied header, with name and address, all by itself. */
export function isSenderLine(found: LabelledLine | undefined): boolean {
  if (found?.label !== "from") return false;
  return (
    senderAlone.test(found.value) || /^[^\s<>@]{1,80}@[^\s<>@]{1,120} <[^\s<>]{1,200}>$/.test(found.value)
  );
}

const inLine = /(\p{L}{2,20}(?: \p{L}{2,12})?)\s?[:：]/gu;

/** Whether a copied header stands squeezed onto one line: "Fra: Anne <a@b.dk> Sendt: ... Til: ... Emne: ...". */
export function isSqueezedBlock(line: string): boolean {
  if (line.length > 1500 || !line.includes("@")) return false;
  const first = readLabel(line.slice(0, 300));
  if (!first) return false;
  const seen = new Set<Label>([first.label]);
  for (const [, name = ""] of line.slice(0, 800).matchAll(inLine)) {
    const label = labelOf(name) ?? labelOf(name.split(" ").at(-1) ?? "");
    if (label) seen.add(label);
  }
  return seen.has("from") && seen.size >= 3 && (seen.has("subject") || seen.has("sent"));
}
