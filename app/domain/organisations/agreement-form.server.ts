import { z } from "zod";
import { cvr, email, name } from "~/app/domain/forms/fields.server";

/** Who answers for the data, and the acceptance of the agreement with the platform's operator. */
export const agreementForm = z.object({
  controllerName: name(),
  controllerCvr: cvr().optional(),
  controllerEmail: email(),
  accepted: z.boolean("mustAccept").refine(Boolean, "mustAccept"),
  /** The version whose words were on the page. */
  textVersion: z.string().max(40),
});

export type AgreementAcceptance = z.output<typeof agreementForm>;
