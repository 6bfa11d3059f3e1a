import { asSeen } from "./as-seen.server";

const signOff = new RegExp(
  "^[*_]{0,2}(?:" +
    [
      "(?:med )?(?:de |gode |mange |rigtig )?(?:venlig|venlige|venligste|bedste|kærlig|kærlige|mange|varme|hjertelig|gode|vennlig|beste|sommer|jule|påske|weekend|nytårs)[ -]?hils(?:en|ner|ener|er)(?:ne)?\\b.{0,40}",
      "hilsen\\b[^.?!]{0,30}",
      "(?:m\\.?v\\.?h|v\\.?h|k\\.?h|d\\.?b\\.?h|mfg|lg|vg|b\\.?r)\\.?(?:[ ,/-]+\\p{Lu}.{0,40})?,?",
      "(?:med )?(?:vänlig|vänliga|bästa|varma) hälsning(?:ar)?\\b.{0,30}",
      "hälsningar\\b.{0,30}",
      "(?:(?:best|kind|kindest|warm|warmest|with kind|many) )?regards\\b.{0,30}",
      "(?:best wishes|all the best|yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|cheers)[,.!]?(?: \\p{Lu}.{0,30})?",
      "mit (?:freundlichen|besten|lieben) grü(?:ß|ss)en\\b.{0,30}",
      "(?:freundliche|viele|beste|liebe|schöne) grü(?:ß|ss)e\\b.{0,40}",
      "(?:bien )?cordialement\\b.{0,30}",
      "(?:un |cordiales |atentos )?(?:saludos|atentamente)\\b.{0,30}",
      "(?:met )?(?:vriendelijke |hartelijke )?groet(?:en|jes)?\\b.{0,30}",
      "(?:cordiali|distinti) saluti\\b.{0,30}",
      "(?:atenciosamente|abraços?|cumprimentos)\\b.{0,30}",
      "(?:z poważaniem|pozdrawiam|pozdrowienia)\\b.{0,30}",
      "с уважением.{0,40}|з повагою.{0,40}",
      "(?:ystävällisin )?terveisin\\b.{0,30}",
      "de bedste hilsner.{0,30}|respectfully(?: yours)?,?",
      "/ ?\\p{Lu}\\p{Ll}{1,20}",
    ].join("|") +
    ")[*_]{0,2}$",
  "iu",
);
/** Words that end many mails and begin as many sentences: a sign-off only with a name right after. */
const weakSignOff =
  /^(?:thanks|thank you|many thanks|best|mange tak|(?:på )?forhånd tak|tak|god weekend|vi ses|på gensyn|danke|merci|tack)[,.!]?$/iu;
const name = /^\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){0,3}$/u;
const device = new RegExp(
  "^[*_>\\s(]{0,3}(?:" +
    [
      "(?:<{1,2}|from my |\\p{L}{2,20} from )(?:sent by|iphone|ipad|mobile|android|galaxy|samsung|phone)\\b",
      "(?:sent from|sendt fra|gesendet von|skickat från) (?:\\p{Lu}\\p{L}{2,14}|em client)(?: \\||$)",
      "(?:get|hent|få) (?:bluemail|typeapp|spark|edison|yahoo mail|gmail)\\b.{0,30} (?:for|til)\\b",
      "sendt? fra (?:min|mit|outlook|yahoo|mail|en|samsung|proton|e-?mail|spark|airmail|iphone|ipad|gmail|telefon|mobil)",
      "sendt (?:via|med|med) (?:min |mit )?(?:outlook|proton|samsung|iphone|ipad|mobil|yahoo|gmail|telefon|spark|tdc|yousee)",
      "sent (?:from|via|using|with|through|by) (?:my|outlook|yahoo|mail|mobile|a|an|samsung|the|proton|spark|airmail|iphone|ipad|gmail|tutanota|nine|mailbird|aquamail|polymail|superhuman|zoho|blackberry|android)",
      "skickat från|sänt från|hämta outlook|gesendet (?:von|mit|über)|von meinem .{1,40} gesendet|diese nachricht wurde von .{1,60} gesendet",
      "envoyé (?:de|depuis|à partir)|enviado (?:desde|do|de|a partir|con)|inviato (?:da|dal)|verstuurd (?:vanaf|met)|verzonden (?:met|vanaf|met)|enviat des",
      "wysłane? (?:z|ze)|wysłano (?:z|ze)|odesláno z|odoslané z|poslano (?:z|s|sa)|lähetetty |trimis (?:de pe|din)|отправлено (?:с|из)|надіслано з|изпратено от|στάλθηκε από|saadetud minu|išsiųsta iš|sūtīts no|dikirim dari|đã gửi từ|được gửi từ|ส่งจาก|נשלח מ|أُ?رسلت? من",
      "iphone-omról küldve|iphone'?umdan gönderildi|(?:从|從)我的|发自我的|發自我的|iphoneから送信|나의 iphone에서 보냄",
      "(?:get|hent|få|skaffa|download|obtenir|obtener|ottieni|holen sie sich|télécharger|downloaden) outlook (?:for|til|för|für|pour|para|per|voor)|outlook (?:für|pour|para|per) (?:ios|android)",
    ].join("|") +
    ").{0,110}$",
  "iu",
);
/** Lines that virus checkers and mailing lists add beneath. */
const added =
  /^(?:virusfri|virus-free|fri for virus)\.?\s*(?:www\.)?\w{2,20}\.com|^(?:denne e-?mail er (?:fri for virus|(?:blevet )?(?:tjekket|kontrolleret|scannet) for vira)|this e-?mail has been (?:checked|scanned) for viruses)/iu;
const listFooter = /\bmailing list$|mailman\/listinfo|\bto unsubscribe (?:from|send)/iu;
const notice =
  /^[*_]{0,2}(?:denne (?:e-?mail|mail|meddelelse|e-?post)|this (?:e-?mail|message|communication|transmission)|the (?:information|contents?) (?:contained )?(?:in|of) this|confidentiality|fortrolig|confidential(?:ity)? (?:notice|note)|diese (?:e-?mail|nachricht)|disclaimer|oplysningerne i denne|indholdet af denne|denna e-?post|ce (?:message|courriel)|este (?:mensaje|correo)|questo messaggio|dit bericht)\b/iu;
const noticeWords =
  /fortrolig|konfidentiel|confidential|intended|vertraulich|tiltænkt|privileged|konfidensiell|konfidentiell|confidentiel|confidencial|riservat|vertrouwelijk/iu;
const afterthought = /^p\.?\s?s\.?(?:[\s:.,]|$)/iu;

/** A signature has no more lines than this; more is something the sender wrote. */
const mostLines = 30;
/** Notices of confidentiality may be long. */
const mostLooked = 100;

export type Signed = { text: string; signature: string; footer: string };

/**
 * Parts the signature from the words above it: from "-- ", from a sign-off ("Med venlig hilsen") with short
 * lines after it, and what the program or server adds ("Sendt fra min iPhone", a notice of confidentiality)
 * from both. A mail that is nothing but a signature keeps it as its text, and a sign-off with sentences after
 * it stays, so that no word of an answer is lost.
 */
export function splitSignature(text: string): Signed {
  const lines = text.split("\n");
  // Nothing above the last lines can be a signature's beginning.
  const base = Math.max(0, lines.length - mostLooked);
  const seen = lines.slice(base).map((line) => asSeen(line).trim());
  const found = signatureStart(seen);
  const above = lines
    .slice(0, base + found)
    .join("\n")
    .trim();
  if (found >= seen.length || !above) return { text: text.trim(), signature: "", footer: "" };
  const footer = footerStart(seen, found);
  return {
    text: above,
    signature: lines
      .slice(base + found, base + footer)
      .join("\n")
      .trim(),
    footer: lines
      .slice(base + footer)
      .join("\n")
      .trim(),
  };
}

/** Gmail add-ons that track opening leave a line with this mark. */
const tracker = /^\u1427$/u;

function isFooterLine(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? "";
  if (!line || line.length > 400) return false;
  if (tracker.test(line) || device.test(line) || added.test(line)) return true;
  if (/^_{10,}$/.test(line)) return lines.slice(at + 1, at + 4).some((next) => listFooter.test(next));
  return isNotice(lines, at);
}

function isNotice(lines: readonly string[], at: number): boolean {
  return (
    notice.test((lines[at] ?? "").slice(0, 200)) &&
    noticeWords.test(
      lines
        .slice(at, at + 12)
        .join(" ")
        .slice(0, 2000),
    )
  );
}

function footerStart(lines: readonly string[], from: number): number {
  for (let at = from; at < lines.length; at++) if (isFooterLine(lines, at)) return at;
  return lines.length;
}

function signatureStart(lines: readonly string[]): number {
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (!line) continue;
    if (isFooterLine(lines, at) && isSignatureRest(lines, at + 1, isNotice(lines, at))) return at;
    if (line.length > 120) continue;
    const dashes = /^--\s?$/.test(line);
    const isSignOff = signOff.test(line) || (weakSignOff.test(line) && isNameNext(lines, at + 1));
    const starts = dashes || (isSignOff && !line.includes("?"));
    if (starts && isSignatureRest(lines, at + 1, dashes)) return at;
  }
  return lines.length;
}

function isNameNext(lines: readonly string[], from: number): boolean {
  return name.test(lines.slice(from, from + 3).find((line) => line !== "") ?? "");
}

function isSignatureRest(lines: readonly string[], from: number, anyWords: boolean): boolean {
  let count = 0;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (!line) continue;
    if (isFooterLine(lines, at)) {
      if (isNotice(lines, at)) return true;
      continue;
    }
    if (afterthought.test(line)) return false;
    if (++count > mostLines && !anyWords) return false;
    if (!anyWords && isSentence(line)) return false;
  }
  return true;
}

/** A signature's lines are names, numbers and addresses; a sentence has several words and a full stop, or asks. */
function isSentence(line: string): boolean {
  if (/https?:|www\.|@/.test(line)) return false;
  const wordCount = line.split(/\s+/).length;
  return (wordCount >= 4 && /[?!]$/.test(line)) || (wordCount >= 7 && /[.:,]$/.test(line)) || wordCount > 14;
}
