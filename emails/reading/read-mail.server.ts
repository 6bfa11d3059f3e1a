import { awayIn } from "./away.server";
import { bodyOf } from "./body.server";
import { danishDay, type CalendarDay } from "./calendar-day.server";
import { deliveryReportIn } from "./delivery-report.server";
import { envelopeOf, metaOf } from "./envelope.server";
import { forwardedIn } from "./forwarded.server";
import { headersOf, type Headers } from "./headers.server";
import { hintsIn } from "./hints.server";
import { kindOf } from "./kind.server";
import type { ReadMail } from "./mail.server";
import { withoutMarks } from "./marks.server";
import { parseMime, type Parsed } from "./mime/parse.server";
import { splitReply } from "./split-reply.server";
import { unreadable } from "./unreadable.server";

/** The largest mail that is read, in bytes; larger ones never pass the intake. */
const mostBytes = 25 * 1024 * 1024;

/**
 * Reads one raw mail: who and what it is, and what its sender wrote apart from the history beneath.
 * Never throws: what cannot be read comes back as kind "unreadable", to be kept and shown raw.
 */
export async function readMail(raw: Uint8Array): Promise<ReadMail> {
  if (raw.byteLength > mostBytes) return unreadable("too-large");
  try {
    return readParsed(parseMime(raw), raw);
  } catch (error) {
    return unreadable(error instanceof Error ? error.name : "broken");
  }
}

function readParsed(parsed: Parsed, raw: Uint8Array): ReadMail {
  const headers = headersOf(parsed.headers);
  const attachments = parsed.attachments.map(metaOf);
  const envelope = envelopeOf(parsed, headers);
  const body = bodyOf(parsed, raw);
  const fullText = withoutMarks(body.text).trim();
  if (!envelope.from && !fullText && attachments.length === 0) return unreadable("empty");

  const report = deliveryReportIn({ parsed, headers, text: body.text });
  const passedOn = report === null && /^(?:fwd?|vs|wg|tr|rv|vb)\s?:/i.test(envelope.subject.trim());
  const split = splitReply(body.text, { passedOn });
  const kind = report?.kind ?? kindOf({ headers, envelope, text: split.text, fullText, attachments });
  const isWritten = kind === "answer" || kind === "auto-reply" || kind === "out-of-office";
  const reply = isWritten ? split : { text: fullText, quoted: "", signature: "", footer: "" };
  const writtenOn = dayWritten(envelope.date, headers);
  return {
    kind,
    ...envelope,
    ...reply,
    fullText,
    html: body.html,
    attachments,
    bounced: report?.bounced ?? null,
    away: kind === "out-of-office" ? awayIn(`${envelope.subject}\n\n${reply.text}`, writtenOn) : null,
    forwarded: kind === "answer" ? forwardedIn(body.text, passedOn) : null,
    hints: kind === "answer" ? hintsIn(reply, writtenOn) : [],
  };
}

/** No mail was written before this; a clock that says so is wrong. */
const firstYear = 2000;

/** The day a mail was written, by its Date or else by the server that took it; null when neither can be right. */
function dayWritten(date: Date | null, headers: Headers): CalendarDay | null {
  const received = new Date(headers.first("received")?.split(";").at(-1) ?? NaN);
  const at = [date, received].find(
    (candidate) => candidate && candidate.getUTCFullYear() >= firstYear && candidate.getUTCFullYear() < 2200,
  );
  return at ? danishDay(at) : null;
}
