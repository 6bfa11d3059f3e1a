import { and, eq, isNull } from "drizzle-orm";
import { notFound } from "~/app/domain/errors.server";
import type { OrganisationActor } from "~/app/domain/people/of-actor";
import type { Tx } from "~/db/client.server";
import { organisationLinks } from "~/db/schema/index.server";

/** The link of the actor's own organisation that has not ended. @throws 404 */
export async function ownLink(
  tx: Tx,
  actor: OrganisationActor,
  linkId: string,
): Promise<typeof organisationLinks.$inferSelect> {
  const own =
    actor.kind === "group"
      ? eq(organisationLinks.groupId, actor.groupId)
      : eq(organisationLinks.unitId, actor.unitId);
  const [link] = await tx
    .select()
    .from(organisationLinks)
    .where(and(eq(organisationLinks.id, linkId), own, isNull(organisationLinks.endedAt)));
  return link ?? notFound();
}
