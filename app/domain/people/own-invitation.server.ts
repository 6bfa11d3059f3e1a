import { and, eq, isNull } from "drizzle-orm";
import { notFound } from "~/app/domain/errors.server";
import { read, type Database } from "~/db/client.server";
import { invitations } from "~/db/schema/index.server";
import { organisationIdOf, type OrganisationActor } from "./of-actor";
import type { Invitation } from "./send-invitation.server";

/** An invitation of the actor's organisation that is neither accepted nor withdrawn. @throws 404 */
export async function ownInvitation(
  actor: OrganisationActor,
  invitationId: string,
  db: Database = read(),
): Promise<Invitation> {
  const [invitation] = await db
    .select()
    .from(invitations)
    .where(
      and(
        eq(invitations.id, invitationId),
        eq(invitations.organisationId, organisationIdOf(actor)),
        isNull(invitations.acceptedAt),
        isNull(invitations.withdrawnAt),
      ),
    );
  return invitation ?? notFound();
}
