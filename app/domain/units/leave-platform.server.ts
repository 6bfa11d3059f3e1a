import { and, eq, isNull } from "drizzle-orm";
import type { UnitActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { queueMail } from "~/app/domain/mail/queue-mail.server";
import { transact, type Tx } from "~/db/client.server";
import {
  invitations,
  linkTokens,
  memberships,
  organisationLinks,
  organisations,
  sessions,
  users,
} from "~/db/schema/index.server";
import { closeLeftUnits } from "./close-left-units.server";

/** Tells the coordinators of a group that works with the unit: one mail each, nothing about a case. */
async function tellGroup(tx: Tx, groupId: string, unitId: string): Promise<void> {
  const coordinators = await tx
    .select({ id: users.id, email: users.email, name: users.name, locale: users.locale })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.organisationId, groupId),
        eq(memberships.role, "coordinator"),
        isNull(memberships.endedAt),
      ),
    );
  for (const { id, email, name, locale } of coordinators) {
    await queueMail(tx, {
      organisationId: groupId,
      template: "unit-left",
      locale,
      to: { email, name },
      about: { userId: id, unitId },
    });
  }
}

/**
 * A unit leaves the platform: from this moment nobody at it reads anything here, its links and its staff's places end,
 * and the groups are told. Its cases are then closed one by one; the worker goes on where that was cut off.
 */
export async function leavePlatform(actor: UnitActor): Promise<void> {
  const { unitId } = actor;
  await transact(async (tx) => {
    const at = new Date();
    const [left] = await tx
      .update(organisations)
      .set({ leftAt: at })
      .where(and(eq(organisations.id, unitId), isNull(organisations.leftAt)))
      .returning({ id: organisations.id });
    if (!left) return;
    const ended = await tx
      .update(organisationLinks)
      .set({ endedAt: at, endedBy: actor.userId })
      .where(and(eq(organisationLinks.unitId, unitId), isNull(organisationLinks.endedAt)))
      .returning({ groupId: organisationLinks.groupId, acceptedAt: organisationLinks.acceptedAt });
    await tx
      .update(memberships)
      .set({ endedAt: at, endedBy: actor.userId })
      .where(and(eq(memberships.organisationId, unitId), isNull(memberships.endedAt)));
    await tx.update(sessions).set({ organisationId: null }).where(eq(sessions.organisationId, unitId));
    await tx
      .update(invitations)
      .set({ withdrawnAt: at, withdrawnBy: actor.userId })
      .where(
        and(
          eq(invitations.organisationId, unitId),
          isNull(invitations.acceptedAt),
          isNull(invitations.withdrawnAt),
        ),
      );
    await tx
      .update(linkTokens)
      .set({ expiresAt: at })
      .where(and(eq(linkTokens.purpose, "unit-inbox"), eq(linkTokens.subjectId, unitId)));
    for (const { groupId, acceptedAt } of ended) if (acceptedAt) await tellGroup(tx, groupId, unitId);
    await record(tx, actor, {
      action: "unit.left",
      subject: { kind: "organisation", id: unitId },
      organisationId: unitId,
    });
  });
  await closeLeftUnits();
}
