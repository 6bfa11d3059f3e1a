type Label = "from" | "sent" | "to" | "cc" | "subject" | "other";

const words: Record<Label, string> = {
  from: "fra|from|von|från|de|da|van|od|från|lähettäjä|от|від|от кого|发件人|寄件者|من|feladó|expéditeur",
  sent: "sendt|sent|gesendet|skickat|envoyé|enviado|enviado el|enviada em|inviato|verzonden|wysłano|wysłane|dato|date|datum|data|fecha|lähetetty|отправлено|дата|发送时间|日期|تاريخ|sendt den",
  to: "til|to|an|till|à|para|a|aan|do|vastaanottaja|кому|收件人|إلى|destinataire",
  cc: "cc|kopi|kopi til|kopia|kopie|cc til|копия|抄送|dw|bcc",
  subject:
    "emne|subject|betreff|ämne|objet|asunto|oggetto|onderwerp|temat|assunto|aihe|тема|主题|主旨|الموضوع|sag",
  other:
    "svar til|besvar til|reply-to|reply to|antwort an|vedhæftede filer|vedhæftet|attachments|prioritet|importance|wichtigkeit|priority|organisation|organization",
};
const labels = new Map(
  (Object.entries(words) as [Label, string][]).flatMap(([label, list]) =>
    list.split("|").map((word) => [word, label] as const),
  ),
);

const labelPattern = /^[*_]{0,3}([\p{L}][\p{L} -]{0,24}?)\s?[*_]{0,3}\s?[:：][*_]{0,3}(?:\s(.*)|(.*))$/u;

/** A line such as "*Fra:* Anne" in its label and what follows it; null for any other line. */
export type LabelledLine = { label: Label; value: string } | null;

/** Each line's label, read once. */
export function labelsOf(lines: readonly string[]): LabelledLine[] {
  return lines.map(readLabel);
}

function readLabel(line: string): LabelledLine {
  if (!line.slice(0, 40).includes(":") && !line.slice(0, 40).includes("：")) return null;
  const match = labelPattern.exec(line.slice(0, 300).trim());
  const label = match?.[1] ? labels.get(match[1].toLowerCase()) : undefined;
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
