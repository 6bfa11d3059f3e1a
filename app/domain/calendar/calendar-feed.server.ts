import { and, asc, eq, gt, gte, isNull } from "drizzle-orm";
import { pageUrl } from "~/app/domain/links/link.server";
import { fold } from "~/app/domain/rules/fold";
import { addDays, plainDateAt } from "~/app/domain/rules/plain-date";
import { config } from "~/app/server/config.server";
import { lettersText } from "~/app/i18n/letters";
import { read } from "~/db/client.server";
import { enquiries, firms, followUps, introductions } from "~/db/schema/index.server";
import { calendarOwner, type CalendarOwner } from "./calendar-link.server";
import { writeCalendar, type CalendarEvent } from "./ics";

const BACK_DAYS = 60;
const MOST = 500;
const hourMs = 3_600_000;

const uid = (id: string) => `${id}@${config().mailDomain}`;

/** What is promised and not done, each on its day. Its words may name a candidate and stay out. */
async function promised(owner: CalendarOwner, now: Date): Promise<CalendarEvent[]> {
  const rows = await read()
    .select({
      id: followUps.id,
      day: followUps.dueOn,
      version: followUps.version,
      stamp: followUps.createdAt,
      firm: firms.name,
      firmId: firms.id,
    })
    .from(followUps)
    .leftJoin(firms, and(eq(firms.id, followUps.firmId), isNull(firms.deletedAt)))
    .where(
      and(
        eq(followUps.groupId, owner.groupId),
        eq(followUps.assignedTo, owner.userId),
        isNull(followUps.doneAt),
        isNull(followUps.deletedAt),
        gte(followUps.dueOn, addDays(plainDateAt(now), -BACK_DAYS)),
      ),
    )
    .orderBy(asc(followUps.dueOn), asc(followUps.id))
    .limit(MOST);
  const t = lettersText[owner.locale].calendar;
  return rows.map(({ id, day, version, stamp, firm, firmId }) => ({
    ...{ uid: uid(id), sequence: version, stamp, day },
    summary: firm ? t.followUp(firm) : t.followUpOther,
    url: pageUrl(firmId ? `/virksomheder/${firmId}` : "/"),
  }));
}

type Place = { name: string; address: string | null; postcode: string | null; town: string | null };

/** The firm's own address, where the meeting is said to be there; words that people wrote stay out. */
function atFirm(place: string | null, { name, address, postcode, town }: Place): string | undefined {
  const said = fold(place ?? "");
  if (![name, address].some((own) => own && said.includes(fold(own)))) return undefined;
  return [name, address, [postcode, town].filter(Boolean).join(" ")].filter(Boolean).join(", ");
}

/** Meetings that firms and candidates have agreed to, of those that the member has. */
async function meetings(owner: CalendarOwner, now: Date): Promise<CalendarEvent[]> {
  const rows = await read()
    .select({
      id: introductions.id,
      at: introductions.meetingAt,
      place: introductions.meetingPlace,
      version: introductions.version,
      stamp: introductions.proposedAt,
      firm: { name: firms.name, address: firms.address, postcode: firms.postcode, town: firms.town },
    })
    .from(introductions)
    .innerJoin(enquiries, eq(enquiries.id, introductions.enquiryId))
    .innerJoin(firms, eq(firms.id, introductions.firmId))
    .where(
      and(
        eq(introductions.groupId, owner.groupId),
        eq(enquiries.volunteerId, owner.userId),
        isNull(introductions.endedAt),
        gt(introductions.meetingAt, new Date(now.getTime() - BACK_DAYS * 24 * hourMs)),
      ),
    )
    .orderBy(asc(introductions.meetingAt))
    .limit(MOST);
  const t = lettersText[owner.locale].calendar;
  return rows.flatMap(({ id, at, place, version, stamp, firm }) =>
    at
      ? [
          {
            ...{ uid: uid(id), sequence: version, stamp },
            ...{ start: at, end: new Date(at.getTime() + hourMs) },
            summary: t.meeting(firm.name),
            location: atFirm(place, firm),
            url: pageUrl(`/formidlinger/${id}`),
          },
        ]
      : [],
  );
}

/**
 * The calendar that a secret address opens: follow-ups as whole days and meetings, firms by name, nothing of a
 * candidate. Null for an unknown or closed address.
 */
export async function calendarFeed(token: string, now = new Date()): Promise<string | null> {
  const owner = await calendarOwner(token);
  if (!owner) return null;
  const [days, times] = await Promise.all([promised(owner, now), meetings(owner, now)]);
  return writeCalendar(`Brobygger: ${owner.group}`, [...days, ...times]);
}
