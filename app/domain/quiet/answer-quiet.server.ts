import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { notFound } from "~/app/domain/errors.server";
import { soonDay } from "~/app/domain/follow-ups/when";
import { plainDate } from "~/app/domain/forms/fields.server";
import { today } from "~/app/domain/rules/plain-date";
import { transact } from "~/db/client.server";
import { quietNotices } from "~/db/schema/index.server";
import { memberIds } from "./who-has-firms.server";

/** For how long a notice is put off with one tap. */
export const putOffDays = ["week", "fortnight", "month"] as const;

/** What is done with a notice with one tap: put off, set aside, given to another; or that taken back. */
export const quietForm = z
  .object({
    act: z.enum(["aside", "back"]).optional(),
    soon: z.enum(putOffDays).optional(),
    fromDay: plainDate().optional(),
    to: z.uuid().optional(),
    back: z.string().max(500).optional(),
  })
  .transform(({ soon, ...form }) => ({ ...form, fromDay: soon ? soonDay(soon, today()) : form.fromDay }))
  .refine(({ act, fromDay, to }) => act !== undefined || fromDay !== undefined || to !== undefined, {
    path: ["act"],
    message: "choose",
  });

type Notice = typeof quietNotices.$inferSelect;
type Change = Partial<Pick<Notice, "closedAt" | "closedBy" | "fromDay" | "userId">>;

/** Changes one notice of the group. @returns how it was before. @throws 404, also for somebody who is no member */
async function change(actor: GroupActor, id: string, action: string, to: Change): Promise<Notice> {
  return transact(async (tx) => {
    const [before] = await tx
      .select()
      .from(quietNotices)
      .where(and(eq(quietNotices.id, id), eq(quietNotices.groupId, actor.groupId)));
    if (!before) return notFound();
    if (to.userId && !(await memberIds(actor.groupId, tx)).has(to.userId)) return notFound();
    await tx.update(quietNotices).set(to).where(eq(quietNotices.id, id));
    await record(tx, actor, {
      action,
      subject: { kind: "quiet-notice", id },
      organisationId: actor.groupId,
      ...(to.userId && { details: { userId: to.userId } }),
    });
    return before;
  });
}

/** "Læg væk": the silence is known of, and not told of again. @throws 404 */
export async function setQuietAside(actor: GroupActor, id: string): Promise<void> {
  await change(actor, id, "quiet.set-aside", { closedAt: new Date(), closedBy: actor.userId });
}

/** Takes that back. @throws 404 */
export async function takeQuietBack(actor: GroupActor, id: string): Promise<void> {
  await change(actor, id, "quiet.taken-back", { closedAt: null, closedBy: null });
}

/** "Spørg igen om ...": shown again from this day on. @returns the day before. @throws 404 */
export async function putQuietOff(
  actor: GroupActor,
  id: string,
  fromDay: string,
): Promise<{ fromDay: string }> {
  const before = await change(actor, id, "quiet.put-off", { fromDay });
  return { fromDay: before.fromDay };
}

/** Gives it to another of the group. @returns whose it was. @throws 404, also for somebody who is no member */
export async function giveQuiet(
  actor: GroupActor,
  id: string,
  to: string,
): Promise<{ userId: string | null }> {
  const before = await change(actor, id, "quiet.given", { userId: to });
  return { userId: before.userId };
}
