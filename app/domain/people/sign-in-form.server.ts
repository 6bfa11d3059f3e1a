import { z } from "zod";
import { email } from "~/app/domain/forms/fields.server";

export const askSignInForm = z.object({ email: email(), til: z.string().max(500).optional() });
export const passwordSignInForm = z.object({
  email: email(),
  password: z.string().max(1000),
  ownDevice: z.boolean().optional(),
  til: z.string().max(500).optional(),
});
export const useLinkForm = z.object({ ownDevice: z.boolean().optional() });
