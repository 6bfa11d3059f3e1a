import type { GroupActor } from "~/app/access/actor";
import { notFound } from "~/app/domain/errors.server";
import { findAbout } from "~/app/domain/erasure/find-candidate.server";
import { findAboutContact } from "~/app/domain/erasure/find-firm-contact.server";
import { redactor } from "~/app/domain/privacy/redact";
import { notesAbout } from "./notes-about.server";
import { withheldFrom, type Withheld } from "./withheld.server";

/** What the page of a copy shows before it is made: the notes that a passage may be withheld of. */
export type CopyPage = {
  name: string;
  notes: { contactId: string; at: Date; writtenBy: string; trustNote: string }[];
  withheld: Withheld[];
};

const asTheyAre = redactor([]);

/** A candidate's. @throws 404 */
export async function candidateCopyPage(actor: GroupActor, candidateId: string): Promise<CopyPage> {
  const found = (await findAbout(actor.groupId, candidateId)) ?? notFound();
  const notes = await notesAbout(
    actor.groupId,
    [...found.ownContactIds, ...found.sharedContactIds],
    asTheyAre,
    [],
  );
  return {
    name: found.person.calledName,
    notes: notes.flatMap(({ id, at, writtenBy, trustNote }) =>
      trustNote ? [{ contactId: id, at, writtenBy, trustNote }] : [],
    ),
    withheld: await withheldFrom(actor.groupId, candidateId),
  };
}

/** A contact person's. @throws 404 */
export async function contactCopyPage(
  actor: GroupActor,
  firmId: string,
  firmContactId: string,
): Promise<{ name: string }> {
  const found = (await findAboutContact(actor.groupId, firmContactId)) ?? notFound();
  if (found.firm.id !== firmId) notFound();
  return { name: found.person.name };
}
