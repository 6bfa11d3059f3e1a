import type { Headers } from "./headers.server";
import type { AttachmentMeta, MailKind } from "./mail.server";

const automaticSubject =
  /^(?:automatisk (?:svar|besked|e-?mail)|autosvar|auto-?svar|auto-?reply|auto-?response|automatic reply|automated (?:reply|response)|automatische antwort|automatisches? antwort|abwesenheits\p{L}*|out of (?:the )?office|ikke på kontoret|fraværs\p{L}*|frånvaro\p{L}*|automatiskt svar|réponse automatique|respuesta automática|ferielukket|auto)\b\s?[:\-–]?/iu;
const away =
  /\b(?:ferie\p{L}*|fravær\p{L}*|fraværende|barsel\p{L}*|orlov|out of (?:the )?office|on (?:annual )?(?:leave|holiday|vacation)|annual leave|vacation|urlaub|abwesen\p{L}*|semester|frånvar\p{L}*|permisjon|ikke (?:på kontoret|til stede|at træffe)|er (?:retur|tilbage)|(?:retur|tilbage) (?:igen )?(?:den|på|til|mandag|tirsdag|onsdag|torsdag|fredag|i uge)|back on|will be back|return(?:ing)? (?:on|to)|lukket (?:fra|til|i uge)|holder lukket)\b/iu;

/**
 * What a mail is that is no delivery report. RFC 3834: Auto-Submitted other than "no" is automatic.
 * X-Auto-Response-Suppress proves nothing: Exchange sets it on people's own mail.
 */
export function kindOf(mail: {
  headers: Headers;
  subject: string;
  text: string;
  attachments: AttachmentMeta[];
}): MailKind {
  const { headers, subject } = mail;
  const contentType = headers.first("content-type") ?? "";
  const reportType = /report-type\s*=\s*"?([a-z-]{1,40})/i
    .exec(contentType.slice(0, 1000))?.[1]
    ?.toLowerCase();
  const parts = new Set(mail.attachments.map((part) => part.mimeType));
  if (reportType === "feedback-report" || parts.has("message/feedback-report")) return "abuse-report";
  if (reportType === "disposition-notification" || parts.has("message/disposition-notification"))
    return "read-receipt";
  if (!isAutomatic(headers, subject)) return "answer";
  return away.test(`${subject} ${mail.text.slice(0, 5000)}`) ? "out-of-office" : "auto-reply";
}

function isAutomatic(headers: Headers, subject: string): boolean {
  const submitted = headers.first("auto-submitted")?.trim().toLowerCase() ?? "no";
  if (!submitted.startsWith("no")) return true;
  if (headers.first("x-autoreply") !== undefined || headers.first("x-autorespond") !== undefined) return true;
  if (/auto[_-]?reply/i.test(headers.first("precedence") ?? "")) return true;
  if (/auto[_-]?reply/i.test(headers.first("x-precedence") ?? "")) return true;
  return automaticSubject.test(subject.trim().slice(0, 200));
}
