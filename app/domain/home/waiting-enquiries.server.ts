import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { workingHoursBetween } from "~/app/domain/rules/working-hours";
import { builtOnce } from "~/db/client.server";
import { enquiries, firmContacts, firms, users } from "~/db/schema/index.server";

const OLDEST = 60;
const MOST_SHOWN = 12;

/** A firm that waits for our answer. */
export type WaitingEnquiry = {
  id: string;
  firmName: string;
  town: string | null;
  contactName: string;
  volunteerName: string;
  mine: boolean;
  since: Date;
  /** Working hours waited. */
  hours: number;
};

const longestWaits = builtOnce((db) =>
  db
    .select({
      id: enquiries.id,
      firmName: firms.name,
      town: firms.town,
      contactName: firmContacts.name,
      volunteerId: enquiries.volunteerId,
      volunteerName: users.name,
      since: enquiries.waitingSince,
    })
    .from(enquiries)
    .innerJoin(firms, eq(firms.id, enquiries.firmId))
    .innerJoin(firmContacts, eq(firmContacts.id, enquiries.firmContactId))
    .innerJoin(users, eq(users.id, enquiries.volunteerId))
    .where(and(eq(enquiries.groupId, sql.placeholder("groupId")), isNotNull(enquiries.waitingSince)))
    .orderBy(asc(enquiries.waitingSince))
    .limit(OLDEST)
    .prepare(),
);

/** The firms that wait for our answer: mine first, then the group's; of each the longest wait first. */
export async function waitingEnquiries(
  actor: GroupActor,
  now: Date,
): Promise<{ lines: WaitingEnquiry[]; more: boolean }> {
  const rows = await longestWaits().execute({ groupId: actor.groupId });
  const waiting = rows.map(({ volunteerId, ...row }) => ({ ...row, mine: volunteerId === actor.userId }));
  const inOrder = [...waiting.filter(({ mine }) => mine), ...waiting.filter(({ mine }) => !mine)];
  return {
    lines: inOrder.slice(0, MOST_SHOWN).map((row) => {
      const since = row.since ?? now;
      return { ...row, since, hours: workingHoursBetween(since, now) };
    }),
    more: rows.length > MOST_SHOWN,
  };
}
