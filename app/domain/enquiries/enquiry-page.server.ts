import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { mayWriteTo } from "~/app/domain/firms/may-write-to.server";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { troubleOf } from "~/app/domain/mail/addresses/trouble.server";
import { officeHoursOf } from "~/app/domain/organisations/office-hours.server";
import { workdayOf, workingHoursBetween } from "~/app/domain/rules/working-hours";
import { read } from "~/db/client.server";
import {
  askAgain,
  candidates,
  enquirySteps,
  firmAnswers,
  firmContacts,
  firms,
  introductions,
  messages,
  outgoingMails,
  users,
} from "~/db/schema/index.server";
import { findEnquiry, type ThreadedEnquiry } from "./find-enquiry.server";
import { optOutHintsOf } from "./opt-out-hint.server";
import { replyAddresses } from "./reply.server";
import { threadEntries } from "./thread-entries.server";

function partsOf(enquiry: ThreadedEnquiry) {
  const db = read();
  return Promise.all([
    db.select().from(messages).where(eq(messages.threadId, enquiry.threadId)).orderBy(asc(messages.id)),
    db
      .select()
      .from(enquirySteps)
      .where(eq(enquirySteps.enquiryId, enquiry.id))
      .orderBy(asc(enquirySteps.id)),
    db.select().from(firmAnswers).where(eq(firmAnswers.enquiryId, enquiry.id)).orderBy(asc(firmAnswers.id)),
    db
      .select({ about: outgoingMails.about, state: outgoingMails.state })
      .from(outgoingMails)
      .where(eq(outgoingMails.threadId, enquiry.threadId)),
    db
      .select({
        firm: { id: firms.id, name: firms.name, town: firms.town, phone: firms.phone },
        volunteer: users.name,
      })
      .from(firms)
      .innerJoin(users, eq(users.id, enquiry.volunteerId))
      .where(eq(firms.id, enquiry.firmId)),
    db
      .select({
        id: firmContacts.id,
        name: firmContacts.name,
        title: firmContacts.title,
        phone: firmContacts.phone,
        email: firmContacts.email,
      })
      .from(firmContacts)
      .where(and(eq(firmContacts.firmId, enquiry.firmId), isNull(firmContacts.deletedAt))),
    db
      .select({
        id: introductions.id,
        candidateId: introductions.candidateId,
        calledName: candidates.calledName,
        shares: introductions.shares,
        meetingAt: introductions.meetingAt,
        endedReason: introductions.endedReason,
      })
      .from(introductions)
      .innerJoin(candidates, eq(candidates.id, introductions.candidateId))
      .where(and(eq(introductions.enquiryId, enquiry.id), isNull(candidates.deletedAt)))
      .orderBy(asc(introductions.id)),
    db.select({ onDay: askAgain.onDay }).from(askAgain).where(eq(askAgain.enquiryId, enquiry.id)),
    mayWriteTo(db, enquiry.groupId, { firmId: enquiry.firmId }),
    replyAddresses(db, enquiry),
    optOutHintsOf(db, enquiry.id),
    officeHoursOf(enquiry.groupId),
  ]);
}

/**
 * Everything the page of an enquiry shows.
 * @throws 404 for another group's
 */
export async function enquiryPage(actor: GroupActor, enquiryId: string) {
  const enquiry = await findEnquiry(read(), actor.groupId, enquiryId);
  const [
    written,
    steps,
    answers,
    mails,
    [about],
    contacts,
    introduced,
    [again],
    refusal,
    addresses,
    optOuts,
    hours,
  ] = await partsOf(enquiry);
  const people = [...new Set(steps.map(({ byUserId }) => byUserId).filter((id) => id !== null))];
  const names = people.length
    ? await read().select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, people))
    : [];
  const contact = contacts.find(({ id }) => id === enquiry.firmContactId) ?? null;
  const trouble = contact?.email ? await troubleOf(read(), actor.groupId, contact.email) : null;
  const subject = written.findLast((message) => message.subject)?.subject ?? "";
  return {
    id: enquiry.id,
    version: enquiry.version,
    requestId: newRequestId(),
    state: enquiry.state,
    openedBy: enquiry.openedBy,
    mine: enquiry.volunteerId === actor.userId,
    firm: about?.firm ?? { id: enquiry.firmId, name: "", town: null, phone: null },
    volunteer: about?.volunteer ?? "",
    contact,
    trouble: trouble && { state: trouble.state, reason: trouble.reason, since: trouble.since },
    sentAt: enquiry.sentAt,
    away: enquiry.state === "sent" && enquiry.awayNotedAt ? { until: enquiry.awayUntil } : null,
    waitingSince: enquiry.waitingSince,
    hoursWaited: enquiry.waitingSince ? workingHoursBetween(enquiry.waitingSince, new Date(), hours) : 0,
    workday: workdayOf(hours),
    endedAt: enquiry.endedAt,
    endedReason: enquiry.endedReason,
    askAgainOn: again?.onDay ?? null,
    refusal: refusal?.scope ?? null,
    optOuts,
    entries: threadEntries({
      messages: written,
      steps,
      answers,
      mails,
      nameOf: (id) => names.find((person) => person.id === id)?.name ?? null,
      contactName: (id) => contacts.find((contact) => contact.id === id)?.name ?? null,
      knownAddress: (email) => contacts.some((contact) => contact.email === email),
    }),
    introductions: introduced,
    reply: { addresses, subject: /^(re|sv):/i.test(subject) || !subject ? subject : `Re: ${subject}` },
  };
}
