import { eq } from "drizzle-orm";
import { countAttempt } from "~/app/domain/attempts/count-attempt.server";
import { record } from "~/app/domain/audit/record.server";
import { Refused } from "~/app/domain/errors.server";
import { transact } from "~/db/client.server";
import { invitations } from "~/db/schema/index.server";
import { closeLinks } from "./close-links.server";
import { organisationIdOf, type OrganisationActor } from "./of-actor";
import { ownInvitation } from "./own-invitation.server";
import { invitationLastsMs, mailInvitation } from "./send-invitation.server";

const HOUR = 60 * 60 * 1000;

/**
 * Sends an invitation again, for seven new days, also when it has run out. The old link is dead.
 * @throws 404 for one that is not ours, accepted or withdrawn; Refused `tooManyAttempts` after three in an hour
 */
export async function resendInvitation(actor: OrganisationActor, invitationId: string): Promise<void> {
  await ownInvitation(actor, invitationId);
  if (!(await countAttempt(`resend:${invitationId}`, 3, HOUR))) throw new Refused("tooManyAttempts");
  await transact(async (tx) => {
    const invitation = await ownInvitation(actor, invitationId, tx);
    const now = new Date();
    const expiresAt = new Date(now.getTime() + invitationLastsMs);
    await closeLinks(tx, "invitation", invitation.id, now);
    await tx
      .update(invitations)
      .set({ invitedAt: now, expiresAt, invitedBy: actor.userId })
      .where(eq(invitations.id, invitation.id));
    await mailInvitation(tx, { ...invitation, expiresAt });
    await record(tx, actor, {
      action: "invitation.resent",
      subject: { kind: "invitation", id: invitation.id },
      organisationId: organisationIdOf(actor),
    });
  });
}
