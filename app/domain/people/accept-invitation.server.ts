import { and, eq, isNull } from "drizzle-orm";
import { record } from "~/app/domain/audit/record.server";
import { Refused } from "~/app/domain/errors.server";
import { useUpLink } from "~/app/domain/links/link.server";
import { transact, type Tx } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { invitations, memberships, users } from "~/db/schema/index.server";
import type { Invitation } from "./send-invitation.server";

type User = typeof users.$inferSelect;

/** Whom an accepted invitation signs in, and where. */
export type Accepted = { userId: string; organisationId: string | null; hasPassword: boolean };

async function accountOf(tx: Tx, invitation: Invitation, name: string | undefined, now: Date): Promise<User> {
  const [known] = await tx.select().from(users).where(eq(users.email, invitation.email));
  if (known) return known;
  const [made] = await tx
    .insert(users)
    .values({
      id: newId(),
      email: invitation.email,
      name: name ?? invitation.name,
      locale: invitation.locale,
      createdAt: now,
    })
    .returning();
  if (!made) throw new Error("The account was not written.");
  return made;
}

/** Whoever runs the platform sees no candidates, so nobody is operator and member at once. */
async function becomeOperator(tx: Tx, user: User): Promise<void> {
  const [member] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.userId, user.id), isNull(memberships.endedAt)));
  if (member) throw new Refused("operatorIsMember");
  await tx.update(users).set({ isOperator: true }).where(eq(users.id, user.id));
}

async function join(
  tx: Tx,
  user: User,
  place: { organisationId: string; role: typeof memberships.$inferSelect.role },
  now: Date,
): Promise<void> {
  if (user.isOperator) throw new Refused("operatorIsMember");
  const [before] = await tx
    .select({ id: memberships.id, endedAt: memberships.endedAt })
    .from(memberships)
    .where(and(eq(memberships.userId, user.id), eq(memberships.organisationId, place.organisationId)));
  if (!before) {
    await tx.insert(memberships).values({ id: newId(), userId: user.id, ...place, joinedAt: now });
  } else if (before.endedAt) {
    await tx
      .update(memberships)
      .set({ role: place.role, joinedAt: now, endedAt: null, endedBy: null })
      .where(eq(memberships.id, before.id));
  }
}

/**
 * Accepts an invitation by the secret of its link: makes the account, or takes the one that the address
 * already has, and gives it its place. Whoever holds the link reads that mailbox, so they may be signed in.
 * @param name how the person wants to be called; ignored where the account exists
 * @throws Refused `invitationClosed` when it is used, withdrawn, replaced, expired or unknown;
 * `operatorIsMember` where the roles exclude each other. The link then stays as it was.
 */
export function acceptInvitation(token: string, { name }: { name?: string } = {}): Promise<Accepted> {
  return transact(async (tx) => {
    const now = new Date();
    const link = await useUpLink(tx, "invitation", token, now);
    if (!link) throw new Refused("invitationClosed");
    const [invitation] = await tx.select().from(invitations).where(eq(invitations.id, link.subjectId));
    if (!invitation || invitation.acceptedAt || invitation.withdrawnAt || invitation.expiresAt <= now) {
      throw new Refused("invitationClosed");
    }
    const user = await accountOf(tx, invitation, name, now);
    const { organisationId, role } = invitation;
    if (role === "operator") await becomeOperator(tx, user);
    else if (organisationId) await join(tx, user, { organisationId, role }, now);
    await tx
      .update(invitations)
      .set({ acceptedAt: now, acceptedBy: user.id })
      .where(eq(invitations.id, invitation.id));
    await record(
      tx,
      { kind: "visitor" },
      {
        action: "invitation.accepted",
        subject: { kind: "invitation", id: invitation.id },
        organisationId,
        details: { userId: user.id, role },
      },
    );
    return { userId: user.id, organisationId, hasPassword: user.passwordHash !== null };
  });
}
