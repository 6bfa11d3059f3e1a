import { and, eq } from "drizzle-orm";
import { config, derivedKey } from "~/app/server/config.server";
import type { Database } from "~/db/client.server";
import { read } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { formerMailNames, organisations, outgoingMails, threads } from "~/db/schema/index.server";
import {
  bounceAddress,
  maxLocalPart,
  readBounceAddress,
  readThreadAddress,
  readThreadMarkers,
  threadAddress,
  threadMarker,
} from "~/emails/addresses.server";
import { splitAddress } from "~/emails/mailbox.server";

/** Whose mails they are that belong to no organisation, such as sign-in links. */
const platform = "platform" as GroupId;

/** What an envelope recipient at our domain stands for. */
export type Recipient =
  | { kind: "group"; groupId: GroupId }
  | { kind: "thread"; groupId: GroupId; threadId: string }
  | { kind: "bounce"; groupId: GroupId; mailId: string };

const key = () => derivedKey("mail-address");

/** An address of our own: a group's, or the platform's, which takes no mail. */
export function ownAddress(mailName: string | null): string {
  return `${mailName ?? "brobygger"}@${config().mailDomain}`;
}

/** The signed address to which answers in a thread go. */
export function replyAddress(mailName: string, threadId: string): string {
  return threadAddress({ localPart: mailName, domain: config().mailDomain, threadId, key: key() });
}

/**
 * Where answers go for a group whose mail we fetch from its own mailbox: there, with the thread's tag where the mailbox
 * is known to take such, else plainly; then References and the marker say which thread it is.
 */
export function mailboxReplyAddress(
  { email, takesPlus }: { email: string; takesPlus: boolean | null },
  threadId: string,
): string {
  const parts = splitAddress(email);
  const takesTag = takesPlus && parts && !parts.local.includes("+") && parts.local.length <= maxLocalPart;
  if (!takesTag) return email;
  return threadAddress({ localPart: parts.local, domain: parts.domain, threadId, key: key() });
}

/** The marker of a thread, for the text of its mails. */
export function markerOf(threadId: string): string {
  return threadMarker({ threadId, key: key() });
}

/** The threads whose markers a text holds. The caller makes sure that they are the group's. */
export function markedThreads(text: string): string[] {
  return readThreadMarkers(text, key());
}

/**
 * The thread that an address in a header names, at whatever domain: a group's mail may have moved since. The caller
 * makes sure that it is the group's.
 */
export function addressedThread(address: string): string | null {
  return readThreadAddress(address, key())?.threadId ?? null;
}

/** The signed envelope sender of one mail, to which its failures are reported. */
export function bounceAddressOf(mailId: string): string {
  return bounceAddress({ mailId, domain: config().mailDomain, key: key() });
}

/** The mailbox of ours that a recipient's mail lies in: a group has one, whatever threads its mails belong to. */
export function mailboxOf(recipient: Recipient): string {
  return recipient.kind === "bounce" ? `bounce ${recipient.mailId}` : `group ${recipient.groupId}`;
}

/**
 * What mail to this address is for: a group's own address, now or before, a thread's or a mail's signed address; null for
 * any other, forged ones too. The thread's own row says whose it is.
 */
export async function recipientOf(address: string, db: Database = read()): Promise<Recipient | null> {
  const parts = splitAddress(address);
  if (parts?.domain !== config().mailDomain) return null;
  const bounced = readBounceAddress(address, key());
  if (bounced) {
    const [mail] = await db
      .select({ owner: outgoingMails.organisationId })
      .from(outgoingMails)
      .where(eq(outgoingMails.id, bounced.mailId));
    return mail ? { kind: "bounce", groupId: (mail.owner as GroupId | null) ?? platform, ...bounced } : null;
  }
  const inThread = readThreadAddress(address, key());
  if (inThread) {
    const [thread] = await db
      .select({ groupId: threads.groupId })
      .from(threads)
      .where(eq(threads.id, inThread.threadId));
    return thread ? { kind: "thread", groupId: thread.groupId, threadId: inThread.threadId } : null;
  }
  const [group] = await db
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(eq(organisations.mailName, parts.local), eq(organisations.kind, "group")));
  if (group) return { kind: "group", groupId: group.id as GroupId };
  const [former] = await db
    .select({ groupId: formerMailNames.groupId })
    .from(formerMailNames)
    .where(eq(formerMailNames.mailName, parts.local));
  return former ? { kind: "group", groupId: former.groupId } : null;
}
