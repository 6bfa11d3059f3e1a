import { z } from "zod";

/** What can be done with a mail that did not get through, and the page that it was done on. */
export const sentMailSchema = z.object({
  do: z.enum(["try-again", "seen", "not-seen"], "choose"),
  back: z.string().max(500).optional(),
});
