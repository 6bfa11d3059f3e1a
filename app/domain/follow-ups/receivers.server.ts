import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { builtOnce } from "~/db/client.server";
import { memberships, users } from "~/db/schema/index.server";

/** As many stand on a line; the page of a follow-up has everybody. */
const MOST = 5;

/** Somebody whom a follow-up can be given to with one tap. */
export type Receiver = { userId: string; name: string };

const first = builtOnce((db) =>
  db
    .select({ userId: users.id, name: users.name })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.organisationId, sql.placeholder("groupId")), isNull(memberships.endedAt)))
    .orderBy(asc(memberships.id))
    .limit(MOST)
    .prepare(),
);

/** Those who have been in the group longest, oneself too. */
export async function receivers({ groupId }: GroupActor): Promise<Receiver[]> {
  return first().execute({ groupId });
}
