import { and, eq, inArray, sql } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { rulesOf } from "~/app/domain/consents/consent-row";
import { consentColumns } from "~/app/domain/consents/consents-of.server";
import { receiverKey } from "~/app/domain/consents/receiver";
import { stepsForGroup } from "~/app/domain/handovers/case-rules";
import { receiverOfCase } from "~/app/domain/handovers/readable.server";
import { builtPerShape, read } from "~/db/client.server";
import { idPlaces, idValues, lengthFor } from "~/db/many-ids.server";
import {
  candidates,
  consents,
  firms,
  followUps,
  handovers,
  handoverSteps,
  introductions,
  introductionSteps,
  users,
} from "~/db/schema/index.server";
import type { TimelineEntry } from "./entry";
import { excerpt } from "./excerpt.server";

const groupId = sql.placeholder("groupId");

/** A deleted candidate has no name. */
const calledName = sql<
  string | null
>`case when ${candidates.deletedAt} is null then ${candidates.calledName} end`;

const introduced = builtPerShape((db, length: number) =>
  db
    .select({
      id: introductionSteps.id,
      at: introductionSteps.at,
      introductionId: introductionSteps.introductionId,
      step: introductionSteps.kind,
      by: users.name,
      firmName: firms.name,
      candidateName: calledName,
    })
    .from(introductionSteps)
    .innerJoin(introductions, eq(introductions.id, introductionSteps.introductionId))
    .innerJoin(firms, eq(firms.id, introductions.firmId))
    .innerJoin(candidates, eq(candidates.id, introductions.candidateId))
    .leftJoin(users, eq(users.id, introductionSteps.byUserId))
    .where(and(inArray(introductionSteps.id, idPlaces(length)), eq(introductionSteps.groupId, groupId)))
    .prepare(),
);

/** The steps of introductions, by their ids. */
export async function introductionEntries(actor: GroupActor, ids: string[]): Promise<TimelineEntry[]> {
  const rows = await introduced(lengthFor(ids)).execute({ groupId: actor.groupId, ...idValues(ids) });
  return rows.map((row) => ({ ...row, source: "introduction-step" }));
}

/** The steps of cases that were sent on, by their ids, as far as the candidates let the group know them. */
export async function handoverEntries(
  actor: GroupActor,
  ids: string[],
  now = new Date(),
): Promise<TimelineEntry[]> {
  const rows = await read()
    .select({
      step: handoverSteps,
      candidateId: handovers.candidateId,
      unitId: handovers.unitId,
      municipalityCode: handovers.municipalityCode,
      receiverName: handovers.receiverName,
      candidateName: calledName,
    })
    .from(handoverSteps)
    .innerJoin(handovers, eq(handovers.id, handoverSteps.handoverId))
    .innerJoin(candidates, eq(candidates.id, handovers.candidateId))
    .where(and(inArray(handoverSteps.id, ids), eq(handoverSteps.groupId, actor.groupId)));
  const people = [...new Set(rows.map(({ candidateId }) => candidateId))];
  const given = await read()
    .select({ ...consentColumns, candidateId: consents.candidateId })
    .from(consents)
    .where(and(inArray(consents.candidateId, people), eq(consents.purpose, "unit-may-tell")));
  return rows.flatMap(({ step, candidateId, receiverName, candidateName, ...to }): TimelineEntry[] => {
    const rules = given.filter((one) => one.candidateId === candidateId).flatMap(rulesOf);
    const shown = stepsForGroup([step], rules, receiverKey(receiverOfCase(to)), now);
    return shown.map(({ id, at, handoverId, kind, details }) => ({
      ...{ source: "handover-step", id, at, handoverId, step: kind, receiverName, candidateName },
      said: details?.answer ?? details?.outcome ?? null,
    }));
  });
}

const kept = builtPerShape((db, length: number) =>
  db
    .select({
      id: followUps.id,
      at: followUps.doneAt,
      text: followUps.text,
      contactId: followUps.contactId,
      by: users.name,
      deletedAt: followUps.deletedAt,
    })
    .from(followUps)
    .leftJoin(users, eq(users.id, followUps.doneBy))
    .where(and(inArray(followUps.id, idPlaces(length)), eq(followUps.groupId, groupId)))
    .prepare(),
);

/** The follow-ups that were done, by their ids. */
export async function promiseEntries(actor: GroupActor, ids: string[]): Promise<TimelineEntry[]> {
  const rows = await kept(lengthFor(ids)).execute({ groupId: actor.groupId, ...idValues(ids) });
  return rows.flatMap(({ at, deletedAt, text, ...row }) =>
    at && !deletedAt ? [{ ...row, source: "promise", at, text: excerpt(text) }] : [],
  );
}
