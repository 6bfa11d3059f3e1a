import { and, asc, eq, inArray, isNotNull, ne, or, sql, type SQL } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { officeHoursOf } from "~/app/domain/organisations/office-hours.server";
import { workingHoursBetween } from "~/app/domain/rules/working-hours";
import { builtOnce, type Database } from "~/db/client.server";
import { enquiries, firmContacts, firms, users } from "~/db/schema/index.server";

const MOST_SHOWN = 12;
/** One more than is shown tells that there are more. */
const MOST_READ = MOST_SHOWN + 1;

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

const me = sql.placeholder("userId");

/** Of those that wait in the group, and that `whose` holds for, the longest waits. */
function longestOf(db: Database, whose: SQL) {
  return db
    .select({ id: enquiries.id })
    .from(enquiries)
    .where(and(eq(enquiries.groupId, sql.placeholder("groupId")), isNotNull(enquiries.waitingSince), whose))
    .orderBy(asc(enquiries.waitingSince))
    .limit(MOST_READ);
}

/** Mine and the others' are looked for apart: among many of the group's, mine may be the youngest. */
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
    .where(
      or(
        inArray(enquiries.id, longestOf(db, eq(enquiries.volunteerId, me))),
        inArray(enquiries.id, longestOf(db, ne(enquiries.volunteerId, me))),
      ),
    )
    .orderBy(asc(enquiries.waitingSince))
    .prepare(),
);

/** The firms that wait for our answer: mine first, then the group's; of each the longest wait first. */
export async function waitingEnquiries(
  actor: GroupActor,
  now: Date,
): Promise<{ lines: WaitingEnquiry[]; more: boolean }> {
  const [rows, hours] = await Promise.all([
    longestWaits().execute({ groupId: actor.groupId, userId: actor.userId }),
    officeHoursOf(actor.groupId),
  ]);
  const waiting = rows.map(({ volunteerId, ...row }) => ({ ...row, mine: volunteerId === actor.userId }));
  const inOrder = [...waiting.filter(({ mine }) => mine), ...waiting.filter(({ mine }) => !mine)];
  return {
    lines: inOrder.slice(0, MOST_SHOWN).map((row) => {
      const since = row.since ?? now;
      return { ...row, since, hours: workingHoursBetween(since, now, hours) };
    }),
    more: rows.length > MOST_SHOWN,
  };
}
