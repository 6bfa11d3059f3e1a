import { and, desc, eq, isNotNull, isNull, lt, or, type SQL } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { officeHoursOf } from "~/app/domain/organisations/office-hours.server";
import { workdayOf, workingHoursBetween } from "~/app/domain/rules/working-hours";
import { read } from "~/db/client.server";
import { candidates, firms, handovers } from "~/db/schema/index.server";
import type { HandoverFilter } from "./kinds";
import { toldStates } from "./told-states.server";

const pageSize = 25;

function filterOf(filter: HandoverFilter): SQL | undefined {
  if (filter === "us") return isNotNull(handovers.wantsGroupSince);
  return filter === "closed" ? eq(handovers.state, "closed") : isNull(handovers.closedAt);
}

/** `<time in ms>_<id>` of the last line shown. */
function after(cursor: string | null): SQL | undefined {
  const [ms, id] = (cursor ?? "").split("_");
  const at = new Date(Number(ms));
  if (!id || Number.isNaN(at.getTime())) return undefined;
  return or(lt(handovers.sentAt, at), and(eq(handovers.sentAt, at), lt(handovers.id, id)));
}

/**
 * A page of what the group has sent on, newest first: 25 lines and the cursor of the next page. Where a case
 * stands is told only as far as the person's consents let the unit tell it.
 */
export async function listHandovers(
  actor: GroupActor,
  { filter, cursor = null }: { filter: HandoverFilter; cursor?: string | null },
) {
  const rows = await read()
    .select({
      id: handovers.id,
      candidateId: handovers.candidateId,
      calledName: candidates.calledName,
      deletedAt: candidates.deletedAt,
      firm: firms.name,
      receiver: handovers.receiverName,
      unitId: handovers.unitId,
      municipalityCode: handovers.municipalityCode,
      step: handovers.step,
      state: handovers.state,
      sentBy: handovers.sentBy,
      keptBy: handovers.keptBy,
      sentAt: handovers.sentAt,
      wantsGroupSince: handovers.wantsGroupSince,
    })
    .from(handovers)
    .innerJoin(candidates, eq(candidates.id, handovers.candidateId))
    .leftJoin(firms, eq(firms.id, handovers.firmId))
    .where(and(eq(handovers.groupId, actor.groupId), filterOf(filter), after(cursor)))
    .orderBy(desc(handovers.sentAt), desc(handovers.id))
    .limit(pageSize + 1);
  const shown = rows.slice(0, pageSize);
  const now = new Date();
  const [told, hours] = await Promise.all([toldStates(shown, now), officeHoursOf(actor.groupId)]);
  const last = shown.at(-1);
  return {
    handovers: shown.map(({ unitId: _unit, municipalityCode: _code, candidateId: _candidate, ...line }) => {
      const { sentBy, keptBy, state: _state, deletedAt, calledName, ...row } = line;
      const stands = told.get(row.id);
      return {
        ...row,
        calledName: deletedAt ? null : calledName,
        mine: (keptBy ?? sentBy) === actor.userId,
        told: { state: stands?.state ?? ("sent" as const), outcome: stands?.outcome ?? null },
        hoursWaited: row.wantsGroupSince ? workingHoursBetween(row.wantsGroupSince, now, hours) : 0,
        workday: workdayOf(hours),
      };
    }),
    next: rows.length > pageSize && last ? `${last.sentAt.getTime()}_${last.id}` : null,
  };
}
