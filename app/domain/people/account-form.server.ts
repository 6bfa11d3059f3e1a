import { z } from "zod";
import { name, phone, version } from "~/app/domain/forms/fields.server";

/** What a person says of themselves. The e-mail address is the account and stays. */
export const accountForm = z.object({
  name: name(),
  phone: phone().optional(),
  locale: z.enum(["da", "en"]),
  version: version(),
});

/** The language alone; `back` is the page to come back to. */
export const languageForm = z.object({ locale: z.enum(["da", "en"]), back: z.string().max(600).optional() });

/** Which of one's own browsers is signed out. */
export const sessionsForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("one"), ref: z.string().max(64) }),
  z.object({ intent: z.literal("everywhere") }),
]);

export type AccountDetails = z.output<typeof accountForm>;
