import { eq } from "drizzle-orm";
import { record } from "~/app/domain/audit/record.server";
import { Refused } from "~/app/domain/errors.server";
import { organisationIdOf, type OrganisationActor } from "~/app/domain/people/of-actor";
import { transact } from "~/db/client.server";
import { organisationLinks } from "~/db/schema/index.server";
import { ownLink } from "./own-link.server";

/**
 * Accepts what the other side proposed. Accepted twice it is accepted once.
 * @throws 404 for a link that is not ours; Refused `ownProposal` for one that we proposed ourselves
 */
export function acceptLink(actor: OrganisationActor, linkId: string): Promise<void> {
  return transact(async (tx) => {
    const link = await ownLink(tx, actor, linkId);
    if (link.acceptedAt) return;
    if (link.proposedByKind === actor.kind) throw new Refused("ownProposal");
    await tx
      .update(organisationLinks)
      .set({ acceptedAt: new Date(), acceptedBy: actor.userId })
      .where(eq(organisationLinks.id, linkId));
    await record(tx, actor, {
      action: "link.accepted",
      subject: { kind: "organisation-link", id: linkId },
      organisationId: organisationIdOf(actor),
      details: { groupId: link.groupId, unitId: link.unitId },
    });
  });
}
