import type { Email } from "postal-mime";
import { isDeadAddress } from "./bounce-reason.server";
import type { Headers } from "./headers.server";
import type { Bounced } from "./mail.server";

export type DeliveryReport = { kind: "delivery-failure" | "delay"; bounced: Bounced };

type Input = { parsed: Email; headers: Headers; text: string };

const daemon =
  /mailer-?daemon|mail delivery|postmaster|maildaemon|mail-?daemon|mail (?:administrator|system)|mdaemon/i;
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
  const status = statusPart(parsed);
  const contentType = (headers.first("content-type") ?? "").slice(0, 1000);
  if (/disposition-notification|feedback-report/i.test(contentType)) return null;
  const declared = status !== null || /report-type\s*=\s*"?delivery-status/i.test(contentType);
  if (!declared && !soundsLikeReport(input)) return null;
  const everything = `${parsed.subject ?? ""}\n${status ?? ""}\n${input.text.slice(0, 20_000)}`;
  const action = field(status, "action")?.toLowerCase();
  if (
    action &&
    /delivered|relayed|expanded/.test(action) &&
    !/failed|delayed/.test(status?.toLowerCase() ?? "")
  )
    return null;
  const late = action === "delayed" || (!action && isLate(parsed.subject ?? "", input.text));
  const code = enhancedStatus(status, everything);
  return {
    kind: late ? "delay" : "delivery-failure",
    bounced: {
      recipient: recipientOf(input, status),
      status: code,
      hard:
        !late &&
        isDeadAddress({ status: code, diagnostic: field(status, "diagnostic-code") ?? "", text: everything }),
      reason: "unknown",
      originalMessageId: originalId(parsed, input.text),
    },
  };
}

function soundsLikeReport({ parsed, headers, text }: Input): boolean {
  if (headers.first("x-failed-recipients")) return true;
  const sender = `${headers.first("from") ?? ""} ${parsed.from?.name ?? ""}`;
  const nobody = (headers.first("return-path") ?? "").trim() === "<>";
  const subject = failedSubject.test((parsed.subject ?? "").slice(0, 300));
  const says = failedText.test(text.slice(0, 5000));
  return daemon.test(sender) ? subject || says : nobody && subject && says;
}

/** The machine-readable part (RFC 3464), all its groups of fields together. */
function statusPart(parsed: Email): string | null {
  const part = parsed.attachments.find((attachment) =>
    /^message\/(?:global-)?delivery-status$/.test(attachment.mimeType),
  );
  if (!part) return null;
  const text = typeof part.content === "string" ? part.content : new TextDecoder().decode(part.content);
  return text
    .slice(0, 50_000)
    .replace(/\r\n?/g, "\n")
    .replace(/\n[ \t]+/g, " ");
}

function field(status: string | null, name: string): string | undefined {
  const lines = status?.split("\n") ?? [];
  const line = lines.find((candidate) => candidate.slice(0, 40).toLowerCase().startsWith(`${name}:`));
  return line?.slice(name.length + 1, 2000).trim();
}

/** The status field, or a more telling code in the diagnostic: servers say 5.0.0 and explain beneath. */
function enhancedStatus(status: string | null, text: string): string | null {
  const stated = /([245]\.\d{1,3}\.\d{1,3})/.exec(field(status, "status") ?? "")?.[1];
  const explained = /\b([45]\.\d{1,3}\.\d{1,3})\b/.exec(field(status, "diagnostic-code") ?? "")?.[1];
  if (stated && !/^[45]\.0\.0$/.test(stated)) return stated;
  return (
    explained ?? stated ?? /(?:^|[\s(#:[-])([45]\.\d{1,2}\.\d{1,2})(?=[\s)\]:;,-]|$)/m.exec(text)?.[1] ?? null
  );
}

function isLate(subject: string, text: string): boolean {
  const late =
    /delay|forsink|warning: (?:could not|message)|still being retried|temporarily deferred|will (?:keep|continue) (?:trying|to try)|försenat/i;
  return (
    late.test(subject) ||
    /this is a warning message only|you do not need to resend|will be retried|ikke foretage dig noget/i.test(
      text.slice(0, 3000),
    )
  );
}

function recipientOf({ headers, text }: Input, status: string | null): string | null {
  const named =
    field(status, "final-recipient") ??
    field(status, "original-recipient") ??
    headers.first("x-failed-recipients");
  const searched = named ?? text.slice(0, 5000);
  return (
    /[^\s<>@();:,"'=]{1,64}@[^\s<>@();:,"']{1,190}\.[a-z0-9-]{2,}/i.exec(searched.slice(0, 5000))?.[0] ?? null
  );
}

/** The returned mail comes as an attachment, as its headers only, or pasted beneath the explanation. */
function originalId(parsed: Email, text: string): string | null {
  const part = parsed.attachments.find(({ mimeType }) =>
    /^(?:message\/(?:rfc822|global|partial)|text\/rfc822-headers)/.test(mimeType),
  );
  const content = part
    ? typeof part.content === "string"
      ? part.content
      : new TextDecoder().decode(part.content)
    : text;
  return /^message-id:\s{0,5}(<[^<>\s]{1,900}>)/im.exec(content.slice(0, 50_000))?.[1] ?? null;
}
