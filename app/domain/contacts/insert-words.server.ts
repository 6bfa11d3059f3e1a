import type { Tx } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { contactWords } from "~/db/schema/index.server";
import { noteWords } from "./note-words";

/** Writes the words of a shareable note into the index that search reads. */
export async function insertWords(
  tx: Tx,
  groupId: GroupId,
  contact: { id: string; at: Date; shareableNote: string | null | undefined },
): Promise<void> {
  const words = noteWords(contact.shareableNote);
  if (words.length === 0) return;
  await tx
    .insert(contactWords)
    .values(words.map((word) => ({ groupId, word, at: contact.at, contactId: contact.id })));
}
