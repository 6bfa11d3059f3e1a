import { z } from "zod";
import { line, name, phone } from "~/app/domain/forms/fields.server";

/** What a contact person may correct by themselves. */
export const correctionForm = z.object({
  name: name(),
  title: line(120).optional(),
  phone: phone().optional(),
});

/** What they may ask for with one tap. */
export const wishForm = z.object({ intent: z.enum(["object", "copy", "erase"]) });
