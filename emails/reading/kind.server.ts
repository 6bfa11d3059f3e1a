import type { Headers } from "./headers.server";
import type { AttachmentMeta, MailKind, ReadMail } from "./mail.server";

/** How programs begin the subject of an automatic answer. "SV: Automatisk svar" is a person's answer to one. */
const automaticSubject =
  /^(?:(?:automatisk|automatiskt|automatic|automated|auto|automatische|automatisches?) ?-?(?:svar|besked|e-?mail|meddelelse|melding|meddelande|reply|response|answer|antwort|nachricht)|autosvar|autoreply|autoresponse|abwesenheits\p{L}*|abwesend\b|(?:i am |i'm )?out of (?:the )?office|ikke (?:på kontoret|til stede)|fraværs(?:besked|meddelelse|assistent|svar|melding)|fravær\s?:|frånvaro\p{L}*|ikke til stede|réponse automatique|respuesta automática|risposta automatica|ferielukke(?:t|r)?\b|ferie\s?:|ferielukning|on (?:holiday|vacation|leave)\b)/iu;
const away =
  /\b(?:ferie\p{L}*|fravær\p{L}*|fraværende|barsel\p{L}*|orlov|out of (?:the )?office|(?:on|away on) (?:annual )?(?:leave|holiday|vacation)|annual leave|vacation|urlaub|abwesen\p{L}*|nicht im (?:büro|haus)|semester|frånvar\p{L}*|permisjon|ikke (?:på kontoret|på arbejde|til stede|at træffe)|er (?:retur|tilbage)|(?:retur|tilbage) (?:igen )?(?:den|d\.|på (?:kontoret|arbejde|mandag|tirsdag|onsdag|torsdag|fredag)|til|mandag|tirsdag|onsdag|torsdag|fredag|i uge)|back (?:on|in the office)|will be back|return(?:ing)? (?:on|to the office)|lukket (?:fra|til|i uge|mellem|d\.|den)|holder (?:jule|påske|sommer)?(?:lukket|ferie\p{L}*)|på kursus|syg(?:emeldt)?|sykemeldt|sjukskriven|sick leave)\b/iu;
/** A sentence in which a mail says of itself that no person wrote it. */
const saysAutomatic =
  /\b(?:dette er et? (?:automatisk|autogenerer)\p{L}*|denne (?:e-?mail|mail|besked|meddelelse) er (?:automatisk|autogenereret|sendt automatisk|genereret automatisk)|this is an (?:automatic|automated|auto)|this (?:e-?mail|message) (?:was|is|has been) (?:automatically|auto-?)|dies(?:e nachricht)? ist eine automatische|detta är ett automatiskt|dette er et automatisk svar|dette er en automatisk)\b/iu;
const readSubject =
  /^(?:læst|ikke læst|åbnet|read|not read|gelesen|ungelesen|lest|läst|kvittering for læsning|read receipt|læsekvittering|lesebestätigung)\s?:/iu;
const readText =
  /\b(?:blev læst|er læst|er blevet læst|blev slettet uden|was read|was displayed|was deleted without|wurde (?:am .{0,40})?gelesen|angezeigt|ble lest|lästes)\b/iu;
const unsubscribeSubject =
  /^(?:un-?subscribe|afmeld(?:ing)?|frameld(?:ing)?|opt-?out|avregistrer|avanmälan|abmelden)\b[^?]{0,80}$/iu;

type Input = {
  headers: Headers;
  envelope: Pick<ReadMail, "subject" | "to" | "inReplyTo" | "references">;
  /** what the sender wrote, without history */
  text: string;
  fullText: string;
  attachments: AttachmentMeta[];
};

/**
 * What a mail is that is no delivery report. RFC 3834: Auto-Submitted other than "no" is automatic.
 * X-Auto-Response-Suppress proves nothing: Exchange sets it on people's own mail.
 */
export function kindOf(mail: Input): MailKind {
  const { headers, attachments } = mail;
  const subject = mail.envelope.subject.trim().slice(0, 300);
  const contentType = (headers.first("content-type") ?? "").slice(0, 1000);
  const reportType = /report-type\s*=\s*"?([a-z-]{1,40})/i.exec(contentType)?.[1]?.toLowerCase();
  const parts = new Set(attachments.map((part) => part.mimeType));
  if (reportType === "feedback-report" || parts.has("message/feedback-report")) return "abuse-report";
  if (reportType === "disposition-notification" || parts.has("message/disposition-notification"))
    return "read-receipt";
  if (readSubject.test(subject) && readText.test(mail.fullText.slice(0, 2000))) return "read-receipt";
  if (isUnsubscribe(mail, subject)) return "unsubscribe";
  if (!isAutomatic(headers, subject) && !saysAutomatic.test(mail.text.slice(0, 3000))) return "answer";
  return away.test(`${subject}\n${mail.text.slice(0, 5000)}`) ? "out-of-office" : "auto-reply";
}

/**
 * The mail that a mail program writes for its user on "unsubscribe" (RFC 2369, mailto): a subject of its own and
 * hardly a word. Whoever answers in a thread has written an answer.
 */
function isUnsubscribe({ envelope, fullText }: Input, subject: string): boolean {
  if (envelope.inReplyTo.length > 0 || fullText.length > 200) return false;
  return (
    unsubscribeSubject.test(subject) ||
    envelope.to.some(({ address }) => /^unsubscribe@|\+unsubscribe/i.test(address))
  );
}

function isAutomatic(headers: Headers, subject: string): boolean {
  const submitted = headers.first("auto-submitted")?.trim().toLowerCase() ?? "no";
  if (!/^no\b/.test(submitted)) return true;
  if (
    ["x-autoreply", "x-autorespond", "x-auto-reply-from", "x-autoresponder", "x-mail-autoreply"].some(
      (name) => headers.first(name) !== undefined,
    )
  )
    return true;
  if (
    [...headers.all("precedence"), ...headers.all("x-precedence")].some((value) =>
      /auto[_-]?reply/i.test(value),
    )
  )
    return true;
  // Answers are sent so that they cannot bounce (RFC 3834 section 3.3); people's mail has a sender.
  if ((headers.first("return-path") ?? "").trim() === "<>") return true;
  return automaticSubject.test(subject);
}
