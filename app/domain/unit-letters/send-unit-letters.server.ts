import { and, eq, isNull } from "drizzle-orm";
import { askableCases } from "~/app/domain/handovers/open-outcomes.server";
import { mailboxes } from "~/app/domain/handovers/tell-unit.server";
import { isWorkday } from "~/app/domain/letters/letter-times";
import { makeLink } from "~/app/domain/links/link.server";
import { queueMail } from "~/app/domain/mail/queue-mail.server";
import { copenhagenClock } from "~/app/domain/rules/copenhagen-clock";
import { plainDateAt } from "~/app/domain/rules/plain-date";
import { read, transact } from "~/db/client.server";
import { newId, type UnitId } from "~/db/ids.server";
import { organisations, unitLetters } from "~/db/schema/index.server";
import { firstOfMonth, firstOfWeek, hoursOfLetters, startOfDay } from "./letter-days";
import { waitingLetterOf } from "./waiting-letter.server";

const dayMs = 86_400_000;
/** So long the link in a letter opens the inbox: until there have been others. */
const linkLives = 45 * dayMs;

type Kind = (typeof unitLetters.$inferSelect)["kind"];

async function hasContent(kind: Kind, unitId: UnitId, day: string, now: Date): Promise<boolean> {
  if (kind === "waiting") return (await waitingLetterOf(read(), unitId, startOfDay(day))) !== null;
  return (await askableCases(read(), unitId, now, { before: startOfDay(day), most: 1 })).length > 0;
}

/** Sees to a unit's letter of a week or month, once, whoever looks. @returns whether it was queued */
async function write(kind: Kind, unitId: UnitId, day: string, now: Date): Promise<boolean> {
  if (!(await hasContent(kind, unitId, day, now))) return false;
  return transact(async (tx) => {
    const id = newId();
    const [mine] = await tx
      .insert(unitLetters)
      .values({ id, unitId, kind, day, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: unitLetters.id });
    if (!mine) return false;
    const expiresAt = new Date(now.getTime() + linkLives);
    for (const { email, name, locale } of await mailboxes(tx, unitId)) {
      const linkTokenId = await makeLink(tx, { purpose: "unit-inbox", subjectId: unitId, email, expiresAt });
      await queueMail(tx, {
        organisationId: unitId,
        template: kind === "waiting" ? "unit-waiting" : "unit-outcomes",
        locale,
        to: { email, name },
        about: { letterId: id, linkTokenId },
      });
    }
    return true;
  });
}

/**
 * Queues the letters to units: once a week what has waited since before that week, once a month what came of the
 * open cases. In the working hours of a working day; where the worker was down on the first one, on the next, so that
 * no case is silently forgotten. Nothing waits, or nobody may be told: no letter.
 * @returns how many were queued
 */
export async function sendUnitLetters(now = new Date()): Promise<number> {
  const today = plainDateAt(now);
  const hour = Number(copenhagenClock(now).slice(11, 13));
  if (!isWorkday(today) || hour < hoursOfLetters.from || hour >= hoursOfLetters.to) return 0;
  const units = await read()
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(eq(organisations.kind, "unit"), isNull(organisations.leftAt)));
  const written = await read()
    .select({ unitId: unitLetters.unitId, kind: unitLetters.kind, day: unitLetters.day })
    .from(unitLetters);
  let queued = 0;
  for (const { id } of units) {
    const unitId = id as UnitId;
    for (const [kind, day] of [
      ["waiting", firstOfWeek(today)],
      ["outcomes", firstOfMonth(today)],
    ] as const) {
      const isDone = written.some((one) => one.unitId === id && one.kind === kind && one.day === day);
      if (!isDone && (await write(kind, unitId, day, now))) queued += 1;
    }
  }
  return queued;
}
