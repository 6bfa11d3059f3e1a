import { and, eq, isNull } from "drizzle-orm";
import { queueMail } from "~/app/domain/mail/queue-mail.server";
import type { Tx } from "~/db/client.server";
import { memberships, users } from "~/db/schema/index.server";
import type { Handover } from "./own-handover.server";

/**
 * Queues the mail that tells the group that the unit has written: to the volunteer who has the case, or,
 * where they have left, to the coordinators. It holds nothing of what was written, and nothing about the person.
 */
export async function tellSender(
  tx: Tx,
  handover: Pick<Handover, "id" | "groupId" | "sentBy" | "keptBy">,
): Promise<void> {
  const members = await tx
    .select({
      id: users.id,
      email: users.email,
      name: users.name,
      locale: users.locale,
      role: memberships.role,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.organisationId, handover.groupId), isNull(memberships.endedAt)));
  const sender = members.filter(({ id }) => id === (handover.keptBy ?? handover.sentBy));
  for (const member of sender.length > 0 ? sender : members.filter(({ role }) => role === "coordinator")) {
    await queueMail(tx, {
      organisationId: handover.groupId,
      template: "unit-answered",
      locale: member.locale,
      to: { email: member.email, name: member.name },
      about: { userId: member.id, handoverId: handover.id },
    });
  }
}
