import { read } from "~/db/client.server";
import type { Transport } from "~/emails/outbox/transport.server";
import { SendFailure } from "~/emails/outbox/send-failure.server";
import { mostAttempts } from "~/emails/outbox/retry.server";
import { claimMails, claimMs, keepClaim } from "./claim-mails.server";
import { mayStillSend } from "./may-still-send.server";
import { Unsendable, type OutgoingRow } from "./outgoing.server";
import { ownTransport } from "./own-transport.server";
import { renderOutgoing } from "./render-outgoing.server";
import { settleMail, type Ending } from "./settle-mail.server";

export type SendOptions = {
  transport?: Transport;
  at?: Date;
  /** Told of a mail that our own code could not make. */
  report?: (error: unknown) => void;
  /** How often claims are renewed while mails leave, in ms. */
  renewMs?: number;
};

/** Renews the claims of mails that have not left yet, time and again, until each is `done` or all is stopped. */
function keepingClaims(mails: readonly OutgoingRow[], { at, report, renewMs = claimMs / 4 }: SendOptions) {
  const waiting = new Set(mails);
  const timer = setInterval(() => {
    for (const mail of waiting) {
      // Where the database does not answer now, the next turn tries again.
      void keepClaim(mail, at ?? new Date()).catch((error: unknown) => report?.(error));
    }
  }, renewMs);
  return { done: (mail: OutgoingRow) => void waiting.delete(mail), stop: () => clearInterval(timer) };
}

async function sendOne(
  mail: OutgoingRow,
  transport: Transport,
  at: Date,
  options: SendOptions,
): Promise<Ending> {
  // Only a mail that ends the process each time gets this far.
  if (mail.attempts > mostAttempts) return { state: "not-sent", problem: "internal", permanent: true };
  try {
    const reason = await mayStillSend(read(), mail, at);
    if (reason) return { state: "stopped", problem: reason };
    await transport.send(await renderOutgoing(read(), mail));
    return { state: "sent" };
  } catch (error) {
    if (error instanceof Unsendable) return { state: "stopped", problem: error.reason };
    if (error instanceof SendFailure) {
      const { reason: problem, permanent, recipient } = error;
      return { state: "not-sent", problem, permanent, address: recipient };
    }
    options.report?.(error);
    return { state: "not-sent", problem: "internal", permanent: false };
  }
}

/** The mails of one conversation leave one after the other, oldest first, so that each can name those before it. */
function inThreads(mails: OutgoingRow[]): OutgoingRow[][] {
  const threads = new Map<string, OutgoingRow[]>();
  for (const mail of mails.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const thread = threads.get(mail.threadId ?? mail.id);
    if (thread) thread.push(mail);
    else threads.set(mail.threadId ?? mail.id, [mail]);
  }
  return [...threads.values()];
}

/**
 * Sends the mails that are due: each is asked once more whether it may leave, made out of its ids, and handed
 * to the server. What does not get through is tried again at growing intervals, and given up with its reason.
 * A worker killed after the server's 250 and before our commit leaves a claim that runs out; the mail then
 * goes again with the same Message-ID.
 * @returns how many were handled
 */
export async function sendDueMails(options: SendOptions = {}): Promise<number> {
  const at = options.at ?? new Date();
  const mails = await claimMails(at);
  if (mails.length === 0) return 0;
  const transport = options.transport ?? ownTransport();
  const claims = keepingClaims(mails, options);
  const ends = await Promise.allSettled(
    inThreads(mails).map(async (thread) => {
      for (const [before, mail] of thread.entries()) {
        // Time has passed: this process may have slept for longer than its claim.
        if (before > 0 && !(await keepClaim(mail, options.at ?? new Date()))) continue;
        const ending = await sendOne(mail, transport, at, options);
        claims.done(mail);
        await settleMail(mail, ending, options.at ?? new Date());
      }
    }),
  );
  claims.stop();
  const failed = ends.find((end) => end.status === "rejected");
  if (failed) throw failed.reason;
  return mails.length;
}
