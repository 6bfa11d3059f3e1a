import { and, eq, gt, isNull } from "drizzle-orm";
import type { GroupActor, UnitActor } from "~/app/access/actor";
import { Refused } from "~/app/domain/errors.server";
import { transact, type Tx } from "~/db/client.server";
import { invitations, memberships, users } from "~/db/schema/index.server";
import type { GroupInvitation, UnitInvitation } from "./invitation-form.server";
import { organisationIdOf, type OrganisationActor } from "./of-actor";
import { sendInvitation } from "./send-invitation.server";

/** @throws Refused `alreadyMember` or `alreadyInvited` at `email` */
export async function assertNewcomer(
  tx: Tx,
  organisationId: string,
  invited: { email: string; requestId?: string },
): Promise<void> {
  const [member] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(users.email, invited.email),
        eq(memberships.organisationId, organisationId),
        isNull(memberships.endedAt),
      ),
    );
  if (member) throw new Refused("alreadyMember", "email");
  const [pending] = await tx
    .select({ requestId: invitations.requestId })
    .from(invitations)
    .where(
      and(
        eq(invitations.organisationId, organisationId),
        eq(invitations.email, invited.email),
        isNull(invitations.acceptedAt),
        isNull(invitations.withdrawnAt),
        gt(invitations.expiresAt, new Date()),
      ),
    );
  if (pending && (pending.requestId === null || pending.requestId !== invited.requestId)) {
    throw new Refused("alreadyInvited", "email");
  }
}

function invite(
  actor: OrganisationActor,
  invited: GroupInvitation | UnitInvitation,
): Promise<{ id: string }> {
  const organisationId = organisationIdOf(actor);
  return transact(async (tx) => {
    await assertNewcomer(tx, organisationId, invited);
    const { id } = await sendInvitation(tx, actor, { ...invited, organisationId, invitedBy: actor.userId });
    return { id };
  });
}

/**
 * Invites a person into the group by mail, for seven days.
 * @throws Refused `alreadyMember` or `alreadyInvited` at `email`
 */
export function inviteVolunteer(actor: GroupActor, invited: GroupInvitation): Promise<{ id: string }> {
  return invite(actor, invited);
}

/**
 * Invites a person onto the unit's staff by mail, for seven days.
 * @throws Refused `alreadyMember` or `alreadyInvited` at `email`
 */
export function inviteStaff(actor: UnitActor, invited: UnitInvitation): Promise<{ id: string }> {
  return invite(actor, invited);
}
