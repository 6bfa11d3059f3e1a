import { z } from "zod";
import { email, line, name, phone, version } from "~/app/domain/forms/fields.server";

/** What a unit says of itself. */
export const unitForm = z.object({
  name: name(),
  /** What it is called in words; "Jobcenter" where it says nothing. */
  label: line(60).optional(),
  email: email(),
  phone: phone().optional(),
  /** Its staff give a second factor, and no mail's link alone opens a case. */
  needsSecondFactor: z.boolean().optional().default(false),
  version: version(),
});

export type UnitDetails = z.output<typeof unitForm>;
