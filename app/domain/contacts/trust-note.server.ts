import type { GroupActor } from "~/app/access/actor";
import { roleMay } from "~/app/access/matrix";
import { config } from "~/app/server/config.server";
import { seal, unseal } from "~/db/seal.server";

/** The trust note as it is stored: sealed, and bound to its contact. Null for no words. */
export function sealTrustNote(contactId: string, text: string | null | undefined): Buffer | null {
  return text ? seal(config().blobKeys, Buffer.from(text, "utf8"), contactId) : null;
}

/** What decides who may read a trust note. */
export type TrustNoteOwner = { id: string; writtenBy: string };

/**
 * Whether this member may read a contact's trust note: whoever wrote it, the volunteer responsible for a
 * candidate who took part, and the coordinators. The contact must be of the actor's own group.
 */
export function mayReadTrustNote(
  actor: GroupActor,
  contact: TrustNoteOwner,
  candidates: readonly { responsibleId: string }[],
): boolean {
  return (
    roleMay(actor.role, "trust.read") ||
    contact.writtenBy === actor.userId ||
    candidates.some(({ responsibleId }) => responsibleId === actor.userId)
  );
}

/**
 * The trust note's words for those who may read them; the one way from the sealed bytes to a page.
 * @param candidates the candidates who took part
 * @returns null where there is no note, or it is for others; `mayReadTrustNote` tells which
 */
export function readableTrustNote(
  actor: GroupActor,
  contact: TrustNoteOwner & { trustNote: Buffer | null },
  candidates: readonly { responsibleId: string }[],
): string | null {
  if (!contact.trustNote || !mayReadTrustNote(actor, contact, candidates)) return null;
  return unseal(config().blobKeys, contact.trustNote, contact.id).toString("utf8");
}
