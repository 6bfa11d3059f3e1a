import { and, eq, isNull } from "drizzle-orm";
import { queueMail } from "~/app/domain/mail/queue-mail.server";
import type { Tx } from "~/db/client.server";
import { memberships, users } from "~/db/schema/index.server";
import type { Enquiry } from "./find-enquiry.server";

/**
 * Queues the mail that tells of a firm's answer: to the volunteer who asked, or, where they have left the
 * group, to its coordinators. It holds nothing of the answer.
 */
export async function tellVolunteer(
  tx: Tx,
  enquiry: Pick<Enquiry, "id" | "groupId" | "firmId" | "volunteerId">,
  answerId: string,
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
    .where(and(eq(memberships.organisationId, enquiry.groupId), isNull(memberships.endedAt)));
  const asker = members.filter((member) => member.id === enquiry.volunteerId);
  for (const member of asker.length > 0 ? asker : members.filter(({ role }) => role === "coordinator")) {
    await queueMail(tx, {
      organisationId: enquiry.groupId,
      template: "firm-answered",
      locale: member.locale,
      to: { email: member.email, name: member.name },
      about: { userId: member.id, enquiryId: enquiry.id, firmId: enquiry.firmId, answerId },
    });
  }
}
