import { and, asc, eq, inArray, isNull, lte, type SQL } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { read } from "~/db/client.server";
import { candidates, firms, followUps, memberships, users } from "~/db/schema/index.server";

/** A follow-up as lists show it. */
export type FollowUpLine = {
  id: string;
  dueOn: string;
  text: string | null;
  assignedTo: string;
  assigneeName: string;
  contactId: string | null;
  firmId: string | null;
  firmName: string | null;
  candidateId: string | null;
  candidateName: string | null;
  doneAt: Date | null;
};

function lines(actor: GroupActor, where: SQL | undefined, most: number) {
  return (
    read()
      .select({
        id: followUps.id,
        dueOn: followUps.dueOn,
        text: followUps.text,
        assignedTo: followUps.assignedTo,
        assigneeName: users.name,
        contactId: followUps.contactId,
        firmId: followUps.firmId,
        firmName: firms.name,
        candidateId: followUps.candidateId,
        candidateName: candidates.calledName,
        doneAt: followUps.doneAt,
      })
      .from(followUps)
      .innerJoin(users, eq(users.id, followUps.assignedTo))
      .leftJoin(firms, and(eq(firms.id, followUps.firmId), isNull(firms.deletedAt)))
      .leftJoin(candidates, and(eq(candidates.id, followUps.candidateId), isNull(candidates.deletedAt)))
      .where(and(eq(followUps.groupId, actor.groupId), isNull(followUps.deletedAt), where))
      // The first stands there for the index alone: within one question it is the same, or hardly matters.
      .orderBy(asc(followUps.doneAt), asc(followUps.dueOn), asc(followUps.id))
      .limit(most)
  );
}

/**
 * What is due by a day and not done, oldest first: one's own, or everybody's.
 * @param most how many at most
 */
export async function dueFollowUps(
  actor: GroupActor,
  of: { by: string; everybody?: boolean; most: number },
): Promise<FollowUpLine[]> {
  // Also of those who have left: a promise does not go with them.
  const members = read()
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(eq(memberships.organisationId, actor.groupId));
  const whose = of.everybody
    ? inArray(followUps.assignedTo, members)
    : eq(followUps.assignedTo, actor.userId);
  return lines(actor, and(whose, isNull(followUps.doneAt), lte(followUps.dueOn, of.by)), of.most);
}

/** The open follow-ups of a firm or a candidate, soonest first; of a contact the done ones too. */
export async function followUpsAbout(
  actor: GroupActor,
  about: { contactId: string } | { firmId: string } | { candidateId: string },
  most = 20,
): Promise<FollowUpLine[]> {
  if ("contactId" in about) return lines(actor, eq(followUps.contactId, about.contactId), most);
  const which =
    "firmId" in about ? eq(followUps.firmId, about.firmId) : eq(followUps.candidateId, about.candidateId);
  return lines(actor, and(which, isNull(followUps.doneAt)), most);
}
