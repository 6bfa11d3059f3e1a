import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { z } from "zod";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { transact } from "~/db/client.server";
import { firms } from "~/db/schema/index.server";
import { ownFirm } from "./own-firm.server";

export const stopRemindersSchema = z.object({ undo: z.boolean().optional() });

/**
 * Takes a firm out of the reminders, or takes that back. Done twice, it is done once.
 * @throws 404 for a firm that is not the group's
 */
export async function stopReminders(actor: GroupActor, firmId: string, undo = false): Promise<void> {
  await transact(async (tx) => {
    await ownFirm(tx, actor.groupId, firmId);
    const [changed] = await tx
      .update(firms)
      .set(
        undo
          ? { noRemindersSince: null, noRemindersBy: null }
          : { noRemindersSince: new Date(), noRemindersBy: actor.userId },
      )
      .where(
        and(
          eq(firms.id, firmId),
          eq(firms.groupId, actor.groupId),
          undo ? isNotNull(firms.noRemindersSince) : isNull(firms.noRemindersSince),
        ),
      )
      .returning({ id: firms.id });
    if (!changed) return;
    await record(tx, actor, {
      action: undo ? "firm.reminders-resumed" : "firm.reminders-stopped",
      subject: { kind: "firm", id: firmId },
      organisationId: actor.groupId,
    });
  });
}
