import { and, eq, isNull } from "drizzle-orm";
import { record } from "~/app/domain/audit/record.server";
import { transact, type Tx } from "~/db/client.server";
import { memberships, sessions } from "~/db/schema/index.server";
import { organisationIdOf, type OrganisationActor } from "./of-actor";
import { assertNotLast, ownMembership } from "./own-membership.server";

/** Signs a person out of one organisation on every device; out of everything where it was their only one. */
async function leaveSessions(tx: Tx, userId: string, organisationId: string): Promise<void> {
  const others = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.userId, userId), isNull(memberships.endedAt)))
    .limit(1);
  if (others.length === 0) {
    await tx.delete(sessions).where(eq(sessions.userId, userId));
  } else {
    await tx
      .update(sessions)
      .set({ organisationId: null })
      .where(and(eq(sessions.userId, userId), eq(sessions.organisationId, organisationId)));
  }
}

/**
 * Ends a member's place. What they wrote stays; they are signed out of the organisation at once.
 * @throws 404; Refused `lastCoordinator` or `lastLead` at `role`
 */
export function endMembership(actor: OrganisationActor, membershipId: string): Promise<void> {
  return transact(async (tx) => {
    const membership = await ownMembership(tx, actor, membershipId);
    await assertNotLast(tx, actor, membership);
    await tx
      .update(memberships)
      .set({ endedAt: new Date(), endedBy: actor.userId })
      .where(eq(memberships.id, membershipId));
    await leaveSessions(tx, membership.userId, membership.organisationId);
    await record(tx, actor, {
      action: "membership.ended",
      subject: { kind: "membership", id: membershipId },
      organisationId: organisationIdOf(actor),
    });
  });
}
