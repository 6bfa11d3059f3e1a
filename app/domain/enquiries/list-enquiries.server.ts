import { and, asc, desc, eq, gt, isNotNull, isNull, lt, ne, or, type SQL } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { officeHoursOf } from "~/app/domain/organisations/office-hours.server";
import { workdayOf, workingHoursBetween } from "~/app/domain/rules/working-hours";
import { read } from "~/db/client.server";
import { enquiries, firmContacts, firms, users } from "~/db/schema/index.server";

/** Whom the enquiries wait for. */
export type EnquiryFilter = "us" | "them" | "ended";

const pageSize = 25;

/** `<time in ms>_<id>` of the last line shown. */
function readCursor(cursor: string | null): { at: Date; id: string } | null {
  const [ms, id] = (cursor ?? "").split("_");
  const at = new Date(Number(ms));
  return id && !Number.isNaN(at.getTime()) ? { at, id } : null;
}

function filterOf(filter: EnquiryFilter): SQL | undefined {
  if (filter === "us") return isNotNull(enquiries.waitingSince);
  if (filter === "ended") return eq(enquiries.state, "ended");
  return and(ne(enquiries.state, "ended"), isNull(enquiries.waitingSince));
}

/** The cursor's lines and those after it: what waits for us oldest first, the others newest first. */
function after(filter: EnquiryFilter, cursor: { at: Date; id: string } | null): SQL | undefined {
  if (!cursor) return undefined;
  const [column, beyond] = filter === "us" ? [enquiries.waitingSince, gt] : [enquiries.sentAt, lt];
  return or(beyond(column, cursor.at), and(eq(column, cursor.at), beyond(enquiries.id, cursor.id)));
}

/** A page of the group's enquiries: 25 lines and the cursor of the next page. */
export async function listEnquiries(actor: GroupActor, filter: EnquiryFilter, cursor: string | null) {
  const now = new Date();
  const order =
    filter === "us"
      ? [asc(enquiries.waitingSince), asc(enquiries.id)]
      : [desc(enquiries.sentAt), desc(enquiries.id)];
  const rows = await read()
    .select({
      id: enquiries.id,
      firm: firms.name,
      town: firms.town,
      contact: firmContacts.name,
      volunteerId: enquiries.volunteerId,
      volunteer: users.name,
      state: enquiries.state,
      waitingSince: enquiries.waitingSince,
      sentAt: enquiries.sentAt,
      endedReason: enquiries.endedReason,
    })
    .from(enquiries)
    .innerJoin(firms, eq(firms.id, enquiries.firmId))
    .innerJoin(firmContacts, eq(firmContacts.id, enquiries.firmContactId))
    .innerJoin(users, eq(users.id, enquiries.volunteerId))
    .where(and(eq(enquiries.groupId, actor.groupId), filterOf(filter), after(filter, readCursor(cursor))))
    .orderBy(...order)
    .limit(pageSize + 1);
  const shown = rows.slice(0, pageSize);
  const hours = await officeHoursOf(actor.groupId);
  const last = shown.at(-1);
  const lastAt = last && (filter === "us" ? last.waitingSince : last.sentAt);
  return {
    enquiries: shown.map(({ volunteerId, ...row }) => ({
      ...row,
      mine: volunteerId === actor.userId,
      hoursWaited: row.waitingSince ? workingHoursBetween(row.waitingSince, now, hours) : 0,
      workday: workdayOf(hours),
    })),
    next: rows.length > pageSize && last && lastAt ? `${lastAt.getTime()}_${last.id}` : null,
  };
}
