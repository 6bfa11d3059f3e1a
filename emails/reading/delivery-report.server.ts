import { isDead, reasonFor, saysDead, type AnsweredAt } from "./bounce-reason.server";
import type { Headers } from "./headers.server";
import type { BounceReason, Bounced } from "./mail.server";
import type { Parsed } from "./mime/parse.server";
import { addressIn, statusGroups, type StatusGroup } from "./status-part.server";

export type DeliveryReport = { kind: "delivery-failure" | "delay"; bounced: Bounced };

type Input = { parsed: Parsed; headers: Headers; text: string };

const daemon =
  /mailer-?daemon|post_?master|mail delivery|maildaemon|mail-?daemon|mail (?:administrator|system)|mdaemon/i;
const failedSubject =
  /undeliver|undelivered|delivery (?:status notification|failure|failed|notification|has failed|report|error)|failure (?:notice|delivery)|mail delivery (?:failed|failure|problem|system|status)|(?:returned|return) (?:mail|to sender)|mail (?:could not be delivered|system error|rejected|not delivered)|message (?:could not be|not) delivered|could not (?:be delivered|send message)|non[- ]?(?:delivery|remis)|warning: (?:could not|message)|delayed mail|message delayed|unzustellbar|kan ikke leveres|ikke leveret|kunne ikke leveres|uleverbar|mail er ikke afleveret|ikke (?:kunne )?afleveres|olevererbar|kunde inte levereras|kan inte levereras|problem delivering|mail failure|rejected (?:mail|message)|user unknown/i;
const failedText =
  /(?:could not|couldn't|cannot|can't|can not|was not|wasn't|unable to)\s(?:be\s)?(?:deliver|send|route|reach|find)|did not reach|not be(?:en)? delivered|delivery .{0,60}fail|failed .{0,40}deliver|permanent (?:fatal )?error|returned to (?:you|sender)|undeliverable|kunne ikke leveres|blev ikke leveret|ikke fundet|user unknown|mailbox (?:is )?(?:full|unavailable)|over quota|address(?:ee)? (?:not|unknown)|unknown user|delivery temporarily suspended|following (?:address|recipient)|\b[45]\.\d{1,3}\.\d{1,3}\b/i;

/**
 * A mail server's report on a mail of ours that did not arrive or is late: RFC 3464 where the report has its
 * status part, else by who sends it and what it says, since half of real reports have none. It is a report
 * also when it calls itself auto-replied. Null when the mail is no such report.
 */
export function deliveryReportIn(input: Input): DeliveryReport | null {
  const { parsed, headers } = input;
  const part = statusPart(parsed);
  const contentType = (headers.first("content-type") ?? "").slice(0, 1000);
  if (/disposition-notification|feedback-report/i.test(contentType)) return null;
  const declared = part !== null || /report-type\s*=\s*"?delivery-status/i.test(contentType);
  if (!declared && !soundsLikeReport(input)) return null;
  const groups = part === null ? [] : statusGroups(part);
  const bad = groups.filter(({ action }) => !/^(?:delivered|relayed|expanded)/.test(action ?? ""));
  if (groups.length > 0 && bad.length === 0) return null;
  const late =
    bad.length > 0 && bad.every(({ action }) => action !== null) ? isDelayed(bad) : soundsLate(input);
  const fault = worstOf(bad.length > 0 ? bad : [nothingKnown], input);
  return {
    kind: late ? "delay" : "delivery-failure",
    bounced: {
      recipient:
        fault.recipient ?? addressIn(headers.first("x-failed-recipients") ?? "") ?? addressIn(input.text),
      status: fault.status,
      hard: !late && fault.hard,
      reason: fault.reason,
      originalMessageId: originalId(parsed, input.text),
    },
  };
}

const nothingKnown: StatusGroup = { recipient: null, action: null, status: null, diagnostic: "" };

type Fault = { recipient: string | null; status: string | null; reason: BounceReason; hard: boolean };

/** Of several recipients the one whose address is dead; else the first. */
function worstOf(groups: readonly StatusGroup[], input: Input): Fault {
  const faults = groups.flatMap((group) => faultsOf(group, input));
  return (
    faults.find(({ hard }) => hard) ??
    faults[0] ?? { recipient: null, status: null, reason: "unknown", hard: false }
  );
}

function faultsOf(group: StatusGroup, input: Input): Fault[] {
  const told = explanation(`${input.parsed.subject}\n${input.text.slice(0, 20_000)}`);
  const answers = answeredAt(`${group.diagnostic}\n${told}`);
  const status = codeOf(group, told);
  const { recipient } = group;
  if (group.diagnostic.length > 15) return [faultOf(recipient, status, innermost(group.diagnostic), answers)];
  // One report on several recipients explains each in its own line.
  const lines = told
    .split("\n")
    .filter((line) => addressIn(line.slice(0, 1000)) && /\b5\d\d\b|\b5\.\d+\.\d+/.test(line));
  if (lines.length > 1 && group.status === null) {
    return lines.slice(0, 20).map((line) => faultOf(addressIn(line), codeIn(line), line, answers));
  }
  return [faultOf(recipient, status, told, answers)];
}

function faultOf(recipient: string | null, status: string | null, words: string, answers: AnsweredAt): Fault {
  const reason = reasonFor({ status, words, answers });
  return { recipient, status, reason, hard: isDead(reason) };
}

/** Amazon writes its own guess before the quoted reply of the server, which is what counts. */
function innermost(diagnostic: string): string {
  return /\b5\d\d-'(.{10,1000})'/.exec(diagnostic)?.[1] ?? diagnostic;
}

/** The command that the refusing server answered. */
function answeredAt(text: string): AnsweredAt {
  // Sendmail shows DATA, sent along with RCPT, as the last command; the server then says that it has no recipient.
  if (/<<< 5\d\d[^\n]{0,60}(?:need|no|must have|valid)[^\n]{0,20}(?:rcpt|recipient)/i.test(text))
    return "rcpt";
  if (
    /in reply to (?:the )?(?:end of )?DATA|after (?:end of )?(?:the )?data\b|>>> (?:DATA|\.)\s{0,3}\n\s{0,3}<<< 5/i.test(
      text,
    )
  )
    return "data";
  if (/in reply to (?:the )?MAIL FROM|after MAIL FROM|>>> MAIL F[^\n]{0,200}\n\s{0,3}<<< 5/i.test(text))
    return "mail";
  return /\bRCPT\b|does not like recipient|recipient address rejected/i.test(text) ? "rcpt" : "not-said";
}

function soundsLikeReport({ parsed, headers, text }: Input): boolean {
  if (headers.first("x-failed-recipients")) return true;
  const sender = `${headers.first("from") ?? ""} ${parsed.from[0]?.name ?? ""}`.slice(0, 500);
  const nobody = (headers.first("return-path") ?? "").trim() === "<>";
  const subject = failedSubject.test(parsed.subject.slice(0, 300));
  const told = text.slice(0, 5000);
  const says = failedText.test(told) || saysDead(told);
  return daemon.test(sender) ? subject || says : nobody && subject && says;
}

/** The machine-readable part (RFC 3464). */
function statusPart(parsed: Parsed): string | null {
  const part = parsed.attachments.find((attachment) =>
    /^message\/(?:global-)?delivery-status$/.test(attachment.mimeType),
  );
  return part ? textOf(part.content, 60_000) : null;
}

function textOf(content: Buffer, most: number): string {
  return content.subarray(0, most).toString("utf8");
}

/** The status field, or a more telling code in the diagnostic: servers say 5.0.0 and explain beneath. */
function codeOf({ status, diagnostic }: StatusGroup, text: string): string | null {
  const explained = /\b([45]\.\d{1,3}\.\d{1,3})\b/.exec(diagnostic)?.[1];
  if (status && !/^[45]\.0\.0$/.test(status)) return status;
  return explained ?? status ?? codeIn(text);
}

function codeIn(text: string): string | null {
  return /(?:^|[\s(#:[-])([45]\.\d{1,2}\.\d{1,2})(?=[\s)\]:;,-]|$)/m.exec(text)?.[1] ?? null;
}

function isDelayed(groups: readonly StatusGroup[]): boolean {
  return groups.every(({ action }) => action === "delayed");
}

function soundsLate({ parsed, text }: Input): boolean {
  const late =
    /delay|forsink|warning: (?:could not|message)|still being retried|temporarily deferred|will (?:keep|continue) (?:trying|to try)|försenat/i;
  return (
    late.test(parsed.subject.slice(0, 300)) ||
    /this is a warning message only|you do not need to resend|will be retried|will (?:keep|continue) (?:trying|to try)|ikke foretage dig noget/i.test(
      text.slice(0, 3000),
    )
  );
}

/** What the server says, without the copy of our own mail beneath, whose headers name spam checks and the like. */
function explanation(text: string): string {
  const copy =
    /^.{0,10}(?:-{2,}.{0,20}(?:original|copy|unsent|returned|below this line|message header|header of the)|(?:return-path|received|dkim-signature|message-id):|message headers follow)/im;
  const searched = text.slice(0, 10_000);
  const at = searched.search(copy);
  return at > 80 ? searched.slice(0, at) : searched;
}

/** The returned mail comes as an attachment, as its headers only, or pasted beneath the explanation. */
function originalId(parsed: Parsed, text: string): string | null {
  const part = parsed.attachments.find(({ mimeType }) =>
    /^(?:message\/(?:rfc822|global|partial)|text\/rfc822-headers)/.test(mimeType),
  );
  const content = part ? textOf(part.content, 50_000) : text;
  return /^message-id:\s{0,5}(<[^<>\s]{1,900}>)/im.exec(content.slice(0, 50_000))?.[1] ?? null;
}
