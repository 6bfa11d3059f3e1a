import { z } from "zod";

const end = z.object({ intent: z.literal("end") });

/** What is done with a member of a group. */
export const groupMemberForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("role"), role: z.enum(["coordinator", "volunteer"]) }),
  end,
]);

/** What is done with one of a unit's staff. */
export const unitMemberForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("role"), role: z.enum(["lead", "consultant"]) }),
  z.object({ intent: z.literal("reset-code") }),
  end,
]);

/** What is done with an invitation nobody has answered. */
export const pendingInvitationForm = z.object({ intent: z.enum(["resend", "withdraw"]) });

/** The same, on a page that lists several. */
export const staffInvitationForm = pendingInvitationForm.extend({ invitationId: z.uuid() });
