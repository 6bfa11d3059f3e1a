import { z } from "zod";
import { email, name, requestId } from "~/app/domain/forms/fields.server";
import { mailName, municipalityCode } from "~/app/domain/organisations/organisation-fields.server";

/** A new organisation with the person who is to run it. A group has a mail name, a unit an address. */
export const organisationForm = z
  .object({
    kind: z.enum(["group", "unit"]),
    name: name(),
    municipalityCode: municipalityCode(),
    mailName: mailName().optional(),
    email: email().optional(),
    firstName: name(),
    firstEmail: email(),
    locale: z.enum(["da", "en"]).default("da"),
    requestId: requestId().optional(),
  })
  .superRefine((organisation, ctx) => {
    const missing =
      organisation.kind === "group" && !organisation.mailName
        ? "mailName"
        : organisation.kind === "unit" && !organisation.email
          ? "email"
          : null;
    if (missing) ctx.addIssue({ code: "custom", path: [missing], message: "required" });
  });

export type NewOrganisation = z.output<typeof organisationForm>;
