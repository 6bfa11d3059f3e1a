import { eq } from "drizzle-orm";
import { record } from "~/app/domain/audit/record.server";
import { transact } from "~/db/client.server";
import { invitations } from "~/db/schema/index.server";
import { closeLinks } from "./close-links.server";
import { organisationIdOf, type OrganisationActor } from "./of-actor";
import { ownInvitation } from "./own-invitation.server";

/** Withdraws an invitation: its link is dead. @throws 404 for one that is not ours, accepted or withdrawn */
export function withdrawInvitation(actor: OrganisationActor, invitationId: string): Promise<void> {
  return transact(async (tx) => {
    const invitation = await ownInvitation(actor, invitationId, tx);
    const now = new Date();
    await closeLinks(tx, "invitation", invitation.id, now);
    await tx
      .update(invitations)
      .set({ withdrawnAt: now, withdrawnBy: actor.userId })
      .where(eq(invitations.id, invitation.id));
    await record(tx, actor, {
      action: "invitation.withdrawn",
      subject: { kind: "invitation", id: invitation.id },
      organisationId: organisationIdOf(actor),
    });
  });
}
