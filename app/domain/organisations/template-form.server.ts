import { z } from "zod";
import { line, note, requestId } from "~/app/domain/forms/fields.server";

/** A group's own wording of a mail. Its placeholders are checked by the verb, which names the unknown ones. */
export const templateForm = z.object({
  subject: line(200).refine((text) => text.length > 0, "required"),
  body: note(10_000).refine((text) => text.length > 0, "required"),
  /** The version that was shown; none while the product's wording is used. */
  version: z.number().int().min(1).optional(),
  requestId: requestId().optional(),
});

/** Which button of the template's page was pressed. */
export function templateIntent(form: FormData): "save" | "preview" | "reset" {
  const intent = form.get("intent");
  return intent === "preview" || intent === "reset" ? intent : "save";
}

export type TemplateWording = z.output<typeof templateForm>;
