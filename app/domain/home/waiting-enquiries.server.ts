import { and, asc, eq, isNotNull, ne, sql } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { officeHoursOf } from "~/app/domain/organisations/office-hours.server";
import { workdayOf, workingHoursBetween } from "~/app/domain/rules/working-hours";
import { builtPerShape } from "~/db/client.server";
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
  /** How many of them make one of the group's working days. */
  workday: number;
};

/** Mine and the others' are looked for apart: among many of the group's, mine may be the youngest. */
const longestWaits = builtPerShape((db, whose: "mine" | "others") =>
  db
    .select({
      id: enquiries.id,
      firmName: firms.name,
      town: firms.town,
      contactName: firmContacts.name,
      volunteerName: users.name,
      since: enquiries.waitingSince,
    })
    .from(enquiries)
    .innerJoin(firms, eq(firms.id, enquiries.firmId))
    .innerJoin(firmContacts, eq(firmContacts.id, enquiries.firmContactId))
    .innerJoin(users, eq(users.id, enquiries.volunteerId))
    .where(
      and(
        eq(enquiries.groupId, sql.placeholder("groupId")),
        isNotNull(enquiries.waitingSince),
        (whose === "mine" ? eq : ne)(enquiries.volunteerId, sql.placeholder("userId")),
      ),
    )
    .orderBy(asc(enquiries.waitingSince))
    .limit(sql.placeholder("most"))
    .prepare(),
);

/** The firms that wait for our answer: mine first, then the group's; of each the longest wait first. */
export async function waitingEnquiries(
  actor: GroupActor,
  now: Date,
): Promise<{ lines: WaitingEnquiry[]; more: boolean }> {
  const of = { groupId: actor.groupId, userId: actor.userId };
  const [mine, hours] = await Promise.all([
    longestWaits("mine").execute({ ...of, most: MOST_READ }),
    officeHoursOf(actor.groupId),
  ]);
  const room = MOST_READ - mine.length;
  const others = room > 0 ? await longestWaits("others").execute({ ...of, most: room }) : [];
  const lineOf = (row: (typeof mine)[number], isMine: boolean) => {
    const since = row.since ?? now;
    return {
      ...row,
      mine: isMine,
      since,
      hours: workingHoursBetween(since, now, hours),
      workday: workdayOf(hours),
    };
  };
  const all = [...mine.map((row) => lineOf(row, true)), ...others.map((row) => lineOf(row, false))];
  return { lines: all.slice(0, MOST_SHOWN), more: all.length > MOST_SHOWN };
}
