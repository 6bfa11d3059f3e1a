import { desc, eq } from "drizzle-orm";
import { record } from "~/app/domain/audit/record.server";
import { mayTellGroup } from "~/app/domain/consents/may-share.server";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { workdayOf, workingHoursBetween } from "~/app/domain/rules/working-hours";
import { read, transact } from "~/db/client.server";
import { firms, organisations, unitAnswers } from "~/db/schema/index.server";
import type { CaseReader } from "./case-reader";
import { outcomeKinds } from "./kinds";
import { auditedReader, caseOf } from "./own-handover.server";
import { isReadable } from "./readable.server";
import { officeHoursOf } from "~/app/domain/organisations/office-hours.server";
import { assignedName, staffOf } from "./give-case.server";
import { ownReasons } from "./own-reasons.server";
import { packetText } from "./packet-lines.server";
import { notePresence } from "./presence.server";
import { readPacket, todayFor } from "./read-packet.server";
import { openPacket } from "./sealed-packet.server";
import { caseEntries, stepsOf } from "./thread-entries.server";

async function namesOf(handover: { groupId: string; firmId: string | null }) {
  const [[group], [firm]] = await Promise.all([
    read()
      .select({ name: organisations.name, phone: organisations.phone })
      .from(organisations)
      .where(eq(organisations.id, handover.groupId)),
    handover.firmId
      ? read().select({ name: firms.name }).from(firms).where(eq(firms.id, handover.firmId))
      : Promise.resolve([]),
  ]);
  return { group: group?.name ?? "", firm: firm?.name ?? null };
}

/**
 * A case as its unit reads it. Whether it may is asked in the transaction that writes down the reading, so that
 * after a withdrawal nothing is shown: the page then says only that the case is closed.
 * @param isRead false where nothing of the person is shown (HEAD, or a form alone)
 * @throws 404 for a case of another unit's, and for every other case than the one a link opens
 */
export async function casePage(reader: CaseReader, handoverId: string, isRead = true) {
  const seen = await transact(async (tx) => {
    const handover = await caseOf(tx, reader, handoverId);
    const now = new Date();
    if (!(await isReadable(tx, handover, now)) || !handover.snapshot)
      return { handover, packet: null, may: null, others: [] };
    const may = await mayTellGroup(
      tx,
      handover.groupId,
      handover.candidateId,
      { unitId: reader.unitId },
      now,
    );
    if (!isRead) return { handover, packet: null, may, others: [] };
    const others = await notePresence(tx, reader, handoverId, now);
    await record(tx, auditedReader(reader), {
      action: "candidate.read",
      subject: { kind: "candidate", id: handover.candidateId },
      organisationId: handover.groupId,
      details: { handoverId, via: reader.userId === null ? "link" : "account" },
    });
    return { handover, packet: openPacket(handover.snapshot, handoverId), may, others };
  });
  const { handover, packet, may, others } = seen;
  const common = {
    id: handoverId,
    ...(await namesOf(handover)),
    step: handover.step,
    sentAt: handover.sentAt,
    reader: { name: reader.name, isVisitor: reader.userId === null },
  };
  if (!packet) return { ...common, isShown: false as const, closedReason: handover.closedReason };
  const now = new Date();
  const [hours, staff, sent, today, steps, [last]] = await Promise.all([
    officeHoursOf(reader.unitId),
    reader.userId === null ? [] : staffOf(read(), reader.unitId),
    readPacket(read(), handover, packet, reader.locale, now),
    todayFor(read(), packet, now),
    stepsOf(read(), handoverId),
    read()
      .select({ id: unitAnswers.id })
      .from(unitAnswers)
      .where(eq(unitAnswers.handoverId, handoverId))
      .orderBy(desc(unitAnswers.id))
      .limit(1),
  ]);
  return {
    ...common,
    isShown: true as const,
    ...sent,
    packetSentAt: handover.packetSentAt,
    plain: packetText(packet, handover, reader.locale, today),
    others,
    staff,
    assignedTo: handover.assignedTo,
    assignedName: await assignedName(handover),
    caseworkerName: handover.caseworkerName,
    state: handover.state,
    isClosed: handover.state === "closed",
    wantsUnitSince: handover.wantsUnitSince,
    hoursWaited: handover.wantsUnitSince ? workingHoursBetween(handover.wantsUnitSince, now, hours) : 0,
    workday: workdayOf(hours),
    mayTell: may !== null,
    lastAnswerId: last?.id ?? "",
    entries: await caseEntries(read(), handover.threadId, steps),
    ownReasons: await ownReasons(read(), handoverId, steps),
    requestIds: {
      answer: newRequestId(),
      question: newRequestId(),
      notNow: newRequestId(),
      message: newRequestId(),
    },
    outcomes: outcomeKinds.map((kind) => ({ kind, requestId: newRequestId() })),
  };
}

/** What a form of a case needs where it stands alone: nothing about the person. @throws 404 */
export async function caseForm(reader: CaseReader, handoverId: string) {
  const handover = await caseOf(read(), reader, handoverId);
  const [last] = await read()
    .select({ id: unitAnswers.id })
    .from(unitAnswers)
    .where(eq(unitAnswers.handoverId, handoverId))
    .orderBy(desc(unitAnswers.id))
    .limit(1);
  const mayTell = await mayTellGroup(read(), handover.groupId, handover.candidateId, {
    unitId: reader.unitId,
  });
  return {
    id: handoverId,
    requestIds: { goingOn: newRequestId(), question: newRequestId(), notNow: newRequestId() },
    outcomes: outcomeKinds.map((kind) => ({ kind, requestId: newRequestId() })),
    lastAnswerId: last?.id ?? "",
    isClosed: handover.state === "closed",
    mayTell: mayTell !== null,
    staff: reader.userId === null ? [] : await staffOf(read(), reader.unitId),
    assignedTo: handover.assignedTo,
    assignedName: await assignedName(handover),
  };
}
