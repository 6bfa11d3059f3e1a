import { z } from "zod";
import { name, phone, version } from "~/app/domain/forms/fields.server";

/** What a person says of themselves. The e-mail address is the account and stays. */
export const accountForm = z.object({
  name: name(),
  phone: phone().optional(),
  locale: z.enum(["da", "en"]),
  version: version(),
});

export type AccountDetails = z.output<typeof accountForm>;
