import { and, eq, gt, inArray, isNotNull, isNull } from "drizzle-orm";
import { record } from "~/app/domain/audit/record.server";
import { mayWriteTo } from "~/app/domain/firms/may-write-to.server";
import { troubleOf } from "~/app/domain/mail/addresses/trouble.server";
import { isFlagged } from "~/app/domain/mail/loops/sender-flags.server";
import { queueMail } from "~/app/domain/mail/queue-mail.server";
import { plainDateAt } from "~/app/domain/rules/plain-date";
import { read, transact, type Database, type Tx } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import {
  enquiries,
  firmContacts,
  firms,
  organisations,
  outgoingMails,
  threads,
} from "~/db/schema/index.server";
import { addStep } from "./add-step.server";
import { mayHaveOptedOut } from "./opt-out-hint.server";
import { isTimeToRemind } from "./reminder-rule";

const day = 86_400_000;
/** A question older than this is not taken up by a machine, such as when a group switches reminders on ... */
const oldestMs = 45 * day;
/** ... but for one whose reader has been away, and is back since no longer than this. */
const backForMs = 14 * day;
const longestAwayMs = 365 * day;
const mostAtOnce = 2_000;

function isRecent({ sentAt, awayUntil }: { sentAt: Date; awayUntil: string | null }, now: Date): boolean {
  if (now.getTime() - sentAt.getTime() < oldestMs) return true;
  return awayUntil !== null && awayUntil >= plainDateAt(new Date(now.getTime() - backForMs));
}

/**
 * The enquiries of a group that nobody has answered or reminded of, each with whoever at the firm was asked last: the
 * one we wrote to, or the colleague that the firm passed it on to. Only where that mail has left.
 */
async function unanswered(db: Database, groupId: GroupId, now: Date) {
  const rows = await askedIn(db, groupId, now);
  const asked = rows.filter(({ about, firmContactId }) => about.firmContactId === firmContactId);
  const last = new Map(asked.map((row) => [row.id, row]));
  return [...last.values()].filter(({ state, isGone }) => state === "sent" && isGone === null);
}

/** Every mail that asked in an unanswered enquiry, the oldest first. */
function askedIn(db: Database, groupId: GroupId, now: Date) {
  return db
    .select({
      id: enquiries.id,
      firmId: enquiries.firmId,
      firmContactId: firmContacts.id,
      isGone: firmContacts.deletedAt,
      state: outgoingMails.state,
      about: outgoingMails.about,
      locale: enquiries.locale,
      awayNotedAt: enquiries.awayNotedAt,
      awayUntil: enquiries.awayUntil,
      threadId: threads.id,
      email: outgoingMails.toEmail,
      name: firmContacts.name,
      sentAt: outgoingMails.sentAt,
    })
    .from(enquiries)
    .innerJoin(threads, eq(threads.enquiryId, enquiries.id))
    .innerJoin(firms, eq(firms.id, enquiries.firmId))
    .innerJoin(
      outgoingMails,
      and(
        eq(outgoingMails.threadId, threads.id),
        inArray(outgoingMails.template, ["enquiry", "ask-colleague"]),
      ),
    )
    .innerJoin(
      firmContacts,
      and(eq(firmContacts.firmId, enquiries.firmId), eq(firmContacts.email, outgoingMails.toEmail)),
    )
    .where(
      and(
        eq(enquiries.groupId, groupId),
        gt(enquiries.sentAt, new Date(now.getTime() - longestAwayMs)),
        eq(enquiries.state, "sent"),
        isNull(enquiries.remindedAt),
        isNull(firms.deletedAt),
        isNull(firms.noRemindersSince),
        isNotNull(firmContacts.email),
      ),
    )
    .orderBy(outgoingMails.id)
    .limit(mostAtOnce);
}

type Unanswered = Awaited<ReturnType<typeof unanswered>>[number];

async function mayRemind(db: Database, groupId: GroupId, { email, firmId }: Unanswered): Promise<boolean> {
  if (await mayWriteTo(db, groupId, { email, firmId })) return false;
  if (await troubleOf(db, groupId, email)) return false;
  return !(await mayHaveOptedOut(db, groupId, email)) && !(await isFlagged(db, groupId, email));
}

async function remind(tx: Tx, groupId: GroupId, enquiry: Unanswered, now: Date): Promise<boolean> {
  const [mine] = await tx
    .update(enquiries)
    .set({ remindedAt: now })
    .where(and(eq(enquiries.id, enquiry.id), eq(enquiries.state, "sent"), isNull(enquiries.remindedAt)))
    .returning({ id: enquiries.id });
  if (!mine) return false;
  const { id: enquiryId, firmId, firmContactId, threadId, email, name } = enquiry;
  await queueMail(tx, {
    organisationId: groupId,
    template: "enquiry-reminder",
    locale: enquiry.locale,
    to: { email, name },
    about: { enquiryId, firmId, firmContactId },
    threadId,
  });
  await addStep(tx, { groupId, enquiryId, kind: "reminded", at: now, byUserId: null });
  await record(
    tx,
    { kind: "system" },
    { action: "enquiry.reminded", subject: { kind: "enquiry", id: enquiryId }, organisationId: groupId },
  );
  return true;
}

/**
 * Reminds, once, each firm that has not answered, in the groups that have switched it on. Never one that has said
 * no or may have, whose address fails, who is away, or that a person has taken out of it.
 * @returns how many were reminded
 */
export async function sendReminders(now = new Date()): Promise<number> {
  const groups = await read()
    .select({ id: organisations.id, start: organisations.officeStart, end: organisations.officeEnd })
    .from(organisations)
    .where(and(eq(organisations.kind, "group"), eq(organisations.sendsReminders, true)));
  let reminded = 0;
  for (const { id, ...hours } of groups) {
    const groupId = id as GroupId;
    for (const enquiry of await unanswered(read(), groupId, now)) {
      const { sentAt } = enquiry;
      if (!sentAt || !isRecent({ ...enquiry, sentAt }, now)) continue;
      if (!isTimeToRemind({ ...enquiry, sentAt }, now, hours)) continue;
      if (!(await mayRemind(read(), groupId, enquiry))) continue;
      if (await transact((tx) => remind(tx, groupId, enquiry, now))) reminded += 1;
    }
  }
  return reminded;
}
