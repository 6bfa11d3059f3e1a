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

/** Larger mails are kept too, and shown as unreadable. */
export const largestMail = 64 * 1024 * 1024;

/** What an error of the IMAP library says about the mailbox. */
export function problemOf(error: unknown): MailboxProblem {
  if (error instanceof MailboxFailure) return error.problem;
  const { code, authenticationFailed } = error as { code?: string; authenticationFailed?: boolean };
  if (authenticationFailed) return "sign-in-refused";
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO|UPGRADE|ALTNAME/i.test(code ?? "")) return "not-secure";
  return /^E[A-Z]+$|NoConnection|TIMEOUT|ClosedAfterConnect/.test(code ?? "") ? "unreachable" : "unknown";
}

/** A client that has not connected yet, and never signs in over an open line. @param silenceMs as in `MailboxOptions` */
export function clientOf(account: MailboxAccount, silenceMs: number): ImapFlow {
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
export async function within<T>(client: ImapFlow, ms: number, command: Promise<T>): Promise<T> {
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

/** Connects, makes the folder for what was handled where there is none, and opens the one that mails come to. */
export async function openFolders(client: ImapFlow, { folder, handledFolder }: MailboxAccount, ms: number) {
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
