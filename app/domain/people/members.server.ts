import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { notFound } from "~/app/domain/errors.server";
import { danishSortKey } from "~/app/domain/rules/danish-sort-key";
import { builtOnce, read } from "~/db/client.server";
import { invitations, memberships, users } from "~/db/schema/index.server";
import { organisationIdOf, type OrganisationActor } from "./of-actor";

export type Member = {
  membershipId: string;
  userId: string;
  name: string;
  email: string;
  phone: string | null;
  role: typeof memberships.$inferSelect.role;
  joinedAt: Date;
};
export type PendingInvitation = {
  id: string;
  name: string;
  email: string;
  role: typeof invitations.$inferSelect.role;
  expiresAt: Date;
  expired: boolean;
};

const memberColumns = {
  membershipId: memberships.id,
  userId: users.id,
  name: users.name,
  email: users.email,
  phone: users.phone,
  role: memberships.role,
  joinedAt: memberships.joinedAt,
};

const members = builtOnce((db) =>
  db
    .select(memberColumns)
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(eq(memberships.organisationId, sql.placeholder("organisationId")), isNull(memberships.endedAt)),
    )
    .prepare(),
);

/** The members of the actor's organisation, by name in Danish order. */
export async function membersOf(actor: OrganisationActor): Promise<Member[]> {
  const rows = await members().execute({ organisationId: organisationIdOf(actor) });
  return rows
    .map((row) => ({ row, key: danishSortKey(row.name) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
}

/** One member of the actor's organisation. @throws 404 */
export async function memberOf(actor: OrganisationActor, membershipId: string): Promise<Member> {
  const [row] = await read()
    .select(memberColumns)
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.id, membershipId),
        eq(memberships.organisationId, organisationIdOf(actor)),
        isNull(memberships.endedAt),
      ),
    );
  return row ?? notFound();
}

/** Invitations that nobody has answered or withdrawn, oldest first, those that ran out too. */
export async function pendingInvitations(actor: OrganisationActor): Promise<PendingInvitation[]> {
  const now = new Date();
  const rows = await read()
    .select({
      id: invitations.id,
      name: invitations.name,
      email: invitations.email,
      role: invitations.role,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .where(
      and(
        eq(invitations.organisationId, organisationIdOf(actor)),
        isNull(invitations.acceptedAt),
        isNull(invitations.withdrawnAt),
      ),
    )
    .orderBy(asc(invitations.id));
  return rows.map((row) => ({ ...row, expired: row.expiresAt <= now }));
}
