import { asc, eq, isNull } from "drizzle-orm";
import { read } from "~/db/client.server";
import type { Role } from "~/app/access/matrix";
import { memberships, organisations, users } from "~/db/schema/index.server";

/** Somebody the demo lets one be. */
export type DemoPerson = {
  userId: string;
  name: string;
  role: Role;
  /** Null for the platform's operator. */
  organisation: { id: string; name: string } | null;
};

const most = 100;

/** Everybody one can sign in as in the demo: the members of each organisation, then the operators. */
export async function demoPeople(): Promise<DemoPerson[]> {
  const [members, operators] = await Promise.all([
    read()
      .select({
        userId: users.id,
        name: users.name,
        role: memberships.role,
        organisation: { id: organisations.id, name: organisations.name },
      })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
      .where(isNull(memberships.endedAt))
      .orderBy(asc(organisations.kind), asc(organisations.id), asc(memberships.id))
      .limit(most),
    read()
      .select({ userId: users.id, name: users.name })
      .from(users)
      .where(eq(users.isOperator, true))
      .orderBy(asc(users.id))
      .limit(most),
  ]);
  return [
    ...members,
    ...operators.map((user) => ({ ...user, role: "operator" as const, organisation: null })),
  ];
}
