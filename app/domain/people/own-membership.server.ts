import { and, eq, isNull, ne } from "drizzle-orm";
import { notFound, Refused } from "~/app/domain/errors.server";
import type { Tx } from "~/db/client.server";
import { memberships } from "~/db/schema/index.server";
import { leadingRoleOf, organisationIdOf, type OrganisationActor } from "./of-actor";

type Membership = typeof memberships.$inferSelect;

/** A place in the actor's organisation that has not ended. @throws 404 */
export async function ownMembership(
  tx: Tx,
  actor: OrganisationActor,
  membershipId: string,
): Promise<Membership> {
  const [membership] = await tx
    .select()
    .from(memberships)
    .where(
      and(
        eq(memberships.id, membershipId),
        eq(memberships.organisationId, organisationIdOf(actor)),
        isNull(memberships.endedAt),
      ),
    );
  return membership ?? notFound();
}

/**
 * Somebody else runs the organisation too, so that this one may stop.
 * @throws Refused `lastCoordinator` or `lastLead` at `role`
 */
export async function assertNotLast(tx: Tx, actor: OrganisationActor, membership: Membership): Promise<void> {
  const leading = leadingRoleOf(actor);
  if (membership.role !== leading) return;
  const [another] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.organisationId, membership.organisationId),
        eq(memberships.role, leading),
        isNull(memberships.endedAt),
        ne(memberships.id, membership.id),
      ),
    )
    .limit(1);
  if (!another) throw new Refused(leading === "coordinator" ? "lastCoordinator" : "lastLead", "role");
}
