import { and, eq, inArray, like, or } from "drizzle-orm";
import { allTables } from "~/app/domain/privacy/tables.server";
import type { Tx } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import {
  candidates,
  consents,
  contactParticipants,
  dataRequests,
  handovers,
  introductions,
  introductionSteps,
  linkTokens,
  linkVisits,
  outcomes,
  retentionNotices,
  typedForms,
  unitAnswers,
} from "~/db/schema/index.server";
import { emptied } from "./emptied.server";
import { nobody } from "./erasure";
import { keepFigures } from "./figures.server";
import type { Found } from "./find-candidate.server";
import { forgetDetails } from "./forget-details.server";

/** Tables with a candidate or a case in them whose rows stay, and why the code below says how. */
const kept = new Set(["candidates", "consents", "handovers", "introductions", "data_requests", "threads"]);

/**
 * The last step: counts what goes, removes every row that is the candidate's alone, strips those that prove a consent or
 * a disclosure, and clears their own row. Any table with a `candidateId` or a `handoverId` counts as theirs alone,
 * unless it is named here.
 */
export async function clearCandidate(tx: Tx, groupId: GroupId, found: Found): Promise<void> {
  const { person, introductionIds, handoverIds } = found;
  await countWhatGoes(tx, groupId, found);
  await tx.update(handovers).set({ introductionId: null }).where(inArray(handovers.id, handoverIds));
  await tx.delete(introductionSteps).where(inArray(introductionSteps.introductionId, introductionIds));
  await tx.delete(introductions).where(inArray(introductions.id, introductionIds));
  await tx.delete(contactParticipants).where(eq(contactParticipants.candidateId, person.id));
  for (const { name, table, columns } of allTables) {
    if (kept.has(name)) continue;
    if (columns.candidateId) await tx.delete(table).where(eq(columns.candidateId, person.id));
    if (columns.handoverId) await tx.delete(table).where(inArray(columns.handoverId, handoverIds));
  }
  await removeLinks(tx, person.id, handoverIds);
  await tx.delete(typedForms).where(like(typedForms.path, `%/kandidater/${person.id}%`));
  await tx.delete(retentionNotices).where(eq(retentionNotices.subjectId, person.id));
  const consentIds = await stripProofs(tx, groupId, found);
  const requestIds = await closeRequests(tx, groupId, person.id);
  await forgetDetails(tx, groupId, [
    person.id,
    ...introductionIds,
    ...handoverIds,
    ...consentIds,
    ...requestIds,
  ]);
  await tx
    .update(candidates)
    .set({
      ...emptied(candidates, ["requestId", "deletedAt", "deletedBy"]),
      ...{ calledName: nobody, search: "", sortKey: "", version: person.version + 1 },
    })
    .where(and(eq(candidates.id, person.id), eq(candidates.groupId, groupId)));
}

async function countWhatGoes(
  tx: Tx,
  groupId: GroupId,
  { introductionIds, handoverIds }: Found,
): Promise<void> {
  const introduced = await tx
    .select({
      at: introductions.proposedAt,
      endedAt: introductions.endedAt,
      reason: introductions.endedReason,
    })
    .from(introductions)
    .where(inArray(introductions.id, introductionIds));
  const sent = await tx
    .select({ at: handovers.sentAt })
    .from(handovers)
    .where(inArray(handovers.id, handoverIds));
  const answers = await tx
    .select({ at: unitAnswers.answeredAt })
    .from(unitAnswers)
    .where(and(inArray(unitAnswers.handoverId, handoverIds), eq(unitAnswers.answer, "going-on")));
  const jobs = await tx
    .select({ at: outcomes.at })
    .from(outcomes)
    .where(and(inArray(outcomes.handoverId, handoverIds), eq(outcomes.kind, "job")));
  await keepFigures(tx, groupId, [
    ...introduced.map(({ at }) => ({ kind: "introductions" as const, at })),
    ...introduced
      .filter(({ reason }) => reason === "started")
      .map(({ at, endedAt }) => ({ kind: "started" as const, at: endedAt ?? at })),
    ...sent.map(({ at }) => ({ kind: "sent-on" as const, at })),
    ...answers.map(({ at }) => ({ kind: "going-on" as const, at })),
    ...jobs.map(({ at }) => ({ kind: "jobs" as const, at })),
  ]);
}

/** The links to their own page, and who has said on a case's link that they opened it. Links to a case go on saying that it is closed. */
async function removeLinks(tx: Tx, candidateId: string, handoverIds: string[]): Promise<void> {
  const ofCases = tx
    .select({ id: linkTokens.id })
    .from(linkTokens)
    .where(and(eq(linkTokens.purpose, "handover"), inArray(linkTokens.subjectId, handoverIds)));
  await tx.delete(linkVisits).where(inArray(linkVisits.linkTokenId, ofCases));
  await tx.delete(linkTokens).where(eq(linkTokens.subjectId, candidateId));
}

/** That a consent was given and when, and that something was sent to whom and when: no more than that. */
async function stripProofs(tx: Tx, groupId: GroupId, { person, handoverIds }: Found): Promise<string[]> {
  await tx
    .update(handovers)
    .set({ snapshot: null, caseworkerName: null })
    .where(or(inArray(handovers.id, handoverIds), eq(handovers.candidateId, person.id)));
  const stripped = await tx
    .update(consents)
    .set({ interpreter: null, language: "" })
    .where(and(eq(consents.groupId, groupId), eq(consents.candidateId, person.id)))
    .returning({ id: consents.id });
  return stripped.map(({ id }) => id);
}

async function closeRequests(tx: Tx, groupId: GroupId, candidateId: string): Promise<string[]> {
  const mine = and(eq(dataRequests.groupId, groupId), eq(dataRequests.candidateId, candidateId));
  const closed = await tx
    .update(dataRequests)
    .set({ closedNote: null })
    .where(mine)
    .returning({ id: dataRequests.id });
  await tx
    .update(dataRequests)
    .set({ state: "done", closedAt: new Date() })
    .where(and(mine, eq(dataRequests.state, "open")));
  return closed.map(({ id }) => id);
}
