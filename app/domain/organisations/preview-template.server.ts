import type { GroupActor } from "~/app/access/actor";
import { fillPlaceholders, type Placeholder } from "~/app/domain/rules/placeholders";
import type { Wording } from "./default-templates";
import { groupOf } from "./own-group.server";
import { assertPlaceholders } from "./save-template.server";

/**
 * A wording as a firm would read it, with an example firm and the reader's own name.
 * @param example the values of the example firm, in the template's language
 * @throws Refused `unknownPlaceholder`
 */
export async function previewTemplate(
  actor: GroupActor,
  wording: Wording,
  example: Partial<Record<Placeholder, string>>,
): Promise<Wording> {
  assertPlaceholders(wording);
  const group = await groupOf(actor);
  const values = { ...example, "mit navn": actor.name, gruppe: group.name, kommune: group.municipality };
  return {
    subject: fillPlaceholders(wording.subject, values).text,
    body: fillPlaceholders(wording.body, values).text,
  };
}
