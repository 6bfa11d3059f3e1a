import { contactKinds } from "~/app/domain/contacts/kinds";
import { noteWords } from "~/app/domain/contacts/note-words";
import { sealTrustNote } from "~/app/domain/contacts/trust-note.server";
import { newId } from "~/db/ids.server";
import type { SqliteFile } from "~/db/sqlite-driver.server";
import type { Base } from "./base";
import { inserter } from "./bulk";
import { noteText, oneOf, type Dice } from "./texts";

const SPAN_MS = 3 * 365 * 86_400_000;
/** Every so manieth contact is with the first firm, so that its page is full however many there are. */
const BUSY_FIRM_EVERY = 400;

/**
 * Contacts spread evenly over three years up to now: most with a firm, some with a candidate, some with
 * both; eight of ten with a trust note, three of ten with a shareable one.
 */
export function seedContacts(db: SqliteFile, dice: Dice, base: Base, now: number, count: number): void {
  const { groupId, members, firms, candidates } = base;
  const addContact = inserter(db, "contacts");
  const addParticipant = inserter(db, "contact_participants");
  const addWord = inserter(db, "contact_words");
  const addFollowUp = inserter(db, "follow_ups");
  for (let n = 0; n < count; n++) {
    const id = newId();
    const at = now - Math.floor(((count - n) / count) * SPAN_MS);
    const writtenBy = oneOf(dice, members);
    const shareableNote = dice() < 0.3 ? noteText(dice) : null;
    addContact({
      id,
      groupId,
      kind: oneOf(dice, contactKinds),
      at,
      writtenBy,
      trustNote: dice() < 0.8 ? sealTrustNote(id, noteText(dice)) : null,
      shareableNote,
      createdAt: at,
      requestId: newId(),
    });
    for (const word of noteWords(shareableNote)) addWord({ groupId, word, at, contactId: id });

    const nobody = { firmId: null, firmContactId: null, candidateId: null };
    const firm = n % BUSY_FIRM_EVERY === 0 ? firms[0] : dice() < 0.8 ? oneOf(dice, firms) : undefined;
    if (firm) {
      const there = { ...nobody, firmId: firm.id, firmContactId: firm.contactId };
      addParticipant({ id: newId(), groupId, contactId: id, kind: "firm", ...there, at });
    }
    if (!firm || dice() < 0.15) {
      const there = { ...nobody, candidateId: oneOf(dice, candidates) };
      addParticipant({ id: newId(), groupId, contactId: id, kind: "candidate", ...there, at });
    }
    if (n % 10 === 0) {
      const dueOn = new Date(at + 7 * 86_400_000).toISOString().slice(0, 10);
      const done = { doneAt: at + 86_400_000, doneBy: writtenBy };
      const about = { contactId: id, firmId: firm?.id ?? null };
      addFollowUp({
        id: newId(),
        groupId,
        dueOn,
        assignedTo: writtenBy,
        ...about,
        createdBy: writtenBy,
        createdAt: at,
        ...done,
      });
    }
  }
  db.prepare(
    "update firms set last_contact_at = (select max(at) from contact_participants where group_id = firms.group_id and firm_id = firms.id)",
  ).run();
}
