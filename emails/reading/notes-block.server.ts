/** A moment and nothing else: "03-03-2026 10:12", "03/03/2026 10:12 AM". */
const moment =
  /^\d{1,4}[-./]\d{1,2}[-./]\d{2,4},?\s+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]m)?(?:\s\p{Lu}{2,5})?$/iu;
const recipient = /^(?:til|to|an|till|para|a|à)(?:\s|$)/iu;
const subject = /^(?:emne|subject|betreff|ämne|asunto|objet|oggetto)(?:\s|$)/iu;
const mostLines = 14;

/**
 * Whether the line is the moment in the head that Notes copies above an answered mail: its writer above it, "Til",
 * "cc" and "Emne" without colons beneath.
 * @returns the line of the writer, from which all is history; null when it is no such head
 */
export function notesBlockAt(lines: readonly string[], at: number): number | null {
  if (!moment.test(lines[at]?.trim().slice(0, 60) ?? "")) return null;
  const below = lines.slice(at + 1, at + mostLines).flatMap((line) => line.trim().slice(0, 60) || []);
  if (!recipient.test(below[0] ?? "") || !below.some((line) => subject.test(line))) return null;
  let writer = at - 1;
  while (writer >= 0 && !lines[writer]?.trim()) writer--;
  return writer >= 0 && (lines[writer]?.length ?? 0) < 120 ? writer : at;
}
