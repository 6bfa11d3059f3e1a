import { and, eq, isNull } from "drizzle-orm";
import { record } from "~/app/domain/audit/record.server";
import { notFound, Refused } from "~/app/domain/errors.server";
import { organisationIdOf, type OrganisationActor } from "~/app/domain/people/of-actor";
import { transact } from "~/db/client.server";
import { newId, type GroupId, type UnitId } from "~/db/ids.server";
import { organisationLinks, organisations } from "~/db/schema/index.server";

/**
 * Proposes that a group and a unit work together; the other side accepts.
 * Where the other side has proposed it already, this accepts. Proposed twice it is one proposal.
 * @param otherId the unit, proposed by a group; the group, proposed by a unit
 * @throws 404 when the other organisation is not there or of the same kind; Refused `alreadyLinked`
 */
export function proposeLink(actor: OrganisationActor, otherId: string): Promise<{ id: string }> {
  const otherKind = actor.kind === "group" ? "unit" : "group";
  return transact(async (tx) => {
    const [other] = await tx
      .select({ id: organisations.id })
      .from(organisations)
      .where(and(eq(organisations.id, otherId), eq(organisations.kind, otherKind)));
    if (!other) notFound();
    const groupId = (actor.kind === "group" ? actor.groupId : other.id) as GroupId;
    const unitId = (actor.kind === "unit" ? actor.unitId : other.id) as UnitId;
    const now = new Date();
    const [open] = await tx
      .select()
      .from(organisationLinks)
      .where(
        and(
          eq(organisationLinks.groupId, groupId),
          eq(organisationLinks.unitId, unitId),
          isNull(organisationLinks.endedAt),
        ),
      );
    if (open?.acceptedAt) throw new Refused("alreadyLinked", "organisationId");
    if (open?.proposedByKind === actor.kind) return { id: open.id };
    const id = open?.id ?? newId();
    if (open) {
      await tx
        .update(organisationLinks)
        .set({ acceptedAt: now, acceptedBy: actor.userId })
        .where(eq(organisationLinks.id, id));
    } else {
      await tx.insert(organisationLinks).values({
        id,
        groupId,
        unitId,
        proposedBy: actor.userId,
        proposedByKind: actor.kind,
        proposedAt: now,
      });
    }
    await record(tx, actor, {
      action: open ? "link.accepted" : "link.proposed",
      subject: { kind: "organisation-link", id },
      organisationId: organisationIdOf(actor),
      details: { groupId, unitId },
    });
    return { id };
  });
}
