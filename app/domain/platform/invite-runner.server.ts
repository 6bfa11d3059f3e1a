import { eq } from "drizzle-orm";
import { z } from "zod";
import type { OperatorActor } from "~/app/access/actor";
import { notFound } from "~/app/domain/errors.server";
import { email, name, requestId } from "~/app/domain/forms/fields.server";
import { assertNewcomer } from "~/app/domain/people/invite-member.server";
import { sendInvitation } from "~/app/domain/people/send-invitation.server";
import { transact } from "~/db/client.server";
import { organisations } from "~/db/schema/index.server";

/** Somebody to run an organisation. */
export const runnerForm = z.object({
  name: name(),
  email: email(),
  locale: z.enum(["da", "en"]).default("da"),
  requestId: requestId().optional(),
});

/**
 * Invites another coordinator or lead, for an organisation whose first never came or has left.
 * @throws 404; Refused `alreadyMember` or `alreadyInvited` at `email`
 */
export function inviteRunner(
  actor: OperatorActor,
  organisationId: string,
  invited: z.output<typeof runnerForm>,
): Promise<{ id: string }> {
  return transact(async (tx) => {
    const [organisation] = await tx
      .select({ kind: organisations.kind })
      .from(organisations)
      .where(eq(organisations.id, organisationId));
    if (!organisation) notFound();
    await assertNewcomer(tx, organisationId, invited);
    const role = organisation.kind === "group" ? "coordinator" : "lead";
    const { id } = await sendInvitation(tx, actor, {
      ...invited,
      organisationId,
      role,
      invitedBy: actor.userId,
    });
    return { id };
  });
}
