import { startThread } from "~/app/domain/enquiries/start-thread.server";
import type { Tx } from "~/db/client.server";
import { normaliseAddress } from "~/emails/mailbox.server";
import type { ReadMail } from "~/emails/reading/mail.server";
import type { IncomingRow } from "./file-message.server";
import type { Thread } from "./find-thread.server";
import { firmsOfAddress, type AtFirm } from "./firms-of-address.server";
import type { Member } from "./member-of.server";
import { threadsOfSender } from "./threads-of-sender.server";

/**
 * Whom a member's own mail is with: who wrote what was passed on; where that was the member, and where nothing was
 * passed on, everybody it went to.
 */
export function addressesConcerned({ from, forwarded, to, cc }: ReadMail): string[] {
  const writer = forwarded?.from && normaliseAddress(forwarded.from.address);
  if (writer && writer !== normaliseAddress(from?.address ?? "")) return [writer];
  const others = forwarded ? forwarded.to : [...to, ...cc].map(({ address }) => address);
  return [...new Set(others.map(normaliseAddress))];
}

/** Where a member's own mail belongs: a thread that is there, a firm to start one with, or nobody can tell. */
export type OwnPlace = { threadId: string } | { begin: AtFirm } | null;

/**
 * Where a member's own mail belongs: in the only open thread with the address it concerns, else with the only firm
 * that has it. Two of either are for a person to choose from.
 */
async function placeOf(tx: Tx, { groupId }: IncomingRow, mail: ReadMail): Promise<OwnPlace> {
  const addresses = addressesConcerned(mail);
  const threadIds = new Set<string>();
  for (const address of addresses) {
    for (const threadId of await threadsOfSender(tx, groupId, address)) threadIds.add(threadId);
  }
  const [threadId] = threadIds;
  if (threadId) return threadIds.size === 1 ? { threadId } : null;
  const firms = new Map<string, AtFirm>();
  for (const address of addresses) {
    for (const found of await firmsOfAddress(tx, groupId, address)) {
      if (!firms.has(found.firmId)) firms.set(found.firmId, found);
    }
  }
  const [begin] = firms.values();
  return begin && firms.size === 1 ? { begin } : null;
}

/** The thread that a member's own mail seems to belong to; null where none is open, or a person must say. */
export async function ownMailSuggestion(tx: Tx, row: IncomingRow, mail: ReadMail): Promise<string | null> {
  const place = await placeOf(tx, row, mail);
  return place && "threadId" in place ? place.threadId : null;
}

/** The thread that a member's own mail belongs to, begun where there is none; null where a person must say. */
export async function ownMailThread(
  tx: Tx,
  row: IncomingRow,
  mail: ReadMail,
  member: Member,
  ownThread: (threadId: string) => Promise<Thread | null>,
): Promise<Thread | null> {
  const place = await placeOf(tx, row, mail);
  if (!place) return null;
  if ("threadId" in place) return ownThread(place.threadId);
  return startThread(tx, {
    ...place.begin,
    groupId: row.groupId,
    openedBy: mail.forwarded ? "firm" : "own-mail",
    at: row.receivedAt,
    volunteerId: member.id,
    actor: { kind: "group", userId: member.id, groupId: row.groupId },
  });
}
