import { and, eq, isNull } from "drizzle-orm";
import { Refused } from "~/app/domain/errors.server";
import type { Tx } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { memberships } from "~/db/schema/index.server";

/**
 * Asserts that a person is a member of the group now.
 * @throws Refused("choose") at the field `responsibleId`
 */
export async function assertVolunteer(tx: Tx, groupId: GroupId, userId: string): Promise<void> {
  const [row] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.userId, userId),
        eq(memberships.organisationId, groupId),
        isNull(memberships.endedAt),
      ),
    );
  if (!row) throw new Refused("choose", "responsibleId");
}
