import { z } from "zod";
import { email, name, requestId } from "~/app/domain/forms/fields.server";

const person = {
  name: name(),
  email: email(),
  locale: z.enum(["da", "en"]).default("da"),
  requestId: requestId().optional(),
};

/** A new member of a group. */
export const groupInvitationForm = z.object({ ...person, role: z.enum(["coordinator", "volunteer"]) });
/** A new member of a unit's staff. */
export const unitInvitationForm = z.object({ ...person, role: z.enum(["lead", "consultant"]) });
/** What the invited person says when accepting; the name only where they have no account yet. */
export const acceptanceForm = z.object({ name: name().optional(), ownDevice: z.boolean().optional() });

export type GroupInvitation = z.output<typeof groupInvitationForm>;
export type UnitInvitation = z.output<typeof unitInvitationForm>;
