import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { memberships, users } from "~/db/schema/index.server";

/** One of the group, as a mail from their own mailbox is filed. */
export type Member = { id: string; name: string };

/** The member of the group who is registered with this address, or null. @param address normalised */
export async function memberWith(db: Database, groupId: GroupId, address: string): Promise<Member | null> {
  const [member] = await db
    .select({ id: users.id, name: users.name })
    .from(users)
    .innerJoin(memberships, eq(memberships.userId, users.id))
    .where(
      and(eq(users.email, address), eq(memberships.organisationId, groupId), isNull(memberships.endedAt)),
    );
  return member ?? null;
}
