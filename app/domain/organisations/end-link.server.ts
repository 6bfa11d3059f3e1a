import { eq } from "drizzle-orm";
import { record } from "~/app/domain/audit/record.server";
import { organisationIdOf, type OrganisationActor } from "~/app/domain/people/of-actor";
import { transact } from "~/db/client.server";
import { organisationLinks } from "~/db/schema/index.server";
import { ownLink } from "./own-link.server";

/**
 * Ends working together, or takes back or declines a proposal. What was sent on before stays with the unit.
 * @throws 404 for a link that is not ours or has ended
 */
export function endLink(actor: OrganisationActor, linkId: string): Promise<void> {
  return transact(async (tx) => {
    const link = await ownLink(tx, actor, linkId);
    await tx
      .update(organisationLinks)
      .set({ endedAt: new Date(), endedBy: actor.userId })
      .where(eq(organisationLinks.id, linkId));
    await record(tx, actor, {
      action: "link.ended",
      subject: { kind: "organisation-link", id: linkId },
      organisationId: organisationIdOf(actor),
      details: { groupId: link.groupId, unitId: link.unitId },
    });
  });
}
