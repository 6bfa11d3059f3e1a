import { z } from "zod";
import { name, phone, version } from "~/app/domain/forms/fields.server";
import { mailName, municipalityCode } from "./organisation-fields.server";

/** What a group says of itself. Who answers for the data is said with the agreement. */
export const groupForm = z.object({
  name: name(),
  phone: phone().optional(),
  municipalityCode: municipalityCode(),
  mailName: mailName(),
  version: version(),
});

export type GroupDetails = z.output<typeof groupForm>;
