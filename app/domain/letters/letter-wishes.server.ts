import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { GroupActor } from "~/app/access/actor";
import { roleMay } from "~/app/access/matrix";
import { record } from "~/app/domain/audit/record.server";
import { notFound } from "~/app/domain/errors.server";
import { copenhagenClock } from "~/app/domain/rules/copenhagen-clock";
import { plainDateAt } from "~/app/domain/rules/plain-date";
import { builtOnce, transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { letters, memberships } from "~/db/schema/index.server";
import { NO_REMINDERS, reminderHours } from "./letter-times";

const hours: readonly number[] = [NO_REMINDERS, ...reminderHours];

export const letterWishesForm = z.object({
  remindHour: z.number().refine((hour) => hours.includes(hour), { error: "choose" }),
  mondayLetter: z.boolean().optional().default(false),
});

/** At which hour a member wants to be reminded (null: never asked, 0: not at all), and whether they get the Monday letter. */
export type LetterWishes = { remindHour: number | null; mondayLetter: boolean };

const wishes = builtOnce((db) =>
  db
    .select({ remindHour: memberships.remindHour, mondayLetter: memberships.mondayLetter })
    .from(memberships)
    .where(
      and(
        eq(memberships.userId, sql.placeholder("userId")),
        eq(memberships.organisationId, sql.placeholder("groupId")),
      ),
    )
    .prepare(),
);

/** What a member has chosen. @throws 404 */
export async function letterWishesOf({ userId, groupId }: GroupActor): Promise<LetterWishes> {
  const [row] = await wishes().execute({ userId, groupId });
  return row ?? notFound();
}

/**
 * Chooses one's own letters. An hour that has begun today counts from tomorrow. A volunteer's Monday letter stays
 * as it is, for the day they become a coordinator.
 */
export async function chooseLetters(
  actor: GroupActor,
  chosen: z.output<typeof letterWishesForm>,
  now = new Date(),
): Promise<void> {
  const { groupId, userId } = actor;
  await transact(async (tx) => {
    const mondayLetter = roleMay(actor.role, "group.oversee") ? { mondayLetter: chosen.mondayLetter } : {};
    const [saved] = await tx
      .update(memberships)
      .set({ remindHour: chosen.remindHour, ...mondayLetter })
      .where(
        and(
          eq(memberships.userId, userId),
          eq(memberships.organisationId, groupId),
          isNull(memberships.endedAt),
        ),
      )
      .returning({ id: memberships.id });
    if (!saved) notFound();
    const hasBegun = chosen.remindHour <= Number(copenhagenClock(now).slice(11, 13));
    if (chosen.remindHour !== NO_REMINDERS && hasBegun) {
      const today = { kind: "reminder", day: plainDateAt(now), createdAt: now } as const;
      await tx
        .insert(letters)
        .values({ id: newId(), groupId, userId, ...today })
        .onConflictDoNothing();
    }
    await record(tx, actor, {
      action: "letters.chosen",
      subject: { kind: "membership", id: saved.id },
      organisationId: groupId,
    });
  });
}
