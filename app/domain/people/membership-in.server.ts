import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { memberships } from "~/db/schema/index.server";

/** The id of the membership by which somebody is in the group now; undefined for whoever is not, or no more. */
export async function membershipIn(
  db: Database,
  groupId: GroupId,
  userId: string,
): Promise<string | undefined> {
  const [membership] = await db
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.userId, userId),
        eq(memberships.organisationId, groupId),
        isNull(memberships.endedAt),
      ),
    );
  return membership?.id;
}
