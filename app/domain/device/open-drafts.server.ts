import type { z } from "zod";
import type { Actor } from "~/app/access/actor";
import type { EntryAnswer } from "./entry-answer";
import { openEntry, type EntryContent, type entriesSchema } from "./entry-content.server";

/** A draft as its writer gets it back. */
export function draftAnswer({ id, place = "", title = "", form, names = [] }: EntryContent): EntryAnswer {
  return { id, state: "taken", draft: { place, title, form, names } };
}

/** Opens drafts for whoever wrote them; what is another's, or no draft, is left out of the answer. */
export async function openDrafts(
  { userId }: Pick<Actor, "userId">,
  { entries }: z.output<typeof entriesSchema>,
): Promise<EntryAnswer[]> {
  const answers: EntryAnswer[] = [];
  for (const { id, sealed } of entries) {
    const entry = await openEntry(id, sealed);
    if (typeof entry !== "string" && entry.ownerId === userId && entry.kind === "draft")
      answers.push(draftAnswer(entry));
  }
  return answers;
}
