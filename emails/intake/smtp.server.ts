import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { SecureContextOptions } from "node:tls";
import { SMTPServer } from "smtp-server";
import { clientLimit } from "./client-limit.server";
import { clientRate } from "./client-rate.server";
import { collect } from "./collect.server";
import { refusal } from "./refusal.server";
import { sizeRefusalLogger } from "./size-refusals.server";

/** The largest mail that is taken in, in bytes. */
export const maxMailBytes = 25 * 1024 * 1024;

const MINUTE_MS = 60_000;

/** One mail as it came: its bytes untouched and the envelope that the sending server named. */
export type IncomingMail = {
  raw: Buffer;
  /** empty for delivery failures, which have no envelope sender */
  envelopeFrom: string;
  envelopeTo: string[];
  remoteAddress: string;
  receivedAt: Date;
};

export type IntakeOptions = {
  host?: string;
  /** 0 takes any free port */
  port: number;
  /** the name given in the greeting */
  name?: string;
  /** asked at RCPT for each recipient; false answers 550, a throw 451 */
  accepts: (address: string) => Promise<boolean>;
  /** must have kept the mail for good before it resolves; a throw answers 451, and the sender tries again */
  store: (mail: IncomingMail) => Promise<void>;
  /** told of what was refused or failed, without personal data */
  log: (event: IntakeEvent) => void;
  tls?: SecureContextOptions;
  maxBytes?: number;
  maxClients?: number;
  maxPerClient?: number;
  /** mails of one client in a minute; 451 for more, so that a server tries again */
  maxMailsPerMinute?: number;
  /** unknown recipients that one client may try in a minute; after that it hears 451 for all, known ones too */
  maxUnknownPerMinute?: number;
  maxRecipients?: number;
};

export type IntakeEvent = {
  event:
    "too-large" | "store-failed" | "too-many-connections" | "too-many-mails" | "too-many-unknown" | "error";
  reason: string;
};

export type Intake = { port: number; close: () => Promise<void> };

/**
 * Listens for mail over SMTP (RFC 5321). Recipients are checked at RCPT; the raw bytes are stored before
 * 250 is answered, so what a sender believes delivered is safe; nothing is parsed here.
 * @throws when the port cannot be had
 */
export async function startIntake(options: IntakeOptions): Promise<Intake> {
  const size = options.maxBytes ?? maxMailBytes;
  const limit = clientLimit(options.maxPerClient ?? 20);
  const mails = clientRate(options.maxMailsPerMinute ?? Infinity, MINUTE_MS);
  const unknown = clientRate(options.maxUnknownPerMinute ?? Infinity, MINUTE_MS);
  const server = new SMTPServer({
    ...options.tls,
    name: options.name,
    banner: "Brobygger",
    size,
    rejectOversized: true,
    authOptional: true,
    disabledCommands: options.tls ? ["AUTH"] : ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    maxClients: options.maxClients ?? 200,
    socketTimeout: 60_000,
    closeTimeout: 2_000,
    logger: sizeRefusalLogger(() => options.log({ event: "too-large", reason: `over ${size} bytes` })),
    onConnect(session, done) {
      if (limit.enter(session)) return done();
      options.log({ event: "too-many-connections", reason: "one client holds too many connections" });
      done(refusal(421, "Too many connections from you, try again later"));
    },
    onClose(session) {
      limit.leave(session);
    },
    onMailFrom(_address, { remoteAddress }, done) {
      if (mails.allows(remoteAddress)) return done();
      options.log({ event: "too-many-mails", reason: "one client sends too many mails a minute" });
      done(refusal(451, "Too many mails from you, try again later"));
    },
    onRcptTo({ address }, session, done) {
      const { remoteAddress } = session;
      // Whoever tries names must not learn which of them are right.
      if (unknown.isFull(remoteAddress)) {
        options.log({ event: "too-many-unknown", reason: "one client tries too many unknown recipients" });
        return done(refusal(451, "Too many unknown recipients from you, try again later"));
      }
      if (session.envelope.rcptTo.length >= (options.maxRecipients ?? 50)) {
        return done(refusal(452, "Too many recipients"));
      }
      options.accepts(address).then(
        (yes) => {
          if (yes) return done(null);
          unknown.allows(remoteAddress);
          done(refusal(550, "No such mailbox here"));
        },
        () => done(refusal(451, "Cannot look up the mailbox now, try again later")),
      );
    },
    onData(stream, session, done) {
      const envelope = {
        envelopeFrom: session.envelope.mailFrom ? session.envelope.mailFrom.address : "",
        envelopeTo: session.envelope.rcptTo.map((recipient) => recipient.address),
        remoteAddress: session.remoteAddress,
      };
      collect(stream).then(
        (raw) => {
          if (!raw) return done(refusal(552, "The mail is too large"));
          options.store({ raw, ...envelope, receivedAt: new Date() }).then(
            () => done(null, "Kept"),
            (error: unknown) => {
              options.log({ event: "store-failed", reason: error instanceof Error ? error.name : "unknown" });
              done(refusal(451, "Could not keep the mail, try again later"));
            },
          );
        },
        () => done(refusal(451, "The connection was lost")),
      );
    },
  });
  server.on("error", (error) => options.log({ event: "error", reason: codeOf(error) }));
  const listener = server.listen(options.port, options.host);
  if (!listener.listening) await once(listener, "listening");
  return {
    port: (listener.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function codeOf(error: Error & { code?: unknown }): string {
  return typeof error.code === "string" ? error.code : error.name;
}
