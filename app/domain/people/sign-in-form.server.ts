import { z } from "zod";
import { email } from "~/app/domain/forms/fields.server";

export const askSignInForm = z.object({ email: email(), til: z.string().max(500).optional() });
export const passwordSignInForm = z.object({
  email: email(),
  password: z.string().max(1000),
  ownDevice: z.boolean().optional(),
  til: z.string().max(500).optional(),
});
/** The page behind a sign-in link: in, or a new link where the old one is spent. */
export const useLinkForm = z.object({
  intent: z.enum(["sign-in", "new-link"]).default("sign-in"),
  ownDevice: z.boolean().optional(),
});
