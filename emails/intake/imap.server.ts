import { ImapFlow } from "imapflow";

/** A mailbox to look into, with what opens it. */
export type MailboxAccount = {
  host: string;
  port: number;
  /** TLS from the first byte, or STARTTLS before anybody signs in. */
  security: "tls" | "starttls";
  username: string;
  /** A password, or an access token for XOAUTH2. */
  signIn: "password" | "token";
  secret: string;
  folder: string;
  /** Where mails go that have been stored; nothing is deleted. */
  handledFolder: string;
  /** PEM of a certificate to trust beside the usual ones; for tests. */
  ca?: string;
};

/** How far a mailbox has been read: UIDs count only under the validity they were given in (RFC 3501 section 2.3.1.1). */
export type Position = { uidValidity: string | null; lastUid: number };

/** What went wrong, for a page to say in words. */
export type MailboxProblem =
  "unreachable" | "sign-in-refused" | "not-secure" | "no-folder" | "silent" | "not-stored" | "unknown";

export class MailboxFailure extends Error {
  override name = "MailboxFailure";
  constructor(
    readonly problem: MailboxProblem,
    options?: ErrorOptions,
  ) {
    super(problem, options);
  }
}

export type MailboxOptions = {
  account: MailboxAccount;
  position: Position;
  /** Mails of before this moment are looked at again where the server has begun to count anew. */
  since: Date | null;
  /** Must have kept the mail for good before it resolves; a throw ends the session, and nothing is skipped. */
  store: (mail: { raw: Buffer; receivedAt: Date }) => Promise<void>;
  /** Told of each step forward, after what lies behind it is stored. */
  moved: (position: Position) => Promise<void>;
  /** Told once the mailbox is open. */
  opened?: () => Promise<void>;
  /** How often it looks by itself, beside being told by IDLE, in ms. */
  pollMs?: number;
  /** How long a command may take before the connection counts as dead, in ms. */
  silenceMs?: number;
};

const DAY_MS = 86_400_000;
/** Larger mails are kept too, and shown as unreadable. */
const largestMail = 64 * 1024 * 1024;

function problemOf(error: unknown): MailboxProblem {
  if (error instanceof MailboxFailure) return error.problem;
  const { code, authenticationFailed } = error as { code?: string; authenticationFailed?: boolean };
  if (authenticationFailed) return "sign-in-refused";
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO|UPGRADE|ALTNAME/i.test(code ?? "")) return "not-secure";
  return /^E[A-Z]+$|NoConnection|TIMEOUT|ClosedAfterConnect/.test(code ?? "") ? "unreachable" : "unknown";
}

function clientOf(account: MailboxAccount, silenceMs: number): ImapFlow {
  const { username: user, secret } = account;
  return new ImapFlow({
    host: account.host,
    port: account.port,
    secure: account.security === "tls",
    // Without it a server that offers no STARTTLS would get the password in clear.
    doSTARTTLS: account.security === "starttls" ? true : undefined,
    auth: account.signIn === "token" ? { user, accessToken: secret } : { user, pass: secret },
    clientInfo: { name: "Brobygger" },
    logger: false,
    tls: { minVersion: "TLSv1.2", ...(account.ca ? { ca: account.ca } : {}) },
    connectionTimeout: silenceMs,
    greetingTimeout: silenceMs,
    // A connection that says nothing is asked anew long before routers forget it.
    maxIdleTime: 4 * 60_000,
    autoIdleDelay: 200,
    maxLiteralSize: largestMail,
    disableAutoEnable: true,
  });
}

/** Ends with the command, or with the connection where the server does not answer in time. */
async function within<T>(client: ImapFlow, ms: number, command: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new MailboxFailure("silent"));
      client.close();
    }, ms);
  });
  try {
    return await Promise.race([command, silence]);
  } finally {
    clearTimeout(timer);
  }
}

async function openFolders(client: ImapFlow, { folder, handledFolder }: MailboxAccount, ms: number) {
  await within(client, ms, client.connect());
  try {
    const folders = await within(client, ms, client.list());
    if (!folders.some(({ path }) => path === handledFolder)) {
      await within(client, ms, client.mailboxCreate(handledFolder));
    }
    return await within(client, ms, client.mailboxOpen(folder));
  } catch (error) {
    throw error instanceof MailboxFailure ? error : new MailboxFailure("no-folder", { cause: error });
  }
}

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
 * Looks into a mailbox until `signal` ends it or the connection fails: each new mail is stored, then the position
 * moves, then the mail goes to the folder for what was handled. It is told of new mail by IDLE, and looks by itself
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
    let position = await positionIn(client, options, opened, silenceMs);
    await options.opened?.();
    while (!signal.aborted && lost === null) {
      isNew = false;
      position = await takeNew(client, options, position, silenceMs);
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

/** Takes the mails that have come since, in their order. @returns the position behind them */
async function takeNew(
  client: ImapFlow,
  { account, store, moved }: MailboxOptions,
  from: Position,
  ms: number,
): Promise<Position> {
  const range = `${from.lastUid + 1}:*`;
  const found = (await within(client, ms, client.search({ uid: range }, { uid: true }))) || [];
  // "n:*" names the last mail even where its UID is below n.
  const uids = found.filter((uid) => uid > from.lastUid).sort((a, b) => a - b);
  let position = from;
  for (const uid of uids) {
    const mail = await within(
      client,
      ms,
      client.fetchOne(String(uid), { source: { maxLength: largestMail }, internalDate: true }, { uid: true }),
    );
    // Moved away by a person meanwhile.
    if (mail && mail.source) {
      try {
        await store({ raw: mail.source, receivedAt: new Date(mail.internalDate ?? Date.now()) });
      } catch (error) {
        throw new MailboxFailure("not-stored", { cause: error });
      }
    }
    position = { ...position, lastUid: uid };
    await moved(position);
    if (mail) await within(client, ms, client.messageMove(String(uid), account.handledFolder, { uid: true }));
  }
  return position;
}
