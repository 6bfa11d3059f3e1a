import { refusedRecipient, type RefusedRecipient } from "./refused-recipient.server";

/** Why a mail did not leave, in words that hold no personal data. */
export type SendFailureReason =
  | "recipient-refused"
  | "mail-refused"
  | "bad-address"
  | "server-busy"
  | "server-unreachable"
  | "sign-in-refused"
  | "encryption-failed"
  | "unknown";

/** A mail that did not leave. `permanent` means that trying again is of no use. */
export class SendFailure extends Error {
  override name = "SendFailure";
  constructor(
    readonly permanent: boolean,
    readonly reason: SendFailureReason,
    /** the server's reply code and enhanced status, such as "550 5.1.1"; never its text, which names people */
    readonly status: string | null,
    /** what the failure says of the address itself; null where it says nothing of it */
    readonly recipient: RefusedRecipient | null = null,
  ) {
    super(`${reason}${status ? ` (${status})` : ""}`);
  }
}

type SmtpError = Error & { code?: unknown; responseCode?: unknown; response?: unknown; command?: unknown };

const unreachable = new Set(["ECONNECTION", "ETIMEDOUT", "ESOCKET", "EDNS", "EPROXY", "EABORT", "EMAXLIMIT"]);
const ownTrouble = new Set(["EAUTH", "ENOAUTH", "EOAUTH2"]);
const beforeTheMail = new Set(["CONN", "EHLO", "HELO", "LHLO", "STARTTLS"]);

/**
 * Sorts what nodemailer throws. A reply of 5xx to the mail itself is permanent (RFC 5321 section 4.2.1);
 * 4xx and everything to do with the connection, encryption or our own sign-in passes, since another try,
 * or an operator, can mend it.
 */
export function toSendFailure(error: unknown): SendFailure {
  if (error instanceof SendFailure) return error;
  if (!(error instanceof Error)) return new SendFailure(false, "unknown", null);
  const { code, responseCode, response, command } = error as SmtpError;
  const status = statusOf(responseCode, response);
  const reply = typeof responseCode === "number" ? responseCode : 0;
  const errorCode = typeof code === "string" ? code : "";
  if (ownTrouble.has(errorCode)) return new SendFailure(false, "sign-in-refused", status);
  if (errorCode === "ETLS" || errorCode === "EREQUIRETLS")
    return new SendFailure(false, "encryption-failed", status);
  if (typeof command === "string" && beforeTheMail.has(command)) {
    return new SendFailure(false, reply ? "server-busy" : "server-unreachable", status);
  }
  const recipient = recipientIn(error, reply, status);
  if (reply >= 500) {
    return new SendFailure(true, recipient ? "recipient-refused" : "mail-refused", status, recipient);
  }
  if (reply >= 400) return new SendFailure(false, "server-busy", status, recipient);
  if (errorCode === "EENVELOPE") return new SendFailure(true, "bad-address", status);
  if (unreachable.has(errorCode) || /^E[A-Z]+$/.test(errorCode))
    return new SendFailure(false, "server-unreachable", status);
  return new SendFailure(false, "unknown", status);
}

/** A no to RCPT is about the address; one to MAIL FROM is about us, one to DATA about the mail. */
function recipientIn({ command, response }: SmtpError, reply: number, status: string | null) {
  if (reply < 400 || typeof command !== "string" || !command.startsWith("RCPT")) return null;
  const words = typeof response === "string" ? response : "";
  return refusedRecipient(reply, status?.split(" ")[1] ?? null, words);
}

function statusOf(responseCode: unknown, response: unknown): string | null {
  if (typeof responseCode !== "number") return null;
  const enhanced =
    typeof response === "string" ? /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response) : null;
  return enhanced ? `${responseCode} ${enhanced[1]}` : String(responseCode);
}
