const signOff = new RegExp(
  "^[*_]{0,2}(?:" +
    [
      "(?:med )?(?:de )?(?:venlig|venlige|venligste|bedste|kærlig|kærlige|mange|varme|hjertelig|gode|vennlig|beste|sommer|jule)[ -]?hilse(?:n|ner|r)\\b.{0,40}",
      "hilsen\\b[^.?!]{0,30}",
      "(?:m\\.?v\\.?h|v\\.?h|k\\.?h|d\\.?b\\.?h|mfg|lg|vg|b\\.?r)\\.?(?:[ ,/-]+\\p{Lu}.{0,40})?,?",
      "(?:med )?(?:vänlig|vänliga|bästa|varma) hälsning(?:ar)?\\b.{0,30}",
      "hälsningar\\b.{0,30}",
      "(?:(?:best|kind|kindest|warm|warmest|with kind|many) )?regards\\b.{0,30}",
      "(?:best wishes|all the best|yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|cheers)[,.!]?(?: \\p{Lu}.{0,30})?",
      "mit (?:freundlichen|besten|lieben) grü(?:ß|ss)en\\b.{0,30}",
      "(?:freundliche|viele|beste|liebe|schöne) grü(?:ß|ss)e\\b.{0,40}",
      "(?:bien )?cordialement\\b.{0,30}",
      "(?:un |cordiales |atentos )?saludos\\b.{0,30}",
      "met vriendelijke groet(?:en)?\\b.{0,30}",
    ].join("|") +
    ")[*_]{0,2}$",
  "iu",
);
const device =
  /^[*_>\s]{0,3}(?:sendt fra (?:min|mit|outlook|yahoo|mail|en|samsung)|sent (?:from|via|using) (?:my|outlook|yahoo|mail|a|an|samsung|the)|skickat från|sänt från|gesendet (?:von|mit)|von meinem .{1,40} gesendet|envoyé (?:de|depuis|à partir)|enviado (?:desde|do|de)|inviato da|verstuurd (?:vanaf|met)|(?:get|hent|få|skaffa|download) outlook (?:for|til|för)|отправлено с|wysłane z)\b.{0,100}$/iu;
const notice =
  /^[*_]{0,2}(?:denne (?:e-?mail|mail|meddelelse)|this (?:e-?mail|message|communication)|the information (?:contained )?in this|confidentiality|fortrolig|diese (?:e-?mail|nachricht)|disclaimer)\b/iu;
const afterthought = /^p\.?\s?s\.?(?:[\s:.,]|$)/iu;

/** A signature has no more lines than this; more is something the sender wrote. */
const mostLines = 30;

/**
 * Parts the signature from the words above it: from "-- ", from a sign-off ("Med venlig hilsen") with short
 * lines after it, or from a phone's "Sendt fra min iPhone". A mail that is nothing but a signature keeps it
 * as its text, and a sign-off with sentences after it stays, so that no word of an answer is lost.
 */
export function splitSignature(text: string): { text: string; signature: string } {
  const lines = text.split("\n");
  const from = signatureStart(lines);
  const above = lines.slice(0, from).join("\n").trim();
  if (from >= lines.length || !above) return { text: text.trim(), signature: "" };
  return { text: above, signature: lines.slice(from).join("\n").trim() };
}

function signatureStart(lines: readonly string[]): number {
  const earliest = Math.max(0, lines.length - 60);
  for (let at = earliest; at < lines.length; at++) {
    const line = (lines[at] ?? "").trim();
    if (line.length > 120) continue;
    const dashes = /^--\s?$/.test(line);
    const starts = dashes || device.test(line) || (signOff.test(line) && !line.includes("?"));
    if (starts && isSignatureRest(lines, at + 1, dashes)) return at;
  }
  for (let at = earliest; at < lines.length; at++) {
    if (
      notice.test((lines[at] ?? "").trim()) &&
      /fortrolig|confidential|intended|vertraulich/iu.test(lines.slice(at, at + 12).join(" "))
    )
      return at;
  }
  return lines.length;
}

function isSignatureRest(lines: readonly string[], from: number, afterDashes: boolean): boolean {
  let count = 0;
  for (let at = from; at < lines.length; at++) {
    const line = (lines[at] ?? "").trim();
    if (!line) continue;
    if (notice.test(line)) return true;
    if (afterthought.test(line)) return false;
    if (++count > mostLines) return false;
    if (!afterDashes && isSentence(line)) return false;
  }
  return true;
}

/** A signature's lines are names, numbers and addresses; a sentence has several words and a full stop, or asks. */
function isSentence(line: string): boolean {
  if (/https?:|www\.|@/.test(line)) return false;
  const wordCount = line.split(/\s+/).length;
  return (wordCount >= 4 && /[?!]$/.test(line)) || (wordCount >= 7 && /[.:,]$/.test(line)) || wordCount > 14;
}
