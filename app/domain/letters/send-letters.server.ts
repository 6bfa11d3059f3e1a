import { and, between, eq, isNull, not, exists, sql } from "drizzle-orm";
import { queueMail } from "~/app/domain/mail/queue-mail.server";
import { copenhagenClock } from "~/app/domain/rules/copenhagen-clock";
import { plainDateAt, type PlainDate } from "~/app/domain/rules/plain-date";
import { read, transact } from "~/db/client.server";
import { newId, type GroupId } from "~/db/ids.server";
import { letters, memberships, organisations, users } from "~/db/schema/index.server";
import { isMondayLetterDay, LATEST_BY_HOURS, MONDAY_LETTER_HOUR } from "./letter-times";
import { mondayLetterOf } from "./monday-letter.server";
import { reminderOf } from "./reminder.server";

const STEP = 50;

type Kind = (typeof letters.$inferSelect)["kind"];

/** The hour that the clock in Copenhagen shows. */
const hourIn = (now: Date) => Number(copenhagenClock(now).slice(11, 13));

/** The members who are to have this letter at this hour, and for whom the day's has not been seen to. */
function due(kind: Kind, day: PlainDate, hour: number) {
  const seenTo = read()
    .select({ one: sql`1` })
    .from(letters)
    .where(
      and(
        eq(letters.groupId, memberships.organisationId),
        eq(letters.userId, memberships.userId),
        eq(letters.kind, kind),
        eq(letters.day, day),
      ),
    );
  const wanted =
    kind === "reminder"
      ? between(memberships.remindHour, Math.max(1, hour - LATEST_BY_HOURS + 1), hour)
      : and(eq(memberships.role, "coordinator"), eq(memberships.mondayLetter, true));
  return read()
    .select({
      groupId: memberships.organisationId,
      userId: users.id,
      email: users.email,
      name: users.name,
      locale: users.locale,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .innerJoin(
      organisations,
      and(eq(organisations.id, memberships.organisationId), eq(organisations.kind, "group")),
    )
    .where(and(isNull(memberships.endedAt), wanted, not(exists(seenTo))))
    .orderBy(memberships.id)
    .limit(STEP);
}

type Reader = Awaited<ReturnType<typeof due>>[number];

/** Sees to one person's letter of the day, once. @returns whether a mail was queued */
async function write(kind: Kind, day: PlainDate, reader: Reader, now: Date): Promise<boolean> {
  const groupId = reader.groupId as GroupId;
  const contentOf = kind === "reminder" ? reminderOf : mondayLetterOf;
  const hasSomething = (await contentOf(read(), groupId, reader.userId, day)) !== null;
  const id = newId();
  return transact(async (tx) => {
    const [mine] = await tx
      .insert(letters)
      .values({ id, groupId, userId: reader.userId, kind, day, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: letters.id });
    if (!mine || !hasSomething) return false;
    const mailId = await queueMail(tx, {
      organisationId: groupId,
      template: kind === "reminder" ? "member-reminder" : "monday-letter",
      locale: reader.locale,
      to: { email: reader.email, name: reader.name },
      about: { userId: reader.userId, letterId: id },
    });
    await tx.update(letters).set({ mailId }).where(eq(letters.id, id));
    return true;
  });
}

async function sendOf(kind: Kind, day: PlainDate, hour: number, now: Date): Promise<number> {
  let queued = 0;
  for (;;) {
    const readers = await due(kind, day, hour);
    for (const reader of readers) if (await write(kind, day, reader, now)) queued += 1;
    if (readers.length < STEP) return queued;
  }
}

/**
 * Queues the letters that are due at this hour in Copenhagen: each member's reminder at the hour they chose, and
 * the coordinators' Monday letter. A row for each person and day holds that there is one, however many workers
 * look and however often; one that is hours late is left out.
 * @returns how many were queued
 */
export async function sendLetters(now = new Date()): Promise<number> {
  const day = plainDateAt(now);
  const hour = hourIn(now);
  const reminders = await sendOf("reminder", day, hour, now);
  const isTime = hour >= MONDAY_LETTER_HOUR && hour < MONDAY_LETTER_HOUR + LATEST_BY_HOURS;
  return reminders + (isTime && isMondayLetterDay(day) ? await sendOf("monday", day, hour, now) : 0);
}
