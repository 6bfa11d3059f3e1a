import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { record, type AuditActor } from "~/app/domain/audit/record.server";
import { notFound } from "~/app/domain/errors.server";
import type { Database, Tx } from "~/db/client.server";
import { newId, type GroupId } from "~/db/ids.server";
import { enquiries, memberships, threads, users } from "~/db/schema/index.server";
import { addStep } from "./add-step.server";

type Beginning = {
  groupId: GroupId;
  firmId: string;
  firmContactId: string;
  /** Who wrote first: the firm, or a member from their own mailbox. */
  openedBy: "firm" | "own-mail";
  /** When it came in. */
  at: Date;
  /** Whose it becomes; without one, whoever wrote to the firm last, else a coordinator. */
  volunteerId?: string;
  actor: AuditActor;
};

/** Whom a firm that writes by itself is looked after by: the last of the group who wrote to it, else a coordinator. */
async function whoLooksAfter(db: Database, groupId: GroupId, firmId: string) {
  const members = await db
    .select({ id: users.id, locale: users.locale, role: memberships.role })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.organisationId, groupId), isNull(memberships.endedAt)))
    .orderBy(asc(memberships.id));
  const asked = await db
    .select({ volunteerId: enquiries.volunteerId })
    .from(enquiries)
    .where(and(eq(enquiries.groupId, groupId), eq(enquiries.firmId, firmId)))
    .orderBy(desc(enquiries.sentAt), desc(enquiries.id))
    .limit(20);
  const last = asked.flatMap(({ volunteerId }) => members.filter(({ id }) => id === volunteerId))[0];
  return last ?? members.find(({ role }) => role === "coordinator") ?? members[0] ?? notFound();
}

/**
 * Starts a conversation with a firm that did not begin with an enquiry of ours through the product. The caller files
 * its first message, in the same transaction.
 */
export async function startThread(
  tx: Tx,
  { actor, volunteerId, ...of }: Beginning,
): Promise<typeof threads.$inferSelect> {
  const { groupId, at } = of;
  const carer = await whoLooksAfter(tx, groupId, of.firmId);
  const enquiryId = newId();
  await tx.insert(enquiries).values({
    id: enquiryId,
    groupId,
    firmId: of.firmId,
    firmContactId: of.firmContactId,
    volunteerId: volunteerId ?? carer.id,
    locale: carer.locale,
    openedBy: of.openedBy,
    state: "sent",
    sentAt: at,
  });
  const thread = { id: newId(), groupId, kind: "enquiry" as const, enquiryId, handoverId: null };
  await tx.insert(threads).values(thread);
  if (of.openedBy === "firm")
    await addStep(tx, { groupId, enquiryId, kind: "firm-wrote", at, byUserId: null });
  await record(tx, actor, {
    action: "enquiry.begun",
    subject: { kind: "enquiry", id: enquiryId },
    organisationId: groupId,
    details: { firmId: of.firmId, firmContactId: of.firmContactId, openedBy: of.openedBy },
  });
  return thread;
}
