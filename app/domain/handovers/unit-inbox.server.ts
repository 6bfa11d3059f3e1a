import { and, desc, eq, inArray, lt, notInArray, or } from "drizzle-orm";
import type { UnitActor } from "~/app/access/actor";
import { workdayOf, workingHoursBetween } from "~/app/domain/rules/working-hours";
import { read } from "~/db/client.server";
import { firms, handovers, organisations, users } from "~/db/schema/index.server";
import { inboxPart } from "./case-rules";

const pageSize = 25;
const mostOpen = 200;
const over = ["closed", "not-now"] as const;

/** `<time in ms>_<id>` of the last line shown. */
function after(cursor: string | null) {
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
      state: handovers.state,
      sentAt: handovers.sentAt,
      wantsUnitSince: handovers.wantsUnitSince,
    })
    .from(handovers)
    .innerJoin(organisations, eq(organisations.id, handovers.groupId))
    .innerJoin(users, eq(users.id, handovers.sentBy))
    .leftJoin(firms, eq(firms.id, handovers.firmId));
}

/**
 * The cases of a unit: who sent them and what they are about, and nothing about the person, which takes opening
 * the case. Open ones all at once (at most 200), those that are over by the page.
 */
export async function unitInbox(actor: UnitActor, cursor: string | null) {
  const own = eq(handovers.unitId, actor.unitId);
  const newest = [desc(handovers.sentAt), desc(handovers.id)];
  const [open, done] = await Promise.all([
    lines()
      .where(and(own, notInArray(handovers.state, [...over])))
      .orderBy(...newest)
      .limit(mostOpen),
    lines()
      .where(and(own, inArray(handovers.state, [...over]), after(cursor)))
      .orderBy(...newest)
      .limit(pageSize + 1),
  ]);
  const now = new Date();
  const shown = done.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    cases: [...open, ...shown].map((line) => ({
      ...line,
      part: inboxPart(line),
      hoursWaited: line.wantsUnitSince ? workingHoursBetween(line.wantsUnitSince, now) : 0,
      workday: workdayOf(),
    })),
    next: done.length > pageSize && last ? `${last.sentAt.getTime()}_${last.id}` : null,
  };
}
