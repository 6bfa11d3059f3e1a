import { eq } from "drizzle-orm";
import type { GroupActor, UnitActor } from "~/app/access/actor";
import type { GroupRole, UnitRole } from "~/app/access/matrix";
import { record } from "~/app/domain/audit/record.server";
import { transact } from "~/db/client.server";
import { memberships } from "~/db/schema/index.server";
import { leadingRoleOf, organisationIdOf, type OrganisationActor } from "./of-actor";
import { assertNotLast, ownMembership } from "./own-membership.server";

function change(actor: OrganisationActor, membershipId: string, role: GroupRole | UnitRole): Promise<void> {
  return transact(async (tx) => {
    const membership = await ownMembership(tx, actor, membershipId);
    if (membership.role === role) return;
    if (role !== leadingRoleOf(actor)) await assertNotLast(tx, actor, membership);
    await tx.update(memberships).set({ role }).where(eq(memberships.id, membershipId));
    await record(tx, actor, {
      action: "membership.role-changed",
      subject: { kind: "membership", id: membershipId },
      organisationId: organisationIdOf(actor),
      details: { from: membership.role, to: role },
    });
  });
}

/** Gives a member of the group another role. @throws 404; Refused `lastCoordinator` at `role` */
export function changeGroupRole(actor: GroupActor, membershipId: string, role: GroupRole): Promise<void> {
  return change(actor, membershipId, role);
}

/** Gives one of the unit's staff another role. @throws 404; Refused `lastLead` at `role` */
export function changeUnitRole(actor: UnitActor, membershipId: string, role: UnitRole): Promise<void> {
  return change(actor, membershipId, role);
}
