import { and, eq, isNull } from "drizzle-orm";
import type { UnitActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { ownMembership } from "~/app/domain/people/own-membership.server";
import { transact, type Tx } from "~/db/client.server";
import { memberships, recoveryCodes, secondFactors, sessions, users } from "~/db/schema/index.server";
import { renewRecovery } from "./confirm-factor.server";

async function forget(tx: Tx, userId: string): Promise<void> {
  await tx.delete(secondFactors).where(eq(secondFactors.userId, userId));
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  await tx.update(sessions).set({ secondFactorAt: null }).where(eq(sessions.userId, userId));
}

/**
 * A person takes their own second factor off, or changes phones. They have given it in this browser (the guard holds
 * that); where the unit asks for one they set up a new one at once.
 */
export async function takeOffFactor(actor: UnitActor): Promise<void> {
  await transact(async (tx) => {
    await forget(tx, actor.userId);
    await record(tx, actor, {
      action: "second-factor.taken-off",
      subject: { kind: "user", id: actor.userId },
      organisationId: actor.unitId,
    });
  });
}

/**
 * The operator of the platform resets the second factor of whoever has lost phone and codes and has nobody in their
 * unit who could: from the command line alone, once it is sure who asks. Their units' logs say so.
 * @param email already normalised
 * @returns false where nobody with that address has one
 */
export async function resetFactorByOperator(email: string): Promise<boolean> {
  return transact(async (tx) => {
    const [person] = await tx
      .select({ id: users.id })
      .from(users)
      .innerJoin(secondFactors, eq(secondFactors.userId, users.id))
      .where(eq(users.email, email));
    if (!person) return false;
    await forget(tx, person.id);
    const units = await tx
      .select({ id: memberships.organisationId })
      .from(memberships)
      .where(and(eq(memberships.userId, person.id), isNull(memberships.endedAt)));
    for (const { id } of units) {
      await record(
        tx,
        { kind: "system" },
        { action: "second-factor.reset", subject: { kind: "user", id: person.id }, organisationId: id },
      );
    }
    return true;
  });
}

/** New recovery codes instead of the old ones. @returns them, shown once */
export async function newRecovery(actor: UnitActor): Promise<string[]> {
  return transact(async (tx) => {
    await record(tx, actor, {
      action: "second-factor.codes-renewed",
      subject: { kind: "user", id: actor.userId },
      organisationId: actor.unitId,
    });
    return renewRecovery(tx, actor.userId);
  });
}

/**
 * The lead of a unit resets a colleague's second factor: one who has lost both phone and codes. Their browsers must
 * give a new one. @throws 404 for somebody who is not of the unit's staff
 */
export async function resetFactorOf(lead: UnitActor, membershipId: string): Promise<void> {
  await transact(async (tx) => {
    const { userId } = await ownMembership(tx, lead, membershipId);
    await forget(tx, userId);
    await record(tx, lead, {
      action: "second-factor.reset",
      subject: { kind: "user", id: userId },
      organisationId: lead.unitId,
    });
  });
}
