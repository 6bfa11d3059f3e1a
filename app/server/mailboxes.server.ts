import { randomUUID } from "node:crypto";
import { claimMailboxes, leaveMailbox } from "~/app/domain/mail/mailbox/claim-mailbox.server";
import { lookInto } from "~/app/domain/mail/mailbox/look-into.server";
import { errorReason } from "./error-reason.server";
import type { Logger } from "./logger.server";

const EVERY_MS = 15_000;
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

type Session = { version: number; stop: AbortController; done: Promise<void> };

/**
 * Keeps a connection to each group's own mailbox that is fetched from; each worker has its own share of them. A lost
 * one is taken up again after a growing pause; one whose settings have changed, at once.
 * @param onStored called when a mail has been kept
 * @param everyMs how often it looks for mailboxes that nobody looks into
 * @returns a function that ends them all, to be called while the database is open
 */
export function startMailboxes(log: Logger, onStored: () => void, everyMs = EVERY_MS): () => Promise<void> {
  const worker = `mailboxes:${randomUUID()}`;
  const sessions = new Map<string, Session>();
  const pauses = new Map<string, { until: number; ms: number }>();
  const stopped = new AbortController();

  async function look(): Promise<void> {
    const mine = await claimMailboxes(worker, new Date());
    for (const [id, session] of sessions) {
      const now = mine.find((mailbox) => mailbox.id === id);
      if (now?.version === session.version) continue;
      session.stop.abort();
      pauses.delete(id);
    }
    for (const mailbox of mine) {
      if (stopped.signal.aborted || sessions.has(mailbox.id)) continue;
      if ((pauses.get(mailbox.id)?.until ?? 0) > performance.now()) continue;
      const stop = new AbortController();
      const session: Session = { version: mailbox.version, stop, done: Promise.resolve() };
      sessions.set(mailbox.id, session);
      session.done = lookInto(mailbox, { signal: stop.signal, onStored })
        .then((wasOpen) => {
          const before = wasOpen ? 0 : (pauses.get(mailbox.id)?.ms ?? 0);
          const ms = Math.min(before * 2 || FIRST_PAUSE_MS, LONGEST_PAUSE_MS);
          pauses.set(mailbox.id, { until: performance.now() + ms, ms });
        })
        .catch((error: unknown) => log.error({ reason: errorReason(error) }, "mailbox not looked into"))
        .finally(() => sessions.delete(mailbox.id));
    }
  }

  const lookOnce = () =>
    look().catch((error: unknown) => log.error({ reason: errorReason(error) }, "mailboxes not claimed"));
  let turn = lookOnce();
  const timer = setInterval(() => void (turn = turn.then(lookOnce)), everyMs);
  return async () => {
    clearInterval(timer);
    stopped.abort();
    await turn;
    const open = [...sessions];
    for (const [, session] of open) session.stop.abort();
    await Promise.all(open.map(([, session]) => session.done));
    await Promise.all(open.map(([id]) => leaveMailbox(worker, id)));
  };
}
