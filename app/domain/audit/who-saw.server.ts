import { and, desc, eq, inArray, notInArray, or } from "drizzle-orm";
import { read } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { auditRows, handovers, introductions, organisations, users } from "~/db/schema/index.server";

/** One line of who did or read what about somebody. */
export type Seen = {
  id: string;
  at: Date;
  action: string;
  /** The person's name, where a person did it. */
  who: string | null;
  /** The organisation that they acted for. */
  organisation: string | null;
  actorKind: (typeof auditRows.$inferSelect)["actorKind"];
};

const most = 500;

/** What a unit does with a case stands in the case, as far as the group may know it: that it read it stands here. */
const unitsOwn = ["handover.answered", "handover.outcome-told", "handover.given"];

/** Who did or read what about a candidate: them, their introductions and what was sent on about them; latest first. */
export async function whoSaw(groupId: GroupId, candidateId: string): Promise<Seen[]> {
  const db = read();
  const introduced = db
    .select({ id: introductions.id })
    .from(introductions)
    .where(and(eq(introductions.groupId, groupId), eq(introductions.candidateId, candidateId)));
  const sent = db
    .select({ id: handovers.id })
    .from(handovers)
    .where(and(eq(handovers.groupId, groupId), eq(handovers.candidateId, candidateId)));
  return db
    .select({
      id: auditRows.id,
      at: auditRows.at,
      action: auditRows.action,
      who: users.name,
      organisation: organisations.name,
      actorKind: auditRows.actorKind,
    })
    .from(auditRows)
    .leftJoin(users, eq(users.id, auditRows.actorUserId))
    .leftJoin(organisations, eq(organisations.id, auditRows.actorOrganisationId))
    .where(
      and(
        eq(auditRows.organisationId, groupId),
        notInArray(auditRows.action, unitsOwn),
        or(
          eq(auditRows.subjectId, candidateId),
          inArray(auditRows.subjectId, introduced),
          inArray(auditRows.subjectId, sent),
        ),
      ),
    )
    .orderBy(desc(auditRows.id))
    .limit(most);
}
