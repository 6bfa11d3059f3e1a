import { z } from "zod";
import { email, line, name, phone, version } from "~/app/domain/forms/fields.server";

/** What a unit says of itself. */
export const unitForm = z.object({
  name: name(),
  /** What it is called in words; "Jobcenter" where it says nothing. */
  label: line(60).optional(),
  email: email(),
  phone: phone().optional(),
  version: version(),
});

export type UnitDetails = z.output<typeof unitForm>;
