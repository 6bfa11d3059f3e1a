import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, or, type SQL } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { rulesOf } from "~/app/domain/consents/consent-row";
import { consentColumns } from "~/app/domain/consents/consents-of.server";
import { receiverKey } from "~/app/domain/consents/receiver";
import { workingHoursBetween } from "~/app/domain/rules/working-hours";
import { read } from "~/db/client.server";
import { candidates, consents, firms, handovers, handoverSteps } from "~/db/schema/index.server";
import { stateFromSteps, stepsForGroup } from "./case-rules";
import type { HandoverFilter } from "./kinds";
import { receiverOfCase } from "./readable.server";

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

/** Steps and consents of the cases on a page, by which the group is told where each stands. */
async function whatIsTold(rows: { id: string; candidateId: string }[]) {
  if (rows.length === 0) return { steps: [], given: [] };
  const [steps, given] = await Promise.all([
    read()
      .select()
      .from(handoverSteps)
      .where(inArray(handoverSteps.handoverId, rows.map(({ id }) => id)))
      .orderBy(asc(handoverSteps.id)),
    read()
      .select({ ...consentColumns, candidateId: consents.candidateId })
      .from(consents)
      .where(
        and(
          inArray(consents.candidateId, rows.map(({ candidateId }) => candidateId)),
          eq(consents.purpose, "unit-may-tell"),
        ),
      ),
  ]);
  return { steps, given };
}

/**
 * A page of what the group has sent on, newest first: 25 lines and the cursor of the next page. Where a case
 * stands is told only as far as the person's consents let the unit tell it.
 * @param most fewer lines, for a page that shows only the first
 */
export async function listHandovers(
  actor: GroupActor,
  { filter, cursor = null, most = pageSize }: { filter: HandoverFilter; cursor?: string | null; most?: number },
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
      sentAt: handovers.sentAt,
      wantsGroupSince: handovers.wantsGroupSince,
    })
    .from(handovers)
    .innerJoin(candidates, eq(candidates.id, handovers.candidateId))
    .leftJoin(firms, eq(firms.id, handovers.firmId))
    .where(and(eq(handovers.groupId, actor.groupId), filterOf(filter), after(cursor)))
    .orderBy(desc(handovers.sentAt), desc(handovers.id))
    .limit(most + 1);
  const shown = rows.slice(0, most);
  const { steps, given } = await whatIsTold(shown);
  const now = new Date();
  const last = shown.at(-1);
  return {
    handovers: shown.map(({ unitId, municipalityCode, candidateId, sentBy, state, deletedAt, ...row }) => {
      const rules = given.filter((consent) => consent.candidateId === candidateId).flatMap(rulesOf);
      const own = steps.filter(({ handoverId }) => handoverId === row.id);
      const key = receiverKey(receiverOfCase({ unitId, municipalityCode }));
      return {
        ...row,
        calledName: deletedAt ? null : row.calledName,
        mine: sentBy === actor.userId,
        told: stateFromSteps(stepsForGroup(own, rules, key, now), state === "closed"),
        hoursWaited: row.wantsGroupSince ? workingHoursBetween(row.wantsGroupSince, now) : 0,
      };
    }),
    next: rows.length > most && last ? `${last.sentAt.getTime()}_${last.id}` : null,
  };
}

/** A case as the group's lists show it. */
export type HandoverLine = Awaited<ReturnType<typeof listHandovers>>["handovers"][number];
