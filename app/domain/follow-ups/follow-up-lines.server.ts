import { and, asc, eq, inArray, isNull, lte, sql } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { notFound } from "~/app/domain/errors.server";
import { builtPerShape, type Database } from "~/db/client.server";
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

/** Which follow-ups: one, due by a day (one's own, everybody's), or about something. */
type Question = "one" | "mine" | "everybody" | "contact" | "firm" | "candidate";

const about = sql.placeholder("about");
const due = and(isNull(followUps.doneAt), lte(followUps.dueOn, sql.placeholder("by")));

function conditionOf(db: Database, question: Question) {
  if (question === "one") return eq(followUps.id, about);
  if (question === "contact") return eq(followUps.contactId, about);
  if (question === "firm") return and(eq(followUps.firmId, about), isNull(followUps.doneAt));
  if (question === "candidate") return and(eq(followUps.candidateId, about), isNull(followUps.doneAt));
  if (question === "mine") return and(eq(followUps.assignedTo, about), due);
  // Also of those who have left: a promise does not go with them.
  const members = db
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(eq(memberships.organisationId, about));
  return and(inArray(followUps.assignedTo, members), due);
}

/** What a line is made of: of the follow-up, whose it is, and the firm and candidate it is about. */
export const lineColumns = {
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
};

const lines = builtPerShape((db, question: Question) =>
  db
    .select(lineColumns)
    .from(followUps)
    .innerJoin(users, eq(users.id, followUps.assignedTo))
    .leftJoin(firms, and(eq(firms.id, followUps.firmId), isNull(firms.deletedAt)))
    .leftJoin(candidates, and(eq(candidates.id, followUps.candidateId), isNull(candidates.deletedAt)))
    .where(
      and(
        eq(followUps.groupId, sql.placeholder("groupId")),
        isNull(followUps.deletedAt),
        conditionOf(db, question),
      ),
    )
    // The first stands there for the index alone: within one question it is the same, or hardly matters.
    .orderBy(asc(followUps.doneAt), asc(followUps.dueOn), asc(followUps.id))
    .limit(sql.placeholder("most"))
    .prepare(),
);

/** The group's follow-up with this id. @throws 404 */
export async function ownFollowUp({ groupId }: GroupActor, id: string): Promise<FollowUpLine> {
  const [line] = await lines("one").execute({ groupId, about: id, most: 1 });
  return line ?? notFound();
}

/**
 * What is due by a day and not done, oldest first: one's own, or everybody's.
 * @param most how many at most
 */
export async function dueFollowUps(
  { groupId, userId }: GroupActor,
  { by, everybody, most }: { by: string; everybody?: boolean; most: number },
): Promise<FollowUpLine[]> {
  return everybody
    ? lines("everybody").execute({ groupId, about: groupId, by, most })
    : lines("mine").execute({ groupId, about: userId, by, most });
}

/** The open follow-ups of a firm or a candidate, soonest first; of a contact the done ones too. */
export async function followUpsAbout(
  { groupId }: GroupActor,
  of: { contactId: string } | { firmId: string } | { candidateId: string },
  most = 20,
): Promise<FollowUpLine[]> {
  if ("contactId" in of) return lines("contact").execute({ groupId, about: of.contactId, most });
  if ("firmId" in of) return lines("firm").execute({ groupId, about: of.firmId, most });
  return lines("candidate").execute({ groupId, about: of.candidateId, most });
}
