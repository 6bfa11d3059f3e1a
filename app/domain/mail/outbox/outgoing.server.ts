import type { GroupId } from "~/db/ids.server";
import type { outgoingMails } from "~/db/schema/index.server";
import type { StopReason } from "./mail-problems";

export type OutgoingRow = typeof outgoingMails.$inferSelect;

/** The group whose mail it is; every look-up for the mail is held within it. */
export function groupOf(mail: OutgoingRow): GroupId {
  return (mail.organisationId ?? "") as GroupId;
}

/** Mails to candidates are each about one thing: one that fails is told of, and stops none after it. */
export function isToCandidate(mail: Pick<OutgoingRow, "template">): boolean {
  return mail.template === "meeting-candidate" || mail.template === "own-page";
}

/** The mail cannot or may not leave. Sending it again later is of no use unless a person changes something. */
export class Unsendable extends Error {
  override name = "Unsendable";
  constructor(readonly reason: StopReason) {
    super(reason);
  }
}

/** The row, or the end of the mail when what it tells of is no longer there. @throws Unsendable "content-gone" */
export function there<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw new Unsendable("content-gone");
  return row;
}
