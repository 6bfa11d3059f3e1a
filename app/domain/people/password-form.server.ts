import { z } from "zod";

/** A new password, or the removal of the one there is. The rules on passwords need the person: the verb holds them. */
export const passwordForm = z.object({
  intent: z.enum(["save", "remove"]),
  password: z.string().max(1000).optional(),
  current: z.string().max(1000).optional(),
});
