import { createTransport as createPool } from "nodemailer";
import { toSendFailure } from "./send-failure.server";

type Mailbox = { name: string; address: string };

/** One mail to one recipient, ready to leave. */
export type OutgoingMail = {
  from: Mailbox;
  to: string;
  /** the recipient's name, for the To line */
  toName?: string;
  replyTo?: string;
  /** where failures are reported: the mail's own bounce address */
  envelopeFrom: string;
  /** with its angle brackets; the same at every try, so that a repeated mail is recognised */
  messageId: string;
  subject: string;
  html: string;
  text: string;
  headers?: Record<string, string>;
  inReplyTo?: string;
  references?: string[];
};

export type Transport = {
  /** Resolves when the server has taken the mail. @throws SendFailure */
  send: (mail: OutgoingMail) => Promise<{ response: string }>;
  /** True when the server greets us and takes our sign-in. */
  verify: () => Promise<boolean>;
  close: () => void;
};

/**
 * A pool of connections to the server that mail leaves through.
 * @param options.smtpUrl smtp:// or smtps://, with user and password where the server wants them
 * @param options.name what we call ourselves in EHLO
 * @param options.signing signs every mail (DKIM, RFC 6376) for this domain
 * @param options.timeoutMs how long a silent server is waited for
 */
export function createTransport(options: {
  smtpUrl: string;
  name?: string;
  maxConnections?: number;
  timeoutMs?: number;
  signing?: { domain: string; selector: string; privateKey: string };
}): Transport {
  const timeout = options.timeoutMs ?? 30_000;
  const pool = createPool({
    url: options.smtpUrl,
    pool: true,
    name: options.name,
    maxConnections: options.maxConnections ?? 3,
    maxMessages: 50,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    ...(options.signing ? { dkim: dkimOf(options.signing) } : {}),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ toName, ...mail }) {
      try {
        const sent = await pool.sendMail({
          ...mail,
          to: toName ? { name: toName, address: mail.to } : mail.to,
          envelope: { from: mail.envelopeFrom, to: mail.to },
          date: new Date(),
          textEncoding: "quoted-printable",
        });
        return { response: sent.response };
      } catch (error) {
        throw toSendFailure(error);
      }
    },
    async verify() {
      return pool.verify().then(
        () => true,
        () => false,
      );
    },
    close: () => pool.close(),
  };
}

/** What is signed: all that a reader sees or acts on, one-click opt-out included (RFC 8058 section 4). */
const signedHeaders = [
  "From",
  "Reply-To",
  "Subject",
  "Date",
  "Message-ID",
  "To",
  "In-Reply-To",
  "References",
  "MIME-Version",
  "Content-Type",
  "Auto-Submitted",
  "List-Unsubscribe",
  "List-Unsubscribe-Post",
].join(":");

function dkimOf({ domain, selector, privateKey }: { domain: string; selector: string; privateKey: string }) {
  return { domainName: domain, keySelector: selector, privateKey, headerFieldNames: signedHeaders };
}
