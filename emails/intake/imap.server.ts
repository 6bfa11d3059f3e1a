import type { ImapFlow } from "imapflow";
import {
  clientOf,
  largestMail,
  MailboxFailure,
  openFolders,
  problemOf,
  within,
  type MailboxAccount,
} from "./imap-client.server";

/** How far a mailbox has been read: UIDs count only under the validity they were given in (RFC 3501 section 2.3.1.1). */
export type Position = { uidValidity: string | null; lastUid: number };

export type MailboxOptions = {
  account: MailboxAccount;
  position: Position;
  /** Mails of before this moment are looked at again where the server has begun to count anew. */
  since: Date | null;
  /** Must have kept the mail for good before it resolves; a throw ends the session, and nothing is skipped. */
  store: (mail: { raw: Buffer; receivedAt: Date }) => Promise<void>;
  /** Told of each step forward, after what lies behind it is stored and put by. */
  moved: (position: Position) => Promise<void>;
  /** Told once the mailbox is open. */
  opened?: () => Promise<void>;
  /** How often it looks by itself, beside being told by IDLE, in ms. */
  pollMs?: number;
  /** How long a command may take before the connection counts as dead, in ms. */
  silenceMs?: number;
};

const DAY_MS = 86_400_000;

/**
 * Tries whether a mailbox can be opened, and lets go of it.
 * @returns the UID that the next mail will get, under its validity
 * @throws MailboxFailure
 */
export async function tryMailbox(account: MailboxAccount, silenceMs = 15_000): Promise<Position> {
  const client = clientOf(account, silenceMs);
  client.on("error", () => undefined);
  try {
    const opened = await openFolders(client, account, silenceMs);
    return { uidValidity: String(opened.uidValidity), lastUid: opened.uidNext - 1 };
  } catch (error) {
    throw new MailboxFailure(problemOf(error), { cause: error });
  } finally {
    client.close();
  }
}

/**
 * Looks into a mailbox until `signal` ends it or the connection fails: each new mail is stored, then goes to
 * the folder for what was handled, then the position moves. It is told of new mail by IDLE, and looks by itself
 * too. The caller connects again.
 * @throws MailboxFailure when the connection cannot be had or is lost, or a mail could not be stored
 */
export async function lookIntoMailbox(options: MailboxOptions, signal: AbortSignal): Promise<void> {
  const { account, silenceMs = 60_000, pollMs = 120_000 } = options;
  const client = clientOf(account, silenceMs);
  let wake = () => undefined as void;
  let lost: unknown = null;
  const end = (error: unknown) => {
    lost ??= error;
    wake();
  };
  client.on("error", end);
  client.on("close", () => end(new MailboxFailure("unreachable")));
  const stop = () => {
    client.close();
    wake();
  };
  signal.addEventListener("abort", stop);
  let isNew = true;
  client.on("exists", () => {
    isNew = true;
    wake();
  });
  try {
    const opened = await openFolders(client, account, silenceMs);
    let progress: Progress = { reached: await positionIn(client, options, opened, silenceMs), kept: null };
    await options.opened?.();
    while (!signal.aborted && lost === null) {
      isNew = false;
      progress = await takeNew(client, options, progress, silenceMs);
      if (isNew || signal.aborted || lost !== null) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pollMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
        // Something may have happened while the promise was made.
        if (isNew || signal.aborted || lost !== null) wake();
      });
    }
    if (lost !== null && !signal.aborted) throw lost instanceof Error ? lost : new MailboxFailure("unknown");
  } catch (error) {
    if (!signal.aborted) throw new MailboxFailure(problemOf(error), { cause: error });
  } finally {
    signal.removeEventListener("abort", stop);
    client.close();
  }
}

type Opened = { uidValidity: bigint; uidNext: number };

/**
 * Where to go on. At the very first what is there already stays the group's own; where the server has begun to count
 * anew, the mails of the last days are looked at again, since a mail that is known is stored once.
 */
async function positionIn(
  client: ImapFlow,
  { position, since }: MailboxOptions,
  opened: Opened,
  ms: number,
): Promise<Position> {
  const uidValidity = String(opened.uidValidity);
  if (position.uidValidity === uidValidity) return position;
  if (position.uidValidity === null || since === null) return { uidValidity, lastUid: opened.uidNext - 1 };
  const from = new Date(since.getTime() - 2 * DAY_MS);
  const found = (await within(client, ms, client.search({ since: from }, { uid: true }))) || [];
  const first = Math.min(...found, opened.uidNext);
  return { uidValidity, lastUid: first - 1 };
}

/** How far this connection has come, and the place to keep: in front of the first mail that is not put by. */
type Progress = { reached: Position; kept: Position | null };

/**
 * Takes the mails that have come since, in their order. One that the server did not hand out or move is passed over,
 * and taken up again by the next connection; a mail that is known is stored once.
 */
async function takeNew(
  client: ImapFlow,
  { account, store, moved }: MailboxOptions,
  from: Progress,
  ms: number,
): Promise<Progress> {
  const after = from.reached.lastUid;
  const found = (await within(client, ms, client.search({ uid: `${after + 1}:*` }, { uid: true }))) || [];
  // "n:*" names the last mail even where its UID is below n.
  const uids = found.filter((uid) => uid > after).sort((a, b) => a - b);
  let { reached, kept } = from;
  for (const uid of uids) {
    const mail = await within(
      client,
      ms,
      client.fetchOne(String(uid), { source: { maxLength: largestMail }, internalDate: true }, { uid: true }),
    );
    if (mail && mail.source) {
      try {
        await store({ raw: mail.source, receivedAt: new Date(mail.internalDate ?? Date.now()) });
      } catch (error) {
        throw new MailboxFailure("not-stored", { cause: error });
      }
    }
    // No mail: moved away by a person meanwhile.
    const isDone = !mail || (mail.source !== undefined && (await putBy(client, uid, account, ms)));
    if (!client.usable) throw new MailboxFailure("unreachable");
    if (!isDone) kept ??= reached;
    reached = { ...reached, lastUid: uid };
    await moved(kept ?? reached);
  }
  return { reached, kept };
}

/**
 * Moves a stored mail to the folder for what was handled. Where a server has neither MOVE nor UIDPLUS it stays: there a
 * move would wipe out all that a person has marked as deleted (RFC 4315 section 1).
 * @returns whether nothing is left to do
 */
async function putBy(client: ImapFlow, uid: number, { handledFolder }: MailboxAccount, ms: number) {
  if (!client.capabilities.has("MOVE") && !client.capabilities.has("UIDPLUS")) return true;
  return Boolean(await within(client, ms, client.messageMove(String(uid), handledFolder, { uid: true })));
}
