import { and, eq, isNull } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import type { GroupRole } from "~/app/access/matrix";
import { read } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { memberships, organisations } from "~/db/schema/index.server";

/** The same person as a member of the group that an entry was made for; null when they are none there (any more). */
export async function actingFor(actor: GroupActor, groupId: string): Promise<GroupActor | null> {
  if (groupId === actor.groupId) return actor;
  const [place] = await read()
    .select({ role: memberships.role, name: organisations.name })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(
      and(
        eq(memberships.userId, actor.userId),
        eq(memberships.organisationId, groupId),
        eq(organisations.kind, "group"),
        isNull(memberships.endedAt),
      ),
    );
  if (!place) return null;
  const role = place.role as GroupRole;
  return { ...actor, groupId: groupId as GroupId, organisationName: place.name, role };
}
