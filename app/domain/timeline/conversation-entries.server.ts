import { and, eq, inArray, sql } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { builtPerShape } from "~/db/client.server";
import { idPlaces, idValues, lengthFor } from "~/db/many-ids.server";
import { enquirySteps, firmAnswers, messages, threads, users } from "~/db/schema/index.server";
import type { TimelineEntry } from "./entry";
import { beginningOf, excerpt } from "./excerpt.server";

const groupId = sql.placeholder("groupId");

const mails = builtPerShape((db, length: number) =>
  db
    .select({
      id: messages.id,
      at: messages.at,
      direction: messages.direction,
      fromName: messages.fromName,
      fromEmail: messages.fromEmail,
      text: beginningOf(messages.text),
      enquiryId: threads.enquiryId,
    })
    .from(messages)
    .innerJoin(threads, eq(threads.id, messages.threadId))
    .where(and(inArray(messages.id, idPlaces(length)), eq(messages.groupId, groupId)))
    .prepare(),
);

const answers = builtPerShape((db, length: number) =>
  db
    .select({
      id: firmAnswers.id,
      at: firmAnswers.answeredAt,
      enquiryId: firmAnswers.enquiryId,
      by: firmAnswers.answeredByName,
      via: firmAnswers.via,
      meaning: firmAnswers.meaning,
      text: beginningOf(firmAnswers.words),
    })
    .from(firmAnswers)
    .where(and(inArray(firmAnswers.id, idPlaces(length)), eq(firmAnswers.groupId, groupId)))
    .prepare(),
);

const steps = builtPerShape((db, length: number) =>
  db
    .select({
      id: enquirySteps.id,
      at: enquirySteps.at,
      enquiryId: enquirySteps.enquiryId,
      step: enquirySteps.kind,
      by: users.name,
      details: enquirySteps.details,
    })
    .from(enquirySteps)
    .leftJoin(users, eq(users.id, enquirySteps.byUserId))
    .where(and(inArray(enquirySteps.id, idPlaces(length)), eq(enquirySteps.groupId, groupId)))
    .prepare(),
);

/** The group's mails with a firm, by their ids. */
export async function mailEntries(actor: GroupActor, ids: string[]): Promise<TimelineEntry[]> {
  const rows = await mails(lengthFor(ids)).execute({ groupId: actor.groupId, ...idValues(ids) });
  return rows.map(({ direction, fromName, fromEmail, text, enquiryId, ...row }) => ({
    ...row,
    source: "message",
    enquiryId: enquiryId ?? "",
    side: direction === "out" ? "us" : "them",
    from: fromName ?? fromEmail,
    text: excerpt(text) ?? "",
  }));
}

/** What firms answered on their page or by telephone, by the answers' ids. */
export async function answerEntries(actor: GroupActor, ids: string[]): Promise<TimelineEntry[]> {
  const rows = await answers(lengthFor(ids)).execute({ groupId: actor.groupId, ...idValues(ids) });
  return rows.map((row) => ({ ...row, source: "answer", text: excerpt(row.text) }));
}

/** The steps of enquiries that stand by themselves, by their ids. */
export async function stepEntries(actor: GroupActor, ids: string[]): Promise<TimelineEntry[]> {
  const rows = await steps(lengthFor(ids)).execute({ groupId: actor.groupId, ...idValues(ids) });
  return rows.map(({ details, ...row }) => ({
    ...row,
    source: "enquiry-step",
    reason: details?.reason ?? null,
  }));
}
