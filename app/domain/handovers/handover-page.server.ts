import { and, eq, isNull } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { rulesOf } from "~/app/domain/consents/consent-row";
import { consentsOf } from "~/app/domain/consents/consents-of.server";
import { receiverKey } from "~/app/domain/consents/receiver";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { troubledMails } from "~/app/domain/mail/outbox/troubled-mails.server";
import { mayTellGroup } from "~/app/domain/rules/consent-rules";
import { officeHoursOf } from "~/app/domain/organisations/office-hours.server";
import { workdayOf, workingHoursBetween } from "~/app/domain/rules/working-hours";
import { read } from "~/db/client.server";
import { candidates, firms, users } from "~/db/schema/index.server";
import { stateFromSteps, stepsForGroup, unitMayRead } from "./case-rules";
import { ownHandover, type Handover } from "./own-handover.server";
import { receiverOfCase } from "./readable.server";
import { readPacket } from "./read-packet.server";
import { openPacket } from "./sealed-packet.server";
import { caseEntries, stepsOf } from "./thread-entries.server";

async function namesOf(handover: Handover) {
  const db = read();
  const [[candidate], [firm], [sender]] = await Promise.all([
    db
      .select({ calledName: candidates.calledName })
      .from(candidates)
      .where(and(eq(candidates.id, handover.candidateId), isNull(candidates.deletedAt))),
    handover.firmId
      ? db.select({ id: firms.id, name: firms.name }).from(firms).where(eq(firms.id, handover.firmId))
      : Promise.resolve([]),
    db.select({ name: users.name, phone: users.phone }).from(users).where(eq(users.id, handover.sentBy)),
  ]);
  return {
    calledName: candidate?.calledName ?? null,
    firm: firm ?? null,
    sender: sender ?? { name: "", phone: null },
  };
}

/**
 * A case as the group reads it: what was sent, the thread, and what the unit has told as far as the person's
 * consents let it.
 * @throws 404 for another group's
 */
export async function handoverPage(actor: GroupActor, handoverId: string) {
  const handover = await ownHandover(read(), actor.groupId, handoverId);
  const [names, steps, given, troubled] = await Promise.all([
    namesOf(handover),
    stepsOf(read(), handoverId),
    consentsOf(read(), actor.groupId, handover.candidateId),
    handover.threadId ? troubledMails(actor, { threadId: handover.threadId }) : [],
  ]);
  const now = new Date();
  const rules = given.flatMap(rulesOf);
  const key = receiverKey(receiverOfCase(handover));
  const told = stepsForGroup(steps, rules, key, now);
  const { snapshot, state, closedReason, wantsGroupSince } = handover;
  const hours = await officeHoursOf(actor.groupId);
  return {
    id: handoverId,
    version: handover.version,
    requestId: newRequestId(),
    ...names,
    candidateId: handover.candidateId,
    receiver: handover.receiverName,
    receiverKey: key,
    hasJoined: handover.unitId !== null && closedReason !== "unit-left",
    caseworkerName: handover.caseworkerName,
    step: handover.step,
    sentAt: handover.sentAt,
    enquiryId: handover.enquiryId,
    told: stateFromSteps(told, state === "closed"),
    closedReason,
    mayTell: mayTellGroup(rules, key, now),
    mayRead: unitMayRead({ state, closedReason, hasPacket: snapshot !== null }, rules, key, now),
    wantsGroupSince,
    hoursWaited: wantsGroupSince ? workingHoursBetween(wantsGroupSince, now, hours) : 0,
    workday: workdayOf(hours),
    packetSentAt: handover.packetSentAt,
    ...(snapshot
      ? await readPacket(read(), handover, openPacket(snapshot, handoverId), actor.locale, now)
      : { lines: null, number: handover.packetNumber, changes: [], earlier: [] }),
    troubled,
    entries: await caseEntries(read(), handover.threadId, told),
  };
}
