import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { exceptionsOf } from "~/app/domain/consents/exceptions-of.server";
import { toldConsents } from "~/app/domain/consents/told-consents.server";
import { unseenActs } from "~/app/domain/own-page/acts-of.server";
import { proposalsOf } from "~/app/domain/own-page/proposals.server";
import { telHref } from "~/app/domain/rules/phone";
import { today } from "~/app/domain/rules/plain-date";
import { read } from "~/db/client.server";
import { municipalityByCode } from "~/db/municipalities.server";
import { firms, followUps, introductions, users } from "~/db/schema/index.server";
import { lastTalk } from "~/app/domain/timeline/last-talk.server";
import { sentCases } from "./candidate-cases.server";
import { candidateRecord } from "./candidate-record.server";

/** The firms that the candidate was proposed to, newest first. */
function introductionsOf(actor: GroupActor, candidateId: string) {
  return read()
    .select({
      id: introductions.id,
      firmName: firms.name,
      shares: introductions.shares,
      proposedAt: introductions.proposedAt,
      meetingAt: introductions.meetingAt,
      endedAt: introductions.endedAt,
    })
    .from(introductions)
    .innerJoin(firms, eq(firms.id, introductions.firmId))
    .where(and(eq(introductions.groupId, actor.groupId), eq(introductions.candidateId, candidateId)))
    .orderBy(desc(introductions.id))
    .limit(20);
}

/** The next thing promised for the candidate that is not done. */
async function nextFollowUp(actor: GroupActor, candidateId: string) {
  const [row] = await read()
    .select({ dueOn: followUps.dueOn, text: followUps.text, assignedName: users.name })
    .from(followUps)
    .innerJoin(users, eq(users.id, followUps.assignedTo))
    .where(
      and(
        eq(followUps.groupId, actor.groupId),
        eq(followUps.candidateId, candidateId),
        isNull(followUps.doneAt),
        isNull(followUps.deletedAt),
      ),
    )
    .orderBy(asc(followUps.dueOn), asc(followUps.id))
    .limit(1);
  return row ?? null;
}

/**
 * The page of one candidate, but its timeline.
 * @throws 404
 */
export async function candidatePage(actor: GroupActor, candidateId: string) {
  const candidate = await candidateRecord(actor, candidateId);
  const [consents, exceptions, introduced, cases, followUp, talk, acts, proposals] = await Promise.all([
    toldConsents(actor, candidateId),
    exceptionsOf(actor, candidateId),
    introductionsOf(actor, candidateId),
    sentCases(actor, candidateId),
    nextFollowUp(actor, candidateId),
    lastTalk(actor, { candidateId }),
    unseenActs(actor, candidateId),
    proposalsOf(actor, candidateId, "open"),
  ]);
  const { gender: _gender, birthYear: _birthYear, ...shown } = candidate;
  return {
    candidate: shown,
    phoneHref: candidate.phone ? telHref(candidate.phone) : null,
    caseworkerHref: candidate.caseworkerPhone ? telHref(candidate.caseworkerPhone) : null,
    municipality: candidate.municipalityCode
      ? (municipalityByCode(candidate.municipalityCode)?.name ?? "")
      : null,
    today: today(),
    consents,
    exceptions,
    introductions: introduced,
    cases,
    followUp,
    talk,
    acts,
    proposals: proposals.map(({ id, field, oldValue, newValue }) => ({ id, field, oldValue, newValue })),
  };
}
