import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { notFound, Refused } from "~/app/domain/errors.server";
import { soonDay } from "~/app/domain/follow-ups/when";
import { plainDate } from "~/app/domain/forms/fields.server";
import { today } from "~/app/domain/rules/plain-date";
import { transact } from "~/db/client.server";
import { quietNotices } from "~/db/schema/index.server";
import { asSeen } from "./as-seen";
import { memberIds } from "./who-has-firms.server";

/** For how long a notice is put off with one tap. */
export const putOffDays = ["week", "fortnight", "month"] as const;

/** What is done with a notice with one tap: put off, set aside, given to another; or that taken back. */
export const quietForm = z
  .object({
    act: z.enum(["aside", "back", "nobody"]).optional(),
    /** The notice as its reader saw it. */
    seen: z.string().max(100).optional(),
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

/** How it was before, and how it stands now: what the next change of it, or its undoing, must have seen. */
type Changed = { before: Notice; seen: string };

/**
 * Changes one notice of the group.
 * @param seen the notice as its reader saw it, if that is known
 * @throws 404, also for somebody who is no member; Refused("quietTaken") when another has changed it meanwhile
 */
async function change(
  actor: GroupActor,
  id: string,
  action: string,
  { to, seen }: { to: Change; seen: string | undefined },
): Promise<Changed> {
  return transact(async (tx) => {
    const [before] = await tx
      .select()
      .from(quietNotices)
      .where(and(eq(quietNotices.id, id), eq(quietNotices.groupId, actor.groupId)));
    if (!before) return notFound();
    if (seen !== undefined && seen !== asSeen(before)) throw new Refused("quietTaken");
    if (to.userId && !(await memberIds(actor.groupId, tx)).has(to.userId)) return notFound();
    await tx.update(quietNotices).set(to).where(eq(quietNotices.id, id));
    await record(tx, actor, {
      action,
      subject: { kind: "quiet-notice", id },
      organisationId: actor.groupId,
      ...(to.userId && { details: { userId: to.userId } }),
    });
    return { before, seen: asSeen({ ...before, ...to }) };
  });
}

/** "Læg væk": the silence is known of, and not told of again. @throws as `change` */
export async function setQuietAside(actor: GroupActor, id: string, seen?: string): Promise<{ seen: string }> {
  const to = { closedAt: new Date(), closedBy: actor.userId };
  return { seen: (await change(actor, id, "quiet.set-aside", { to, seen })).seen };
}

/** Takes that back. @throws as `change` */
export async function takeQuietBack(actor: GroupActor, id: string, seen?: string): Promise<void> {
  await change(actor, id, "quiet.taken-back", { to: { closedAt: null, closedBy: null }, seen });
}

/** "Spørg igen om ...": shown again from this day on. @returns the day before. @throws as `change` */
export async function putQuietOff(
  actor: GroupActor,
  id: string,
  fromDay: string,
  seen?: string,
): Promise<{ fromDay: string; seen: string }> {
  const changed = await change(actor, id, "quiet.put-off", { to: { fromDay }, seen });
  return { fromDay: changed.before.fromDay, seen: changed.seen };
}

/** Gives it to another of the group, or back to nobody. @returns whose it was. @throws as `change` */
export async function giveQuiet(
  actor: GroupActor,
  id: string,
  userId: string | null,
  seen?: string,
): Promise<{ userId: string | null; seen: string }> {
  const changed = await change(actor, id, "quiet.given", { to: { userId }, seen });
  return { userId: changed.before.userId, seen: changed.seen };
}
