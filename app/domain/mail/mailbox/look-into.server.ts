import { MailboxFailure } from "~/emails/intake/imap-client.server";
import { lookIntoMailbox } from "~/emails/intake/imap.server";
import { keepIncoming } from "../intake/keep-incoming.server";
import { mailboxOf } from "../mail-addresses.server";
import { accountOf, positionOf, type Mailbox } from "./account-of.server";
import { movePosition, noteMailbox } from "./claim-mailbox.server";

export type LookOptions = {
  signal: AbortSignal;
  /** Called when a mail has been kept. */
  onStored?: () => void;
  pollMs?: number;
  silenceMs?: number;
};

/**
 * Looks into a group's mailbox until `signal` ends it or the connection is lost, and keeps each new mail for the
 * group, as if it had come by our own door. Why it ended stands on the mailbox then.
 * @returns whether it was open at all
 */
export async function lookInto(mailbox: Mailbox, options: LookOptions): Promise<boolean> {
  const { signal, onStored, pollMs, silenceMs } = options;
  const { id, groupId, email } = mailbox;
  let wasOpen = false;
  try {
    await lookIntoMailbox(
      {
        account: accountOf(mailbox),
        position: positionOf(mailbox),
        since: mailbox.lastMailAt ?? mailbox.connectedAt,
        ...{ pollMs, silenceMs },
        opened: async () => {
          wasOpen = true;
          await noteMailbox(id, null, new Date());
        },
        store: async ({ raw, receivedAt }) => {
          const kept = {
            mailbox: mailboxOf({ kind: "group", groupId }),
            groupId,
            envelopeTo: email,
            namesThread: false,
          };
          await keepIncoming({ raw, envelopeFrom: "", receivedAt, door: "imap" }, [kept]);
          onStored?.();
        },
        moved: (position) => movePosition(id, position, new Date()),
      },
      signal,
    );
  } catch (error) {
    if (!(error instanceof MailboxFailure)) throw error;
    await noteMailbox(id, error.problem, new Date());
  }
  return wasOpen;
}
