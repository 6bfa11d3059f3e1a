import { and, asc, count, desc, eq, isNull, lt, not, or, type SQL } from "drizzle-orm";
import { officeHoursOf } from "~/app/domain/organisations/office-hours.server";
import { workdayOf, workingHoursBetween } from "~/app/domain/rules/working-hours";
import { read } from "~/db/client.server";
import { firms, handovers, organisations, users } from "~/db/schema/index.server";
import type { CaseReader } from "./case-reader";
import { inboxPart } from "./case-rules";
import { staffOf } from "./give-case.server";
import { inboxParts, type InboxPart } from "./kinds";

const pageSize = 25;
const mostOpen = 200;

/** Over: closed, or answered "not now" and nothing more wanted of the unit. */
const over = or(
  eq(handovers.state, "closed"),
  and(eq(handovers.state, "not-now"), isNull(handovers.wantsUnitSince)),
);

/** `<time in ms>_<id>` of the last line shown. */
function after(cursor: string | null): SQL | undefined {
  const [ms, id] = (cursor ?? "").split("_");
  const at = new Date(Number(ms));
  if (!id || Number.isNaN(at.getTime())) return undefined;
  return or(lt(handovers.sentAt, at), and(eq(handovers.sentAt, at), lt(handovers.id, id)));
}

function lines() {
  return read()
    .select({
      id: handovers.id,
      group: organisations.name,
      firm: firms.name,
      sender: users.name,
      step: handovers.step,
      caseworkerName: handovers.caseworkerName,
      assignedTo: handovers.assignedTo,
      assignedName: handovers.assignedName,
      state: handovers.state,
      sentAt: handovers.sentAt,
      wantsUnitSince: handovers.wantsUnitSince,
    })
    .from(handovers)
    .innerJoin(organisations, eq(organisations.id, handovers.groupId))
    .innerJoin(users, eq(users.id, handovers.sentBy))
    .leftJoin(firms, eq(firms.id, handovers.firmId));
}

/** What of the inbox is shown: one part, or all that is not done; everybody's cases or one's own. */
export type InboxAsked = { part: InboxPart | null; mine: boolean; cursor: string | null };

/**
 * The cases of a unit: who sent them, what they are about and who at the unit has them, and nothing about the person,
 * which takes opening the case. Open ones at once, the longest wait first (at most 200); those that are over by the
 * page. How long each has waited is counted in the unit's own working days.
 */
export async function unitInbox(
  reader: Pick<CaseReader, "unitId" | "userId">,
  { part, mine, cursor }: InboxAsked,
) {
  const whose = mine && reader.userId ? eq(handovers.assignedTo, reader.userId) : undefined;
  const own = and(eq(handovers.unitId, reader.unitId), whose);
  const [open, done, [allDone], staff, hours] = await Promise.all([
    lines()
      .where(and(own, not(over as SQL)))
      .orderBy(asc(handovers.wantsUnitSince), desc(handovers.sentAt), desc(handovers.id))
      .limit(mostOpen),
    part === "done"
      ? lines()
          .where(and(own, over, after(cursor)))
          .orderBy(desc(handovers.sentAt), desc(handovers.id))
          .limit(pageSize + 1)
      : [],
    read().select({ n: count() }).from(handovers).where(and(own, over)),
    staffOf(read(), reader.unitId),
    officeHoursOf(reader.unitId),
  ]);
  const now = new Date();
  const told = open.map((line) => ({ ...line, part: inboxPart(line) }));
  const counts = Object.fromEntries(
    inboxParts.map((one) => [
      one,
      one === "done" ? (allDone?.n ?? 0) : told.filter((line) => line.part === one).length,
    ]),
  ) as Record<InboxPart, number>;
  const shown = done.slice(0, pageSize);
  const last = shown.at(-1);
  const wanted =
    part === "done"
      ? shown.map((line) => ({ ...line, part: "done" as const }))
      : told.filter((line) => part === null || line.part === part);
  return {
    counts,
    cases: wanted.map(({ assignedTo, assignedName, ...line }) => ({
      ...line,
      with: staff.find(({ id }) => id === assignedTo)?.name ?? assignedName,
      hoursWaited: line.wantsUnitSince ? workingHoursBetween(line.wantsUnitSince, now, hours) : 0,
      workday: workdayOf(hours),
    })),
    next: done.length > pageSize && last ? `${last.sentAt.getTime()}_${last.id}` : null,
  };
}
